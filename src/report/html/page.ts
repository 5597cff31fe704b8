import { createHash } from 'node:crypto'
import { headlineOf } from '../headline.ts'
import { bySpec, REPORT_ORDER } from '../matrix.ts'
import type { ComplianceModel, ScenarioResult } from '../model.ts'
import { type RunModel, runMilliseconds, softwareOf } from '../run.ts'
import { escapeHtml } from './escape.ts'
import { LADDER, PAGE_BYTES } from './limits.ts'
import { matrixHtml, noticesHtml } from './overview.ts'
import { type ScenarioContext, scenarioHtml } from './scenario.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'

/**
 * report.html: one file that opens offline, with as much of each scenario as keeps it below {@link PAGE_BYTES}.
 * Only beyond some 4,000 scenarios can it be larger.
 */
export function reportPage(model: ComplianceModel, run: RunModel): string {
  const context = { model, run }
  for (const limits of LADDER) {
    const items = itemsHtml({ ...context, limits }, PAGE_BYTES - FRAME_BYTES)
    if (items !== undefined) return pageAround(items, context)
  }
  const limits = LADDER.at(-1) ?? { text: 0, entries: 0, details: false }
  return pageAround(itemsHtml({ ...context, limits }, Number.POSITIVE_INFINITY) ?? '', context)
}

/** Left for all that is not the list of scenarios. */
const FRAME_BYTES = 200_000

function pageAround(items: string, { model, run }: Pick<ScenarioContext, 'model' | 'run'>): string {
  const title = `${escapeHtml(model.target)}: ${escapeHtml(headlineOf(model))}`
  // Only our own script may run and nothing may be loaded, even if a server's text slipped through unescaped.
  const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title><style>${STYLE}</style></head>
<body><header><h1>${escapeHtml(model.target)}<small>${escapeHtml(headlineOf(model))}</small></h1>${factsHtml(model, run)}</header>
<main>${noticesHtml(model, run)}${matrixHtml(model)}${scenariosHtml(model, items)}</main>
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

function scenariosHtml(model: ComplianceModel, items: string): string {
  if (model.scenarios.length === 0) return ''
  return `<section id="scenarios" aria-labelledby="s"><h2 id="s">Scenarios</h2>${filterHtml(model)}<ul class="list">${items}</ul></section>`
}

/** The list, spec by spec, what needs attention first; given up as soon as it needs more than `bytes`. */
function itemsHtml(context: ScenarioContext, bytes: number): string | undefined {
  const items: string[] = []
  let left = bytes
  for (const [spec, scenarios] of bySpec(context.model.scenarios)) {
    items.push(`<li data-h><h3>${escapeHtml(spec)}</h3></li>`)
    const ordered = scenarios.toSorted((a, b) => urgency(a) - urgency(b))
    for (const scenario of ordered) {
      const item = scenarioHtml(scenario, context)
      left -= Buffer.byteLength(item) + 1
      if (left < 0) return undefined
      items.push(item)
    }
  }
  return items.join('\n')
}

/** Unexpected failures first; what the baseline expects comes last among its like. */
function urgency({ verdict, baseline }: ScenarioResult): number {
  return REPORT_ORDER.indexOf(verdict) * 2 + (baseline === 'expected' ? 1 : 0)
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
