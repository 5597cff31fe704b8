import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ExchangeEntry } from '../../../requirements/verdict.ts'
import { useMedia, WIDE } from '../media.ts'
import { Diagram } from './diagram.tsx'
import { EntryPanel } from './entry.tsx'
import { type Finding, type Offence, offenceOf } from './offence.ts'
import { sequenceOf } from './sequence.ts'

interface Props {
  readonly exchange: readonly ExchangeEntry[]
  readonly entriesCut: number
  readonly finding: Finding
  readonly step?: string | undefined
}

/** Left of the last lifeline that is scrolled to, in px. */
const LANE_MARGIN = 48

/** What passed over the wire, as a sequence diagram; the entry that is chosen stands beside it, or below its arrow. */
export function Exchange({ exchange, entriesCut, finding, step }: Props) {
  const offence = useMemo(() => offenceOf(exchange, finding), [exchange])
  const [chosen, choose] = useState<number | undefined>(() => firstChosen(exchange, offence))
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const beside = useMedia(WIDE)
  const sequence = useMemo(
    () => sequenceOf(exchange, { offence, step, unfolded }),
    [exchange, offence, step, unfolded],
  )
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    // A long exchange opens where the verdict fell, without moving the page.
    const diagram = box.current?.querySelector<HTMLElement>('.diagram')
    const row = diagram?.querySelector<HTMLElement>('.offending, .missing')
    if (!diagram || !row) return
    diagram.scrollTop = row.offsetTop - diagram.clientHeight / 2
    const { right = 0 } = row.querySelector('.arrow')?.getBoundingClientRect() ?? {}
    diagram.scrollLeft = right - diagram.getBoundingClientRect().right + LANE_MARGIN
  }, [])
  const entry = chosen === undefined ? undefined : exchange[chosen]
  const panel = entry && (
    <EntryPanel entry={entry} offending={chosen !== undefined && offence.entries.includes(chosen)} />
  )
  return (
    <section aria-labelledby="exchange" ref={box}>
      <h2 id="exchange">On the wire</h2>
      {entriesCut > 0 && (
        <p class="about">
          To keep this page light, {entriesCut} earlier entries are left to compliance.json, and long ones are
          cut.
        </p>
      )}
      <div class={beside ? 'exchange beside' : 'exchange'}>
        <Diagram
          sequence={sequence}
          exchange={exchange}
          chosen={chosen}
          choose={(index) => choose(index === chosen && !beside ? undefined : index)}
          unfold={(first) => setUnfolded((before) => toggled(before, first))}
          unfolded={unfolded}
          below={beside ? undefined : panel}
        />
        {beside && (
          <div class="exchange-panel">{panel ?? <p class="soft">Choose an arrow to read the stanza.</p>}</div>
        )}
      </div>
    </section>
  )
}

/** What the verdict hangs on; else the server's last word. */
function firstChosen(exchange: readonly ExchangeEntry[], { entries }: Offence): number | undefined {
  const last = exchange.findLastIndex(({ direction }) => direction === 'in')
  return entries.at(-1) ?? (last < 0 ? undefined : last)
}

function toggled(set: ReadonlySet<number>, member: number): ReadonlySet<number> {
  const next = new Set(set)
  if (!next.delete(member)) next.add(member)
  return next
}
