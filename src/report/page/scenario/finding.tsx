import { indentXml } from '../exchange/indent.ts'
import { Xml } from '../exchange/xml.tsx'
import { differenceOf } from './difference.ts'

/** What was expected beside what was observed, the difference marked. */
export function Finding(given: { readonly expected: string; readonly observed: string }) {
  const { expected, observed, lacking, other, notes } = differenceOf(
    given.expected,
    given.observed,
    indentXml,
  )
  return (
    <section aria-labelledby="finding">
      <h2 id="finding">Expected and observed</h2>
      <div class="finding">
        <h3>Expected</h3>
        <Xml text={expected} marks={lacking} tone="lacking" />
        <h3>Observed</h3>
        <Xml text={observed} marks={other} tone="other" />
        {notes.length > 0 && (
          <>
            <h3>What does not fit</h3>
            <ul class="notes">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}
