import { createHash } from 'node:crypto'
import { headlineOf, scenarioCount } from '../headline.ts'
import { bySpec, REPORT_ORDER } from '../matrix.ts'
import type { ComplianceModel } from '../model.ts'
import { type RunModel, runMilliseconds, softwareOf } from '../run.ts'
import { escapeHtml } from './escape.ts'
import { PAGE_BYTES } from './limits.ts'
import { listHtml } from './list.ts'
import { matrixHtml, noticesHtml } from './overview.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'

/** Left for all that is not the list of scenarios. */
const FRAME_BYTES = 200_000

/**
 * report.html: one file that opens offline, with as much of each scenario as keeps it below {@link PAGE_BYTES}.
 * Only with many thousands of scenarios can it be larger.
 */
export function reportPage(model: ComplianceModel, run: RunModel): string {
  const title = `${escapeHtml(model.target)}: ${escapeHtml(headlineOf(model))}`
  // Only our own script may run and nothing may be loaded, even if a server's text slipped through unescaped.
  const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title><style>${STYLE}</style></head>
<body><header><h1>${escapeHtml(model.target)}<small>${escapeHtml(headlineOf(model))}</small></h1>${factsHtml(model, run)}</header>
<main>${noticesHtml(model, run)}${matrixHtml(model)}${scenariosHtml(model, run)}</main>
<footer>${footerHtml(run)}</footer><script>${SCRIPT}</script></body></html>
`
}

function factsHtml(model: ComplianceModel, run: RunModel): string {
  const facts = [
    softwareOf(run),
    run.target.domain,
    model.profile && `profile ${model.profile}`,
    run.startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'),
    `${(runMilliseconds(run) / 1_000).toFixed(1)} s`,
    run.options.strict === true && 'strict: advisories count as failures',
  ]
  return `<p class="facts">${facts.map((fact) => (fact ? `<span>${escapeHtml(fact)}</span>` : '')).join('')}</p>`
}

function scenariosHtml(model: ComplianceModel, run: RunModel): string {
  if (model.scenarios.length === 0) return ''
  const { items, shortened } = listHtml(model, run, PAGE_BYTES - FRAME_BYTES)
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

function footerHtml({ id, versions, platform, command, lanes, seed }: RunModel): string {
  const facts = [
    `run ${id}`,
    `assay ${versions.assay}`,
    `Node ${versions.node}`,
    platform,
    `${lanes} ${lanes === 1 ? 'lane' : 'lanes'}`,
    seed === undefined ? '' : `seed ${seed}`,
  ]
  const line = facts.filter(Boolean).map(escapeHtml).join(' · ')
  return `<p>${line}</p><p><code>${escapeHtml(command.join(' '))}</code></p>`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
