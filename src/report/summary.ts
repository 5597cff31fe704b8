import type { Verdict } from '../requirements/verdict.ts'
import { cellsHeadline, whyNot } from './cells.ts'
import { type Finding, failuresOf, findingsOf } from './findings.ts'
import { headlineOf } from './headline.ts'
import type { Jobs } from './jobs.ts'
import { loadSummary } from './load/summary.ts'
import { markdown, markdownCode } from './markdown.ts'
import { matrixOf, REPORT_ORDER } from './matrix.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'
import { newsInOrder, newsLine } from './news.ts'
import { rerunCommand } from './rerun.ts'
import { type RunModel, runMilliseconds, softwareOf } from './run.ts'
import { scenarioHash } from './scenario-hash.ts'
import { citation, specLink } from './spec-link.ts'

/** The run as Markdown for a pull request or a job's summary, both jobs one after the other. */
export function summary({ compliance, load }: Jobs, run: RunModel): string {
  return [compliance && complianceSummary(compliance, run), load && loadSummary(load, run)]
    .filter(Boolean)
    .join('\n')
}

/** What needs attention first, then the table. */
function complianceSummary(model: ComplianceModel, run: RunModel): string {
  const software = softwareOf(run)
  const about = [
    software && markdown(software),
    `${(runMilliseconds(run) / 1_000).toFixed(1)} s`,
    `assay ${markdown(run.versions.assay)}`,
  ]
  const sections = [
    `# ${markdown(model.target)}: ${markdown(headlineOf(model))}`,
    about.filter(Boolean).join(' · '),
    interruption(model),
    list(
      'Problems of the run',
      (model.problems ?? []).map((problem) => markdown(problem)),
    ),
    list(
      'News against the baseline',
      newsInOrder(model, run).map((item) => markdown(newsLine(item))),
    ),
    cellsTable(model),
    findings('Failed', failuresOf(model.scenarios), { model, run }),
    findings('Advisories', withVerdict(model, 'advisory'), { model, run }),
    findings('Inconclusive', withVerdict(model, 'inconclusive'), { model, run }),
    table(model),
    findings('Failures the baseline expects', expectedFailures(model), { model, run }),
    findings('Unsupported', withVerdict(model, 'unsupported'), { model, run }),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

/** The profile's cells, and for each what keeps it from being met. */
function cellsTable({ cells = [] }: ComplianceModel): string {
  if (cells.length === 0) return ''
  const rows = cells.map(({ title, state, features }) => {
    const unmet = features.filter((feature) => feature.state !== 'met')
    const why = unmet.map((feature) => `${feature.feature}: ${whyNot(feature)}`).join('<br>')
    return `| ${markdown(title)} | ${state === 'met' ? '**met**' : state} | ${unmet.length === 0 ? '' : why.split('<br>').map(markdown).join('<br>')} |`
  })
  return [
    `## Profile: ${cellsHeadline(cells)}`,
    '',
    '| cell | state | what keeps it |',
    '|---|---|---|',
    ...rows,
  ].join('\n')
}

function withVerdict(model: ComplianceModel, verdict: Verdict): readonly ScenarioResult[] {
  return model.scenarios.filter((scenario) => scenario.verdict === verdict)
}

function expectedFailures(model: ComplianceModel): readonly ScenarioResult[] {
  return model.scenarios.filter(({ verdict, baseline }) => verdict === 'fail' && baseline === 'expected')
}

function interruption({ interrupted }: ComplianceModel): string {
  if (!interrupted) return ''
  const { reason, ran, planned } = interrupted
  return `> **Interrupted** after ${ran} of ${planned} scenarios: ${markdown(reason)}`
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.map((item) => `- ${item}`).join('\n')}`
}

function findings(
  title: string,
  scenarios: readonly ScenarioResult[],
  { model, run }: { readonly model: ComplianceModel; readonly run: RunModel },
): string {
  return list(
    title,
    findingsOf(scenarios).map((finding) =>
      [
        `**${markdown(finding.requirement)}** (${cited(finding)}, ${finding.level}) ${markdown(finding.says)}`,
        ...finding.scenarios.map(
          (scenario) => `  - ${markdown(scenario.name)}: ${reasonOf(scenario)}${seeOf(scenario)}`,
        ),
        `  - again: ${markdownCode(rerunCommand(model, run, finding.scenarios[0]))}`,
      ].join('\n'),
    ),
  )
}

function reasonOf({ reason, baselineReason, verdict }: ScenarioResult): string {
  const told = markdown(reason ?? verdict)
  return baselineReason === undefined ? told : `${told} (baseline: ${markdown(baselineReason)})`
}

/** Where report.html shows a failure; not of those that the baseline expects, of which there are many. */
function seeOf({ id, verdict, baseline }: ScenarioResult): string {
  if (verdict !== 'fail' || baseline === 'expected') return ''
  return `, see ${markdownCode(`report.html${scenarioHash(id)}`)}`
}

function cited({ spec, section }: Finding): string {
  const text = markdown(citation(spec, section))
  const link = specLink(spec, section)
  return link ? `[${text}](${link})` : text
}

function table(model: ComplianceModel): string {
  const rows = matrixOf(model)
  if (rows.length === 0) return ''
  return [
    `| spec | ${REPORT_ORDER.join(' | ')} |`,
    `|---|${REPORT_ORDER.map(() => '--:|').join('')}`,
    ...rows.map(
      ({ spec, totals }) =>
        `| ${markdown(spec)} | ${REPORT_ORDER.map((verdict) => totals[verdict]).join(' | ')} |`,
    ),
    `| **all** | ${REPORT_ORDER.map((verdict) => `**${model.totals[verdict]}**`).join(' | ')} |`,
  ].join('\n')
}
