import type { Totals } from '../../requirements/verdict.ts'
import { REPORT_ORDER } from '../matrix.ts'

/** How the verdicts share a whole, as a bar; the figures stand beside it in words. */
export function VerdictBar({ totals }: { readonly totals: Totals }) {
  return (
    <span class="verdict-bar" aria-hidden="true">
      {REPORT_ORDER.map((verdict) =>
        totals[verdict] === 0 ? null : (
          <span key={verdict} class={`fill ${verdict}`} style={{ flexGrow: totals[verdict] }} />
        ),
      )}
    </span>
  )
}
