import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseTargetFile } from './file.ts'

const FOLDER = 'targets/examples'
const files = readdirSync(FOLDER)
const schema = JSON.parse(await readFile('reports/schema/target.schema.json', 'utf8'))
const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema)

/** Every variable is set. */
const env = new Proxy<Record<string, string>>({}, { get: () => 'secret' })

describe('the target files of common servers', () => {
  it('are those that docs/servers.md lists', async () => {
    const page = await readFile('docs/servers.md', 'utf8')
    const listed = [...page.matchAll(/^\| .* \| \[(\S+)\]\(\.\.\/targets\/examples\/\1\) \|/gm)].map(
      ([, file]) => file,
    )
    expect(listed.sort()).toEqual([...files].sort())
    expect(files.length).toBeGreaterThanOrEqual(8)
  })

  it.each(files)('%s is valid, also with all that it has commented out', async (file) => {
    const text = await readFile(path.join(FOLDER, file), 'utf8')
    for (const each of [text, withSuggestions(text)]) {
      const described = await parseTargetFile(each, { file, env })
      expect(described).toMatchObject({
        domain: 'chat.example',
        client: { host: 'chat.example', port: 5222 },
      })
      expect(validate(parse(each)), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  it('suggest something', async () => {
    const texts = await Promise.all(files.map((file) => readFile(path.join(FOLDER, file), 'utf8')))
    expect(texts.filter((text) => withSuggestions(text) !== text).length).toBeGreaterThan(2)
  })
})

/** The lines that are commented out and are YAML: `  # direct-tls: { … }`. */
function withSuggestions(text: string): string {
  return text.replace(/^( +)# (?=[\w-]+: \S|[\w-]+:$| {2}- )/gm, '$1')
}
