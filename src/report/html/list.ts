import { bySpec, REPORT_ORDER } from '../matrix.ts'
import type { ComplianceModel, ScenarioResult } from '../model.ts'
import type { RunModel } from '../run.ts'
import { escapeHtml } from './escape.ts'
import { LADDER, type Limits } from './limits.ts'
import { scenarioHtml, scenarioLine } from './scenario.ts'

/** The items of the list of scenarios. */
export interface ScenarioList {
  readonly items: string
  /** Scenarios shown as one line because their details would not fit. */
  readonly shortened: number
}

type Render = (scenario: ScenarioResult) => string

/** What a last resort shows of those scenarios whose details fit. */
const LAST_RESORT: Limits = { text: 800, entries: 8 }

/** All scenarios spec by spec, what needs attention first, with as many details as fit into `bytes`. */
export function listHtml(model: ComplianceModel, run: RunModel, bytes: number): ScenarioList {
  for (const limits of LADDER) {
    const items = grouped(model, (scenario) => scenarioHtml(scenario, { model, run, limits }), bytes)
    if (items !== undefined) return { items, shortened: 0 }
  }
  return mostUrgentFirst(model, run, bytes)
}

/** One line for each scenario, and details for the most urgent ones until the room is used up. */
function mostUrgentFirst(model: ComplianceModel, run: RunModel, bytes: number): ScenarioList {
  const limits = LAST_RESORT
  const lines = new Map(model.scenarios.map((scenario) => [scenario, scenarioLine(scenario, limits)]))
  const shown = new Map(lines)
  let left = bytes - [...lines.values()].reduce((sum, line) => sum + Buffer.byteLength(line), 0)
  for (const scenario of model.scenarios.toSorted((a, b) => urgency(a) - urgency(b))) {
    const full = scenarioHtml(scenario, { model, run, limits })
    left -= Buffer.byteLength(full) - Buffer.byteLength(lines.get(scenario) ?? '')
    if (left < 0) break
    shown.set(scenario, full)
  }
  const items = grouped(model, (scenario) => shown.get(scenario) ?? '', Number.POSITIVE_INFINITY) ?? ''
  const shortened = model.scenarios.filter(
    (scenario) => scenario.verdict !== 'pass' && shown.get(scenario) === lines.get(scenario),
  )
  return { items, shortened: shortened.length }
}

/** Gives up as soon as more than `bytes` are needed, so that a rung which is too high costs little. */
function grouped(model: ComplianceModel, render: Render, bytes: number): string | undefined {
  const items: string[] = []
  let left = bytes
  for (const [spec, scenarios] of bySpec(model.scenarios)) {
    items.push(`<li data-h><h3>${escapeHtml(spec)}</h3></li>`)
    for (const scenario of scenarios.toSorted((a, b) => urgency(a) - urgency(b))) {
      const item = render(scenario)
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
