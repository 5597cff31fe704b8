import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const HERE = import.meta.dirname
const ROOT = path.resolve(HERE, '../../..')

/** What is bundled, and so has to be shipped with its licence. */
const BUNDLED = ['preact', '@preact/signals', '@preact/signals-core', 'uplot']

/**
 * `dist/report.html`: the page in one file, without the title and the data of a run. Only its own script and styles may run,
 * and nothing may be loaded, even if a text of a server's slipped through.
 */
export default defineConfig({
  root: HERE,
  publicDir: false,
  logLevel: 'warn',
  plugins: [onePage()],
  build: {
    outDir: path.join(ROOT, 'dist'),
    emptyOutDir: false,
    // As old as what the page needs: light-dark() and DecompressionStream.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    cssCodeSplit: false,
    modulePreload: false,
    rollupOptions: {
      input: path.join(HERE, 'main.tsx'),
      output: { format: 'iife', entryFileNames: 'report.js' },
    },
  },
})

function onePage(): Plugin {
  return {
    name: 'one-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      let script = ''
      let style = ''
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk') script += file.code
        else if (name.endsWith('.css')) style += file.source
        delete bundle[name]
      }
      // An end tag in a string of the script would end its element.
      script = script.trim().replaceAll('</script', '<\\/script')
      const parts: Readonly<Record<string, string>> = {
        policy: `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`,
        style,
        script,
        licences: `<!--\n${BUNDLED.map(licenceOf).join('\n\n')}\n-->`,
      }
      const template = readFileSync(path.join(HERE, 'page.html'), 'utf8')
      const source = template.replace(
        /<!--(\w+)-->|\/\*(\w+)\*\//g,
        (slot, comment: string | undefined, code: string | undefined) => parts[comment ?? code ?? ''] ?? slot,
      )
      this.emitFile({ type: 'asset', fileName: 'report.html', source })
    },
  }
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function licenceOf(name: string): string {
  const folder = path.join(ROOT, 'node_modules', name)
  return `${name}\n${readFileSync(path.join(folder, 'LICENSE'), 'utf8').trim()}`.replaceAll('--', '- -')
}
