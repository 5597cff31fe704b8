import { showUnseen } from '../../unseen.ts'
import type { Mark } from '../scenario/difference.ts'
import { runsOf } from './runs.ts'

interface XmlProps {
  readonly text: string
  readonly marks?: readonly Mark[]
  /** What the marks mean. */
  readonly tone?: 'lacking' | 'other'
}

/** A text from the wire, coloured where it is XML. What cannot be seen, or turns the direction of writing, is shown as an escape. */
export function Xml({ text, marks = [], tone = 'other' }: XmlProps) {
  const isXml = /<[^\s<>]/.test(text)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by the keyboard
    <pre class="xml" tabIndex={0}>
      {runsOf(text, marks, isXml).map(({ text: run, kind, marked }, index) =>
        marked ? (
          <mark key={index} class={tone}>
            {showUnseen(run)}
          </mark>
        ) : kind === 'text' ? (
          showUnseen(run)
        ) : (
          <span key={index} class={`x-${kind}`}>
            {showUnseen(run)}
          </span>
        ),
      )}
    </pre>
  )
}
