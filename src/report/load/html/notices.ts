import type { LoadModel } from '../../../metrics/load-model.ts'
import { escapeHtml } from '../../html/escape.ts'
import { toneOf } from '../headline.ts'
import { completedOf } from '../resources.ts'
import { thresholdDetail } from '../threshold-text.ts'
import { countText } from '../units.ts'

/** What the figures must not be read without. */
export function loadNoticesHtml(model: LoadModel): string {
  return [interruptionHtml(model), limitedHtml(model), stateHtml(model)].join('')
}

/** The thresholds with what was measured; crossed ones first. */
export function thresholdsHtml({ thresholds }: LoadModel): string {
  if (thresholds.length === 0) return ''
  const rows = thresholds
    .toSorted((a, b) => Number(a.ok) - Number(b.ok))
    .map((threshold) => {
      const [verdict, word] = threshold.ok ? ['pass', '✓ held'] : ['fail', '✗ crossed']
      return `<tr><th scope="row"><code>${escapeHtml(threshold.expression)}</code></th><td class="${verdict}"><b>${word}</b></td><td class="said">${escapeHtml(thresholdDetail(threshold))}</td></tr>`
    })
  return `<section aria-labelledby="th"><h2 id="th">Thresholds</h2><div class="scroll" role="region" aria-labelledby="th" tabindex="0"><table class="words"><thead><tr><th scope="col">threshold</th><th scope="col">outcome</th><th scope="col">measured</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`
}

function interruptionHtml({ interrupted }: LoadModel): string {
  if (!interrupted) return ''
  return notice('warn', {
    title: `Interrupted during ${interrupted.phase}`,
    body: `<p>${escapeHtml(interrupted.reason)}. What is shown is what had been measured by then.</p>`,
  })
}

function limitedHtml({ harness }: LoadModel): string {
  if (!harness.limited) return ''
  const reasons = harness.reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('')
  return notice('warn', {
    title: 'The harness was the limit',
    body: `<p>The latencies below are not the server's: Assay itself could not keep up. Run with more workers, on a machine of its own, or at a lower rate.</p><ul>${reasons}</ul>`,
  })
}

/** One notice for what hangs on no threshold, so that no one has to read it out of the tables. */
function stateHtml(model: LoadModel): string {
  const { sent, lost, duplicated, reordered } = model.delivery
  if (completedOf(model) === 0)
    return notice('warn', {
      title: 'Nothing was completed',
      body: '<p>No operation of the measure phase came to its end; the errors are below.</p>',
    })
  const faults = [
    lost > 0 && `${countText(lost)} lost`,
    duplicated > 0 && `${countText(duplicated)} duplicated`,
    reordered > 0 && `${countText(reordered)} reordered`,
  ].filter((fault) => fault !== false)
  if (faults.length > 0)
    return notice(toneOf(model) === 'bad' ? 'bad' : 'warn', {
      title: `Of ${countText(sent)} messages ${faults.join(', ')}`,
      body: '<p>The table of deliveries says in which operation.</p>',
    })
  if (toneOf(model) !== 'good') return ''
  const messages = sent === 0 ? '' : `All ${countText(sent)} messages are accounted for. `
  const thresholds = model.thresholds.length === 0 ? 'No threshold was set.' : 'Every threshold held.'
  return notice('good', { title: 'The load was carried', body: `<p>${messages}${thresholds}</p>` })
}

function notice(tone: string, { title, body }: { readonly title: string; readonly body: string }): string {
  return `<section class="notice ${tone}"><h2>${escapeHtml(title)}</h2>${body}</section>`
}
