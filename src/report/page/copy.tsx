import { useState } from 'preact/hooks'

/** Text to be copied, with a button that does it. */
export function CopyLine({ text }: { readonly text: string }) {
  return (
    <div class="copy-line">
      <code>{text}</code>
      <CopyButton text={text} />
    </div>
  )
}

/** Puts a text on the clipboard, and says whether the browser let it. */
export function CopyButton({ text }: { readonly text: string }) {
  const [label, setLabel] = useState('Copy')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setLabel('Copied')
    } catch {
      setLabel('Not allowed here')
    }
    setTimeout(() => setLabel('Copy'), 1_500)
  }
  return (
    <button type="button" class="button small" onClick={copy} aria-live="polite">
      {label}
    </button>
  )
}
