import type { ExchangeEntry } from '../../../requirements/verdict.ts'
import { CopyButton } from '../copy.tsx'
import { indentXml } from './indent.ts'
import { Xml } from './xml.tsx'

const WAYS: Readonly<Record<ExchangeEntry['direction'], (actor: string) => string>> = {
  in: (actor) => `server → ${actor}`,
  out: (actor) => `${actor} → server`,
  note: (actor) => `connection of ${actor}`,
}

/** One entry of the exchange in full. */
export function EntryPanel({
  entry,
  offending,
}: {
  readonly entry: ExchangeEntry
  readonly offending: boolean
}) {
  const { actor, direction, text, time } = entry
  return (
    <div class={offending ? 'entry offending' : 'entry'} aria-live="polite">
      <div class="entry-head">
        <strong>{WAYS[direction](actor)}</strong>
        <span class="soft">{timeText(time)}</span>
        {offending && <span class="mark news">the verdict hangs on this</span>}
        <CopyButton text={text} />
      </div>
      <Xml text={direction === 'note' ? text : indentXml(text)} />
    </div>
  )
}

/** A time since the scenario began, given in ms. */
export function timeText(milliseconds: number): string {
  return milliseconds < 10_000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1_000).toFixed(2)} s`
}
