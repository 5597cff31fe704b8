import type { LoadModel } from '../../../metrics/load-model.ts'
import { toneOf } from '../../load/headline.ts'
import { completedOf } from '../../load/resources.ts'
import { countText } from '../../load/units.ts'
import { Notice } from '../notice.tsx'

/** What the figures must not be read without. */
export function LoadNotices({ model }: { readonly model: LoadModel }) {
  const { interrupted, harness } = model
  return (
    <>
      {interrupted && (
        <Notice tone="warn" title={`Interrupted during ${interrupted.phase}`}>
          <p>{interrupted.reason}. What is shown is what had been measured by then.</p>
        </Notice>
      )}
      {harness.limited && (
        <Notice tone="warn" title="The harness was the limit">
          <p>
            The latencies below are not the server’s: Assay itself could not keep up. Run with more workers,
            on a machine of its own, or at a lower rate.
          </p>
          <ul>
            {harness.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <State model={model} />
    </>
  )
}

/** One notice for what hangs on no threshold, so that no one has to read it out of the tables. */
function State({ model }: { readonly model: LoadModel }) {
  const { sent, lost, duplicated, reordered } = model.delivery
  const tone = toneOf(model)
  if (completedOf(model) === 0)
    return (
      <Notice tone="warn" title="Nothing was completed">
        <p>No operation of the measure phase came to its end; the errors say why.</p>
      </Notice>
    )
  const faults = [
    lost > 0 && `${countText(lost)} lost`,
    duplicated > 0 && `${countText(duplicated)} duplicated`,
    reordered > 0 && `${countText(reordered)} reordered`,
  ].filter((fault) => fault !== false)
  if (faults.length > 0)
    return (
      <Notice
        tone={tone === 'bad' ? 'bad' : 'warn'}
        title={`Of ${countText(sent)} messages ${faults.join(', ')}`}
      >
        <p>The table of deliveries says in which operation.</p>
      </Notice>
    )
  if (tone !== 'good') return null
  return (
    <Notice tone="good" title="The load was carried">
      <p>
        {sent > 0 && `All ${countText(sent)} messages are accounted for. `}
        {model.thresholds.length === 0 ? 'No threshold was set.' : 'Every threshold held.'}
      </p>
    </Notice>
  )
}
