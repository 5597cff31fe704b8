import type { Totals, Verdict } from '../../requirements/verdict.ts'
import { scenarioCount } from '../headline.ts'
import { countText } from '../load/units.ts'
import { REPORT_ORDER } from '../matrix.ts'
import type { Filter } from './list/filter.ts'
import { listHash } from './route.ts'
import { ScrollBox } from './scroll-box.tsx'
import { VerdictBar } from './verdict-bar.tsx'

interface Row {
  readonly name: string
  readonly totals: Totals
  /** The scenarios that the row counts. */
  readonly filter: Partial<Filter>
}

interface Props {
  readonly labelledBy: string
  /** What a row stands for. */
  readonly what: string
  readonly rows: readonly Row[]
  /** Sums, where they are worth a row. */
  readonly totals?: Totals
}

/** Rows × verdicts; every count leads to its scenarios. A verdict that no row has gets no column. */
export function VerdictTable({ labelledBy, what, rows, totals }: Props) {
  const verdicts = REPORT_ORDER.filter((verdict) => rows.some((row) => row.totals[verdict] > 0))
  return (
    <ScrollBox labelledBy={labelledBy}>
      <table class="verdicts">
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <td class="share" />
            {verdicts.map((verdict) => (
              <th scope="col" key={verdict}>
                {verdict}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, totals: own, filter }) => (
            <tr key={name}>
              <th scope="row">
                <a href={listHash(filter)}>{name}</a>
              </th>
              <td class="share">
                <VerdictBar totals={own} />
              </td>
              {verdicts.map((verdict) => (
                <Count key={verdict} {...{ name, verdict, filter }} count={own[verdict]} />
              ))}
            </tr>
          ))}
        </tbody>
        {totals && rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">all</th>
              <td class="share" />
              {verdicts.map((verdict) => (
                <td key={verdict}>{countText(totals[verdict])}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollBox>
  )
}

interface CountProps extends Pick<Row, 'name' | 'filter'> {
  readonly verdict: Verdict
  readonly count: number
}

function Count({ name, verdict, count, filter }: CountProps) {
  if (count === 0) return <td class="zero">0</td>
  return (
    <td class={verdict}>
      <a
        href={listHash({ ...filter, verdicts: [verdict] })}
        aria-label={`${scenarioCount(count)} of ${name}: ${verdict}`}
      >
        {countText(count)}
      </a>
    </td>
  )
}
