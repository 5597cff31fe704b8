import type { LoadModel, ThresholdResult } from '../metrics/load-model.ts'
import { type CiOutcome, ciDetail, ciMessage, ciOutcome, ciProblems } from './ci-outcome.ts'
import type { Jobs } from './jobs.ts'
import { thresholdDetail } from './load/threshold-text.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'
import { rerunCommand } from './rerun.ts'
import { type RunModel, softwareOf } from './run.ts'

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other'

interface CtrfTest {
  readonly name: string
  readonly status: Status
  /** Milliseconds. */
  readonly duration: number
  readonly suite?: readonly string[]
  readonly rawStatus?: string
  readonly [further: string]: unknown
}

/** CTRF knows no error beside failures: what could not be decided must not look like a pass. */
const STATUSES: Readonly<Record<CiOutcome, Status>> = {
  passed: 'passed',
  failure: 'failed',
  error: 'failed',
  skipped: 'skipped',
}

/** The version of the Common Test Report Format that {@link ctrf} writes; the latest whose schema is published. */
const SPEC_VERSION = '0.0.0'

/** ctrf-report.json: both jobs of a run in the Common Test Report Format (https://ctrf.io). Statuses are those of junit.xml. */
export function ctrf({ compliance, load }: Jobs, run: RunModel): object {
  const tests = [...(compliance ? complianceTests(compliance, run) : []), ...(load ? loadTests(load) : [])]
  const count = (status: Status) => tests.filter((test) => test.status === status).length
  const { target, versions } = run
  return {
    reportFormat: 'CTRF',
    specVersion: SPEC_VERSION,
    timestamp: run.finishedAt,
    generatedBy: `assay ${versions.assay}`,
    results: {
      tool: { name: 'assay', version: versions.assay },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        pending: count('pending'),
        other: count('other'),
        suites: new Set(tests.map(({ suite }) => suite?.join('\0'))).size,
        start: Date.parse(run.startedAt),
        stop: Date.parse(run.finishedAt),
      },
      tests,
      environment: {
        appName: softwareOf(run) ?? target.name,
        ...(target.software?.version === undefined ? {} : { appVersion: target.software.version }),
        osPlatform: run.platform,
        testEnvironment: target.domain,
      },
      extra: { run: run.id, command: run.command.join(' ') },
    },
  }
}

function complianceTests(model: ComplianceModel, run: RunModel): CtrfTest[] {
  const strict = run.options.strict === true
  return [
    ...model.scenarios.map((scenario) => scenarioTest(scenario, { model, run, strict })),
    ...ciProblems(model).map((message, index) => ({
      name: `the run comes to a good end (${index + 1})`,
      status: 'failed' as const,
      duration: 0,
      suite: ['run'],
      message,
    })),
  ]
}

function scenarioTest(
  scenario: ScenarioResult,
  {
    model,
    run,
    strict,
  }: { readonly model: ComplianceModel; readonly run: RunModel; readonly strict: boolean },
): CtrfTest {
  const outcome = ciOutcome(scenario, strict)
  const { id, name, spec, section, level, verdict, requirements, baseline, feature, line, retried } = scenario
  const passed = outcome === 'passed' && verdict === 'pass'
  return {
    name,
    status: STATUSES[outcome],
    duration: Math.round(scenario.durationMs),
    suite: [spec, `§${section}`],
    rawStatus: verdict,
    tags: [...requirements, level],
    filePath: feature,
    ...(line > 0 ? { line } : {}),
    ...(retried ? { retries: 1 } : {}),
    ...(passed ? {} : { message: ciMessage(scenario) }),
    ...(STATUSES[outcome] === 'failed' ? { trace: ciDetail(scenario) } : {}),
    extra: {
      scenario: id,
      ...(baseline === undefined ? {} : { baseline }),
      ...(passed ? {} : { rerun: rerunCommand(model, run, scenario) }),
    },
  }
}

function loadTests({ scenario, thresholds, interrupted }: LoadModel): CtrfTest[] {
  const suite = [`load ${scenario}`]
  return [
    ...thresholds.map((threshold) => thresholdTest(threshold, suite)),
    {
      name: 'the load run comes to its end',
      status: interrupted ? 'failed' : 'passed',
      duration: 0,
      suite,
      ...(interrupted ? { message: `interrupted during ${interrupted.phase}: ${interrupted.reason}` } : {}),
    },
  ]
}

function thresholdTest(threshold: ThresholdResult, suite: readonly string[]): CtrfTest {
  const message = thresholdDetail(threshold)
  return {
    name: threshold.expression,
    status: threshold.ok ? 'passed' : 'failed',
    duration: 0,
    suite,
    message,
  }
}
