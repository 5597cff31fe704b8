import type { Totals } from '../../../requirements/verdict.ts'
import { countText } from '../../load/units.ts'
import { REPORT_ORDER } from '../../matrix.ts'
import { listHash } from '../route.ts'
import { VerdictSign } from '../verdict.tsx'
import { VerdictBar } from '../verdict-bar.tsx'

/** All verdicts of a run; each count leads to its scenarios. */
export function TotalsLine({ totals }: { readonly totals: Totals }) {
  const given = REPORT_ORDER.filter((verdict) => totals[verdict] > 0)
  if (given.length === 0) return null
  return (
    <div class="totals">
      <VerdictBar totals={totals} />
      <ul>
        {given.map((verdict) => (
          <li key={verdict}>
            <a href={listHash({ verdicts: [verdict] })}>
              <VerdictSign verdict={verdict} />
              <strong>{countText(totals[verdict])}</strong> {verdict}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
