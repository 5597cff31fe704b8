import type { Jobs } from './jobs.ts'
import { oneLine } from './line.ts'
import { thresholdDetail } from './load/threshold-text.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'
import { newsInOrder, newsLabel } from './news.ts'
import { decides } from './outcome.ts'
import { rerunCommand } from './rerun.ts'
import type { RunModel } from './run.ts'
import { scenarioHash } from './scenario-hash.ts'
import { citation } from './spec-link.ts'

/** GitHub shows so many annotations of a kind for a step and drops the rest without a word. */
const SHOWN = 10

/** GitHub refuses a step's summary beyond this, in bytes. */
const SUMMARY_LIMIT = 1024 * 1024

interface Annotation {
  readonly kind: 'error' | 'warning'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

/**
 * What fails a run as workflow commands of GitHub Actions, which show it at the feature's line: news where a baseline was
 * applied, failures where none was; what could not be decided as warnings. Of more than GitHub shows, the last one says
 * how many there are.
 */
export function annotations({ compliance, load }: Jobs, run: RunModel): readonly string[] {
  const all = [
    ...(compliance ? complianceAnnotations(compliance, run) : []),
    ...(load?.thresholds ?? [])
      .filter(({ ok }) => !ok)
      .map((threshold) => ({
        kind: 'error' as const,
        title: `threshold ${threshold.expression}`,
        message: thresholdDetail(threshold),
      })),
  ]
  return (['error', 'warning'] as const).flatMap((kind) => shown(all.filter((one) => one.kind === kind)))
}

function shown(all: readonly Annotation[]): string[] {
  const [first] = all
  if (!first || all.length <= SHOWN) return all.map(command)
  const rest = {
    kind: first.kind,
    title: `and ${all.length - SHOWN + 1} more`,
    message: 'GitHub shows no more annotations of a step; all are in its summary',
  }
  return [...all.slice(0, SHOWN - 1), rest].map(command)
}

function complianceAnnotations(model: ComplianceModel, run: RunModel): Annotation[] {
  const strict = run.options.strict === true
  const byId = new Map(model.scenarios.map((scenario) => [scenario.id, scenario]))
  const undecided = model.scenarios
    .filter(({ verdict }) => verdict === 'inconclusive')
    .map((scenario) => about(scenario, { model, run, kind: 'warning', what: 'inconclusive' }))
  if (model.news === undefined)
    return [
      ...model.scenarios
        .filter(({ verdict }) => verdict === 'fail' || (strict && verdict === 'advisory'))
        .map((scenario) => about(scenario, { model, run, kind: 'error', what: scenario.verdict })),
      ...undecided,
    ]
  const news = newsInOrder(model, run).map((item): Annotation => {
    const kind = decides(item, { strict }) ? 'error' : 'warning'
    const what = newsLabel(item)
    const scenario = item.scenario === undefined ? undefined : byId.get(item.scenario)
    if (scenario) return about(scenario, { model, run, kind, what })
    return { kind, title: `${what}: ${item.requirement}`, message: item.reason }
  })
  return [...news, ...undecided]
}

function about(
  scenario: ScenarioResult,
  {
    model,
    run,
    kind,
    what,
  }: {
    readonly model: ComplianceModel
    readonly run: RunModel
    readonly kind: Annotation['kind']
    readonly what: string
  },
): Annotation {
  const { id, spec, section, level, says, name, reason, verdict, feature, line } = scenario
  return {
    kind,
    title: `${what}: ${citation(spec, section)} (${level})`,
    message: [
      name,
      reason ?? verdict,
      says && `the spec: ${says}`,
      `see: report.html${scenarioHash(id)}`,
      `again: ${rerunCommand(model, run, scenario)}`,
    ]
      .filter(Boolean)
      .join('\n'),
    file: feature,
    ...(line > 0 ? { line } : {}),
  }
}

function command({ kind, title, message, file, line }: Annotation): string {
  const properties = Object.entries({ file, line, title: oneLine(title) })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${kind} ${properties.join(',')}::${data(message)}`
}

/** Escapes as the runner undoes it: a message keeps its lines, and none of a server's text becomes a command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/**
 * As much of a summary in Markdown as GitHub takes for a step, cut between two lines; what comes first matters most.
 * @param before bytes that stand in the step's summary already
 */
export function stepSummary(markdown: string, before = 0): string {
  const limit = SUMMARY_LIMIT - before
  if (Buffer.byteLength(markdown) <= limit) return markdown
  const note = '\n\n> GitHub takes no more for a step; the whole is in summary.md of the run.\n'
  const room = limit - Buffer.byteLength(note)
  if (room <= 0) return ''
  const bytes = Buffer.from(markdown).subarray(0, room)
  return `${bytes.subarray(0, Math.max(0, bytes.lastIndexOf('\n'))).toString()}${note}`
}
