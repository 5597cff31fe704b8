import pc from 'picocolors'
import { UsageError } from '../base/errors.ts'
import { nearest } from '../base/nearest.ts'
import { packagePath } from '../base/package-path.ts'
import { loadBaseline } from '../report/baseline.ts'
import { type BaselineExplanation, explain } from '../report/baseline-explain.ts'
import type { EntryStanding } from '../report/baseline-update.ts'
import { oneLine } from '../report/line.ts'
import type { ScenarioResult } from '../report/model.ts'
import { rerunCommand } from '../report/rerun.ts'
import type { RunModel } from '../report/run.ts'
import { citation } from '../report/spec-link.ts'
import { loadCatalogue } from '../requirements/load-catalogue.ts'
import { baselineOf, type CertifiedRun, certifiedRun } from './certified-run.ts'
import { EXIT } from './exit-codes.ts'
import { print, printJson } from './output.ts'

/** Options of `assay baseline explain` as commander hands them over. */
export interface BaselineExplainOptions {
  readonly run: string
  readonly baseline?: string
  readonly json?: boolean
}

/** `assay baseline explain`: what the baseline says of a requirement or scenario, and what the run saw of it. */
export async function explainBaseline(given: string, options: BaselineExplainOptions): Promise<number> {
  const id = given.replace(/^@/, '')
  const certified = await certifiedRun(options.run)
  const file = baselineOf(certified.run, options.baseline)
  const baseline = await loadBaseline(file)
  const requirements = await loadCatalogue(packagePath('features'))
  const explanation = explain(id, { model: certified.model, baseline, requirements, today: new Date() })
  if (!explanation) {
    const known = [...requirements.requirements, ...certified.model.scenarios].map((one) => one.id)
    const meant = nearest(id, known)
    throw new UsageError('E_REQUIREMENT', `there is no requirement or scenario '${oneLine(id)}'`, {
      hint: meant === undefined ? 'assay list requirements shows which there are' : `did you mean ${meant}?`,
    })
  }
  if (options.json) printJson({ baseline: file, run: certified.run.id, ...explanation })
  else print(told(explanation, { file, certified }))
  return EXIT.held
}

function told(
  { requirement, link, entries, scenarios }: BaselineExplanation,
  { file, certified: { run, model } }: { file: string; certified: CertifiedRun },
): string {
  const { id, spec, section, level, says } = requirement
  return [
    `${pc.bold(id)}  ${citation(spec, section)}, ${level}`,
    `  ${says}`,
    ...(link === undefined ? [] : [`  ${link}`]),
    '',
    `${pc.bold('Baseline')} ${file}`,
    ...(entries.length === 0 ? ['  says nothing of it: a failure is news'] : entries.flatMap(entryLines)),
    '',
    `${pc.bold('Run')} ${run.id} (${run.startedAt.slice(0, 10)})`,
    ...(scenarios.length === 0 ? ['  ran no scenario of it'] : scenarios.flatMap(scenarioLines)),
    `  again: ${rerun(model, run, id)}`,
  ].join('\n')
}

function rerun(model: CertifiedRun['model'], run: RunModel, requirement: string): string {
  return rerunCommand(model, run, { requirements: [requirement] })
}

const STANDINGS = {
  holds: 'holds: the run saw it so',
  undecided: 'undecided: the run came to no decision',
  passes: 'unexpected: what it expects to fail passes',
  'not offered': 'vanished: the server does not offer it any more',
  absent: 'the run had no scenario for it',
} as const

function entryLines({ entry, standing, over }: EntryStanding): string[] {
  const { scenario, requirement, verdict = 'fail or advisory', reason, until, sometimes } = entry
  const when = sometimes ? ', now and then' : ''
  const end =
    until === undefined ? 'has no end' : over ? `over since ${until}: does not count` : `until ${until}`
  return [
    `  ${oneLine(scenario ?? `${requirement} (all its scenarios)`)}`,
    `    expects ${verdict}${when}; ${end}`,
    `    ${oneLine(reason, { limit: 1000 })}`,
    `    ${STANDINGS[standing]}`,
  ]
}

function scenarioLines({ id, verdict, reason, expected, observed }: ScenarioResult): string[] {
  const paint = verdict === 'pass' ? pc.green : verdict === 'fail' ? pc.red : pc.yellow
  const detail = (label: string, text: string | undefined) =>
    text === undefined ? [] : [`    ${label}: ${oneLine(text, { limit: 1000 })}`]
  return [
    `  ${paint(verdict)} ${oneLine(id)}`,
    ...detail('reason', reason),
    ...detail('expected', expected),
    ...detail('observed', observed),
  ]
}
