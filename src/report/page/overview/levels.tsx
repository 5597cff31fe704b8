import { LEVELS } from '../../../requirements/requirement.ts'
import { totalsOf } from '../../../requirements/verdict.ts'
import type { PageCompliance } from '../../page-data.ts'
import { VerdictTable } from '../verdict-table.tsx'

/** The table levels × verdicts. */
export function Levels({ compliance }: { readonly compliance: PageCompliance }) {
  const rows = LEVELS.flatMap((level) => {
    const own = compliance.scenarios.filter((scenario) => scenario.level === level)
    return own.length === 0 ? [] : [{ name: level, totals: totalsOf(own), filter: { levels: [level] } }]
  })
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">By level</h2>
      <VerdictTable labelledBy="levels" what="level" rows={rows} />
      <p class="about">
        A MUST that is broken is a fail, a SHOULD an advisory. Unsupported: the server does not offer the
        feature. Inconclusive: the scenario could not be carried through.
      </p>
    </section>
  )
}
