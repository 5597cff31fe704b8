import { render } from 'preact'
import './style/index.css'
import { App } from './app.tsx'
import { EmbeddedSource } from './embedded.ts'
import { PageProvider, PageState } from './state.ts'

const root = document.getElementById('page')
if (root) void show(root)

async function show(root: HTMLElement): Promise<void> {
  const source = new EmbeddedSource()
  try {
    const page = new PageState(await source.data(), source)
    render(
      <PageProvider value={page}>
        <App />
      </PageProvider>,
      root,
    )
    requestAnimationFrame(() => performance.mark('report shown'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    render(
      <main class="broken">
        <h1>This report cannot be shown</h1>
        <p>
          {reason}. It needs a browser of 2024 or later; <code>assay report</code> makes the file anew from
          the run’s directory.
        </p>
      </main>,
      root,
    )
  }
}
