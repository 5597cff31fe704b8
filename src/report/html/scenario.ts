import type { ComplianceModel, ScenarioResult } from '../model.ts'
import { rerunCommand } from '../rerun.ts'
import type { RunModel } from '../run.ts'
import { citation, specLink } from '../spec-link.ts'
import { anchorOf, clippedHtml, escapeHtml } from './escape.ts'
import { exchangeHtml } from './exchange.ts'
import type { Limits } from './limits.ts'

export interface ScenarioContext {
  readonly model: ComplianceModel
  readonly run: RunModel
  readonly limits: Limits
}

const MARKS = {
  expected: 'expected',
  new: 'new',
  'unexpected-pass': 'unexpected pass',
  vanished: 'vanished',
} as const

/** One scenario of the list: a pass is one line, everything else opens to what is behind it. */
export function scenarioHtml(scenario: ScenarioResult, context: ScenarioContext): string {
  const { verdict, baseline } = scenario
  // A baseline's news wants explaining also where the verdict is a pass.
  if (verdict === 'pass' && baseline === undefined) return scenarioLine(scenario, context.limits)
  const open = verdict === 'fail' && baseline !== 'expected' && isShort(context.model) ? ' open' : ''
  const head = headHtml(scenario, context.limits)
  return `<li ${dataOf(scenario)}><details${open}><summary class="head">${head}</summary>${bodyHtml(scenario, context)}</details></li>`
}

/** One scenario as one line, without what is behind it. */
export function scenarioLine(scenario: ScenarioResult, limits: Limits): string {
  return `<li ${dataOf(scenario)}><div class="head">${headHtml(scenario, limits)}</div></li>`
}

/** What the filter and links go by. */
function dataOf({ id, verdict, spec }: ScenarioResult): string {
  return `id="${anchorOf(id)}" data-v="${verdict}" data-s="${escapeHtml(spec)}"`
}

/** A handful of failures is read at once; a hundred open ones bury each other. */
function isShort({ totals }: ComplianceModel): boolean {
  return totals.fail <= 3
}

function headHtml(
  { verdict, name, reason, baseline, level, ...scenario }: ScenarioResult,
  limits: Limits,
): string {
  const mark = baseline ? ` <span class="mark">${MARKS[baseline]}</span>` : ''
  const why =
    reason && verdict !== 'pass'
      ? `<span class="why">${clippedHtml(reason, Math.min(limits.text, 300))}</span>`
      : ''
  const place = `${citation('', scenario.section).trim()} ${level}`.trim()
  return `<span class="v ${verdict}">${verdict}</span><span class="what"><span class="name">${escapeHtml(name)}</span>${mark}${why}</span><span class="place">${escapeHtml(place)}</span>`
}

function bodyHtml(scenario: ScenarioResult, context: ScenarioContext): string {
  const { model, run, limits } = context
  const { expected, observed, step, exchange, baselineReason, verdict } = scenario
  const terms = [
    ['Requirement', requirementHtml(scenario)],
    ['Baseline', baselineReason && clippedHtml(baselineReason, limits.text)],
    ['Step', step && clippedHtml(step, limits.text)],
    ['Expected', expected && `<pre>${clippedHtml(expected, limits.text)}</pre>`],
    ['Observed', observed && `<pre>${clippedHtml(observed, limits.text)}</pre>`],
    ['Again', verdict !== 'unsupported' && `<code>${escapeHtml(rerunCommand(model, run, scenario))}</code>`],
    [
      'Source',
      `${escapeHtml(scenario.feature)}:${scenario.line}${scenario.retried ? ', tried again once alone' : ''}`,
    ],
  ]
  const list = terms.map(([term, text]) => (text ? `<dt>${term}</dt><dd>${text}</dd>` : '')).join('')
  return `<div class="body"><dl>${list}</dl>${exchangeHtml(exchange ?? [], limits)}</div>`
}

function requirementHtml({ says, level, spec, section, requirements }: ScenarioResult): string {
  const link = specLink(spec, section)
  const text = escapeHtml(citation(spec, section))
  const cited = link ? `<a href="${escapeHtml(link)}" rel="noreferrer">${text}</a>` : text
  const ids = requirements.map((id) => `<code>${escapeHtml(id)}</code>`).join(' ')
  return `<p>${escapeHtml(says)}</p><p class="ids"><b>${level}</b> · ${cited} · ${ids}</p>`
}
