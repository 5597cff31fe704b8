import type { ComponentChildren } from 'preact'
import type { ExchangeEntry } from '../../../requirements/verdict.ts'
import { ScrollBox } from '../scroll-box.tsx'
import { timeText } from './entry.tsx'
import { SERVER, type Sequence, type SequenceRow } from './sequence.ts'

interface Props {
  readonly sequence: Sequence
  readonly exchange: readonly ExchangeEntry[]
  readonly chosen: number | undefined
  readonly choose: (entry: number) => void
  readonly unfolded: ReadonlySet<number>
  readonly unfold: (firstEntry: number) => void
  /** What is shown below the chosen row. */
  readonly below: ComponentChildren
}

/** What a lifeline needs so that names do not run into each other, and the column of times, in px. */
const LANE_WIDTH = 88
const TIME_WIDTH = 84

/** Characters of a note that takes the whole width. */
const LONG_NOTE = 40

/** Lifelines with an arrow for each stanza; rows are buttons, so that the diagram can be read without seeing it. */
export function Diagram(props: Props) {
  const { sequence, chosen, below } = props
  const { lanes, rows } = sequence
  const width = { minWidth: `${TIME_WIDTH + lanes.length * LANE_WIDTH}px` }
  return (
    <ScrollBox class="diagram" labelledBy="exchange">
      <div class="lanes" aria-hidden="true" style={width}>
        <span class="lane-time" />
        <div class="lane-names">
          {lanes.map((lane, index) => (
            <span
              key={lane}
              class={lane === SERVER ? 'lane-name server' : 'lane-name'}
              style={{ left: at(index, lanes), maxWidth: `${96 / lanes.length}%` }}
            >
              {lane}
            </span>
          ))}
        </div>
      </div>
      <ol class="sequence" style={width}>
        {rows.map((row) => (
          <li key={keyOf(row)}>
            <Row row={row} {...props} />
            {'entry' in row && row.entry === chosen && below}
          </li>
        ))}
      </ol>
    </ScrollBox>
  )
}

function Row({ row, ...props }: Props & { readonly row: SequenceRow }) {
  const { sequence, exchange, chosen, choose, unfold, unfolded } = props
  const { lanes } = sequence
  const lines = lanes.map((lane, index) => (
    <span
      key={lane}
      class={lane === SERVER ? 'lifeline server' : 'lifeline'}
      style={{ left: at(index, lanes) }}
    />
  ))
  if (row.kind === 'missing')
    return (
      <div class="step-row missing">
        <span class="step-time" />
        <span class="step-lanes">
          {lines}
          <Arrow lanes={lanes} from={row.from} to={row.to} />
          <Label lanes={lanes} from={row.from} to={row.to}>
            expected, did not come
          </Label>
        </span>
        <span class="hidden">What was expected did not come from the server to {lanes[row.to]}.</span>
      </div>
    )
  if (row.kind === 'login') {
    const [first = 0] = row.entries
    const open = unfolded.has(first)
    const who = row.actors.join(', ')
    return (
      <button type="button" class="step-row login" aria-expanded={open} onClick={() => unfold(first)}>
        <span class="step-time">{timeOf(exchange[first])}</span>
        <span class="step-lanes">
          {lines}
          <span class="fold">
            {open ? '▾' : '▸'} {who} {row.actors.length === 1 ? 'logs' : 'log'} in · {row.entries.length}{' '}
            entries
          </span>
        </span>
      </button>
    )
  }
  const isChosen = row.entry === chosen
  const entry = exchange[row.entry]
  const classes = [
    'step-row',
    row.kind === 'arrow' ? 'stanza' : 'aside',
    row.offending ? 'offending' : '',
    isChosen ? 'chosen' : '',
  ]
  return (
    <button
      type="button"
      class={classes.filter(Boolean).join(' ')}
      aria-pressed={isChosen}
      onClick={() => choose(row.entry)}
      onKeyDown={(event) => step(event)}
    >
      <span class="step-time">{timeOf(entry)}</span>
      <span class="step-lanes">
        {lines}
        {row.kind === 'note' ? (
          <span
            class={noteClass(row.text, row.lane, lanes)}
            style={row.text.length > LONG_NOTE ? undefined : { left: at(row.lane, lanes) }}
          >
            {row.text}
          </span>
        ) : (
          <>
            <span class="hidden">
              {lanes[row.from]} to {lanes[row.to]}:{' '}
            </span>
            <Arrow lanes={lanes} from={row.from} to={row.to} />
            <Label lanes={lanes} from={row.from} to={row.to}>
              <span class={row.label.error ? 'kind error' : 'kind'}>{row.label.kind}</span>
              {row.label.about !== undefined && <span class="about-it"> {row.label.about}</span>}
            </Label>
          </>
        )}
        {row.offending && <span class="hidden"> (the verdict hangs on this)</span>}
      </span>
    </button>
  )
}

/** A note stands in the middle of its lifeline where it has the room. */
function noteClass(text: string, lane: number, lanes: readonly string[]): string {
  if (text.length > LONG_NOTE) return 'note-text long'
  return lane === lanes.length - 1 && lanes.length > 2 ? 'note-text last' : 'note-text'
}

interface Span {
  readonly lanes: readonly string[]
  readonly from: number
  readonly to: number
}

function Arrow({ lanes, from, to }: Span) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)]
  return (
    <span
      class={from < to ? 'arrow rightward' : 'arrow leftward'}
      style={{ left: at(left, lanes), right: `${100 - percent(right, lanes)}%` }}
      aria-hidden="true"
    />
  )
}

function Label({ lanes, from, to, children }: Span & { readonly children: ComponentChildren }) {
  return (
    <span class="label" style={{ left: `${(percent(from, lanes) + percent(to, lanes)) / 2}%` }}>
      {children}
    </span>
  )
}

/** Lifelines stand in the middle of columns of equal width. */
function percent(lane: number, lanes: readonly string[]): number {
  return ((lane + 0.5) / lanes.length) * 100
}

function at(lane: number, lanes: readonly string[]): string {
  return `${percent(lane, lanes)}%`
}

function timeOf(entry: ExchangeEntry | undefined): string {
  return entry === undefined ? '' : timeText(entry.time)
}

function keyOf(row: SequenceRow): string {
  if (row.kind === 'missing') return row.kind
  return row.kind === 'login' ? `login ${row.entries[0]}` : String(row.entry)
}

/** Up and down lead from row to row; the keys of the page do not see them. */
function step(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const
  const way = event.key === 'ArrowDown' || event.key === 'ArrowUp' ? by[event.key] : undefined
  if (way === undefined) return
  event.preventDefault()
  event.stopPropagation()
  let item = event.currentTarget.closest('li')?.[way]
  while (item && !item.querySelector('button.step-row')) item = item[way]
  item?.querySelector<HTMLElement>('button.step-row')?.focus()
}
