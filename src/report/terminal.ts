import picocolors from 'picocolors'
import type { Verdict } from '../requirements/verdict.ts'
import { cellsHeadline, featuresOf, whyNot } from './cells.ts'
import { failuresOf, findingsOf } from './findings.ts'
import { headlineOf } from './headline.ts'
import { oneLine } from './line.ts'
import { matrixOf, REPORT_ORDER } from './matrix.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'
import { newsDetail, newsInOrder, newsLabel } from './news.ts'
import { decides } from './outcome.ts'
import { rerunCommand } from './rerun.ts'
import { type RunModel, runMilliseconds, softwareOf } from './run.ts'
import { scenarioHash } from './scenario-hash.ts'
import { citation } from './spec-link.ts'

export interface TerminalOptions {
  readonly colour: boolean
  /** Path of report.html, for links to what failed; they are left out without it. */
  readonly page?: string
}

type Colours = ReturnType<typeof picocolors.createColors>

interface View {
  readonly model: ComplianceModel
  readonly run: RunModel
  readonly colours: Colours
  readonly strict: boolean
  readonly page: string | undefined
}

/** The run for a person at a terminal; ends with a line end. */
export function terminal(model: ComplianceModel, run: RunModel, { colour, page }: TerminalOptions): string {
  const view: View = {
    model,
    run,
    colours: picocolors.createColors(colour),
    strict: run.options.strict === true,
    page,
  }
  const blocks = [
    headline(view),
    problems(view),
    news(view),
    cellsBlock(view),
    table(view),
    failures(view),
    expected(view),
    advisories(view),
    inconclusive(view),
    unsupported(view),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function headline({ model, run, colours }: View): string {
  const unexpected = failuresOf(model.scenarios).length
  const paint = model.interrupted
    ? colours.yellow
    : unexpected > 0
      ? colours.red
      : model.totals.pass > 0
        ? colours.green
        : colours.yellow
  const software = softwareOf(run)
  const name = oneLine(model.target) + (software ? ` (${oneLine(software)})` : '')
  const seconds = `${(runMilliseconds(run) / 1_000).toFixed(1)} s`
  const reason = model.interrupted ? `\n  ${oneLine(model.interrupted.reason, { limit: 400 })}` : ''
  return `${colours.bold(name)}: ${paint(headlineOf(model))} ${colours.dim(`in ${seconds}`)}${reason}`
}

function problems({ model, colours }: View): string {
  const lines = (model.problems ?? []).map((problem) => `  ${oneLine(problem, { limit: 400 })}`)
  return lines.length === 0 ? '' : [colours.bold('Problems of the run'), ...lines].join('\n')
}

/** The line that leads to a scenario in report.html, where that is known. */
function seeLines({ page, colours }: View, id: string | undefined): readonly string[] {
  return page === undefined || id === undefined
    ? []
    : [`${colours.dim('see:')} ${oneLine(page, { limit: 4_096 })}${scenarioHash(id)}`]
}

/** With a baseline the news decides the outcome, so it stands before all else. */
function news(view: View): string {
  const { model, run, colours, strict } = view
  const told = newsInOrder(model, run)
  if (told.length === 0) return ''
  const lines = told.map((item) => {
    const paint = decides(item, { strict }) ? colours.red : colours.yellow
    const subject = oneLine(item.scenario ?? item.requirement)
    const see = seeLines(view, item.verdict === undefined ? undefined : item.scenario)
    return [
      `  ${paint(newsLabel(item))} ${subject}`,
      ...[oneLine(newsDetail(item), { limit: 300 }), ...see].map((line) => `    ${line}`),
    ].join('\n')
  })
  return [colours.bold('News against the baseline'), ...lines].join('\n')
}

/** The profile's cells, each with the features that keep it from being met. */
function cellsBlock({ model: { cells = [] }, colours }: View): string {
  if (cells.length === 0) return ''
  const paints = { met: colours.green, 'not met': colours.red, undecided: colours.yellow }
  const width = Math.max(...cells.map(({ title }) => title.length))
  const lines = cells.map(({ title, state, features }) => {
    const unmet = features.filter((feature) => feature.state !== 'met').map(({ feature }) => feature)
    const why = unmet.length === 0 ? '' : `  ${colours.dim(oneLine(unmet.join(', '), { limit: 160 }))}`
    return `  ${title.padEnd(width)}  ${paints[state](state.padEnd(9))}${why}`
  })
  const reasons = featuresOf(cells)
    .filter((feature) => feature.state !== 'met')
    .map((feature) => `    ${oneLine(`${feature.feature}: ${whyNot(feature)}`, { limit: 300 })}`)
  const told = reasons.length === 0 ? [] : ['  What keeps them:', ...reasons]
  return [colours.bold(`Profile: ${cellsHeadline(cells)}`), ...lines, ...told].join('\n')
}

function table({ model, colours }: View): string {
  const rows = matrixOf(model)
  if (rows.length === 0) return ''
  const width = Math.max(4, ...rows.map(({ spec }) => spec.length))
  const columns = REPORT_ORDER.map((verdict) => ({ verdict, width: Math.max(verdict.length, 5) }))
  const head = columns.map(({ verdict, width: w }) => verdict.padStart(w)).join('  ')
  const lines = [...rows, ...(rows.length > 1 ? [{ spec: 'all', totals: model.totals }] : [])].map(
    ({ spec, totals }) => {
      const cells = columns.map(({ verdict, width: w }) => {
        const count = String(totals[verdict]).padStart(w)
        return totals[verdict] === 0 ? colours.dim(count) : verdictPaint(colours, verdict)(count)
      })
      return `  ${spec.padEnd(width)}  ${cells.join('  ')}`
    },
  )
  return [`  ${' '.repeat(width)}  ${colours.dim(head)}`, ...lines].join('\n')
}

function failures(view: View): string {
  const { model, run, colours } = view
  const blocks = findingsOf(failuresOf(model.scenarios)).map((finding) => {
    const { requirement, spec, section, level, says, scenarios } = finding
    const reasons = scenarios.flatMap((scenario) => [
      `    ${oneLine(scenario.name)}`,
      `      ${colours.red(reasonOf(scenario))}`,
      ...seeLines(view, scenario.id).map((line) => `      ${line}`),
    ])
    return [
      `  ${colours.red('✗')} ${colours.bold(oneLine(requirement))}  ${citation(spec, section)}, ${level}`,
      ...(says ? [`    ${colours.dim(oneLine(says, { limit: 300 }))}`] : []),
      ...reasons,
      `    ${colours.dim('again:')} ${rerunCommand(model, run, scenarios[0])}`,
    ].join('\n')
  })
  return blocks.length === 0 ? '' : [colours.bold('Failed'), ...blocks].join('\n')
}

/** What the baseline expects stays in sight, one line a requirement with the baseline's own reason. */
function expected({ model, run, colours }: View): string {
  const known = model.scenarios.filter(
    ({ verdict, baseline }) => verdict === 'fail' && baseline === 'expected',
  )
  const lines = findingsOf(known).map(({ requirement, spec, section, level, scenarios }) => {
    const reason = oneLine(scenarios[0]?.baselineReason ?? '', { limit: 160 })
    return `  ${colours.yellow('~')} ${oneLine(requirement)}  ${colours.dim(`${citation(spec, section)}, ${level}`)}\n    ${reason}`
  })
  if (lines.length === 0) return ''
  const again = `${rerunCommand(model, run, known[0])} --no-baseline`
  return [
    colours.bold('Failed, as the baseline expects'),
    ...lines,
    `  ${colours.dim('one of them again:')} ${again}`,
  ].join('\n')
}

function advisories(view: View): string {
  const { model } = view
  return short(view, {
    title: 'Advisories',
    scenarios: model.scenarios.filter((s) => s.verdict === 'advisory' && s.baseline !== 'expected'),
  })
}

function inconclusive(view: View): string {
  const scenarios = view.model.scenarios.filter(({ verdict }) => verdict === 'inconclusive')
  return short(view, { title: 'Inconclusive', scenarios })
}

/** Servers lack whole specs: one line for each reason, not for each scenario. */
function unsupported({ model, colours }: View): string {
  const reasons = new Map<string, number>()
  for (const scenario of model.scenarios) {
    if (scenario.verdict !== 'unsupported') continue
    const reason = `${scenario.spec}: ${reasonOf(scenario)}`
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  if (reasons.size === 0) return ''
  const lines = [...reasons].map(
    ([reason, count]) => `  ${reason}${count > 1 ? ` (${count} scenarios)` : ''}`,
  )
  return [colours.bold('Unsupported'), ...lines].join('\n')
}

function short(
  { colours }: View,
  { title, scenarios }: { readonly title: string; readonly scenarios: readonly ScenarioResult[] },
): string {
  const lines = findingsOf(scenarios).flatMap(({ requirement, level, scenarios: alike }) => [
    `  ${colours.yellow('!')} ${oneLine(requirement)} ${colours.dim(level)}`,
    ...alike.map((scenario) => `    ${reasonOf(scenario)}`),
  ])
  return lines.length === 0 ? '' : [colours.bold(title), ...lines].join('\n')
}

function reasonOf({ reason, verdict }: ScenarioResult): string {
  return oneLine(reason ?? verdict, { limit: 300 })
}

function verdictPaint(colours: Colours, verdict: Verdict): (text: string) => string {
  if (verdict === 'pass') return colours.green
  if (verdict === 'fail') return colours.red
  return verdict === 'unsupported' ? colours.dim : colours.yellow
}
