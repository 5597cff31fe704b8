import { matrixOf } from '../../matrix.ts'
import type { PageCompliance } from '../../page-data.ts'
import { citation } from '../../spec-link.ts'
import { asModel } from '../model.ts'
import { VerdictTable } from '../verdict-table.tsx'

/** The table specs × verdicts. */
export function Specs({ compliance }: { readonly compliance: PageCompliance }) {
  const rows = matrixOf(asModel(compliance)).map(({ spec, totals }) => ({
    name: citation(spec, ''),
    totals,
    filter: { spec },
  }))
  return (
    <section aria-labelledby="specs">
      <h2 id="specs">By spec</h2>
      <VerdictTable labelledBy="specs" what="spec" rows={rows} totals={compliance.totals} />
    </section>
  )
}
