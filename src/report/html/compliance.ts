import { scenarioCount } from '../headline.ts'
import { bySpec, REPORT_ORDER } from '../matrix.ts'
import type { ComplianceModel } from '../model.ts'
import { type RunModel, runMilliseconds } from '../run.ts'
import { cellsHtml } from './cells.ts'
import { escapeHtml } from './escape.ts'
import { listHtml } from './list.ts'
import { matrixHtml, noticesHtml } from './overview.ts'

/** What was certified: notices, the cells of a profile, the table of specs and verdicts, the scenarios, in about `bytes`. */
export function complianceHtml(model: ComplianceModel, run: RunModel, bytes: number): string {
  return `${noticesHtml(model, run)}${cellsHtml(model.cells)}${matrixHtml(model)}${scenariosHtml(model, run, bytes)}`
}

/** When, how long and how strictly it was certified. */
export function complianceFacts(model: ComplianceModel, run: RunModel): readonly string[] {
  return [
    ...(model.profile ? [`profile ${model.profile}`] : []),
    startText(run.startedAt),
    `${(runMilliseconds(run) / 1_000).toFixed(1)} s`,
    ...(run.options.strict === true ? ['strict: advisories count as failures'] : []),
  ]
}

/** ISO 8601 as people read it. */
export function startText(startedAt: string): string {
  return startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')
}

function scenariosHtml(model: ComplianceModel, run: RunModel, bytes: number): string {
  if (model.scenarios.length === 0) return ''
  const { items, shortened } = listHtml(model, run, bytes)
  const note = shortened === 0 ? '' : `<p class="cut">${shortenedNote(shortened)}</p>`
  return `<section id="scenarios" aria-labelledby="s"><h2 id="s">Scenarios</h2>${filterHtml(model)}${note}<ul class="list">${items}</ul></section>`
}

function shortenedNote(count: number): string {
  const are = count === 1 ? 'is' : 'are'
  return `To keep this page light, ${scenarioCount(count)} ${are} shown without details, which ${are} in compliance.json.`
}

/** Passes are hidden at first where anything else is there to be read. */
function filterHtml(model: ComplianceModel): string {
  const onlyPasses = model.totals.pass === model.scenarios.length
  const chips = REPORT_ORDER.filter((verdict) => model.totals[verdict] > 0).map((verdict) => {
    const checked = verdict !== 'pass' || onlyPasses ? ' checked' : ''
    return `<label class="chip"><input type="checkbox" name="verdict" value="${verdict}"${checked}> ${verdict} ${model.totals[verdict]}</label>`
  })
  const specs = [...bySpec(model.scenarios).keys()].map((spec) => `<option>${escapeHtml(spec)}</option>`)
  return `<form class="filter" hidden><fieldset><legend class="hide">Verdicts</legend>${chips.join('')}</fieldset><label><span class="hide">Spec</span><select name="spec"><option value="">all specs</option>${specs.join('')}</select></label><input type="search" name="words" placeholder="words" aria-label="Words to look for"><output id="shown" class="cut" aria-live="polite"></output></form>`
}
