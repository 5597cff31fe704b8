import { countAttributes, type JunitCounts, type JunitSuites, seconds } from './junit-suites.ts'
import { bySpec } from './matrix.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'
import type { RunModel } from './run.ts'
import { scenarioHash } from './scenario-hash.ts'
import { citation } from './spec-link.ts'
import { xmlAttributes, xmlText } from './xml-text.ts'

type Outcome = 'passed' | 'failure' | 'error' | 'skipped'

/**
 * A suite for each spec, a case for each scenario, its requirement, section and level as properties.
 * An advisory passes unless the run was strict; what the baseline expects is skipped; an unexpected pass fails.
 */
export function complianceSuites(model: ComplianceModel, run: RunModel): JunitSuites {
  const strict = run.options.strict === true
  const suites = [...bySpec(model.scenarios)].map(([spec, scenarios]) =>
    suite(spec, scenarios, { strict, run }),
  )
  const problems = runMessages(model)
  const counts = countsOf(model.scenarios, strict)
  return {
    counts: { ...counts, tests: counts.tests + problems.length, errors: counts.errors + problems.length },
    lines: [...suites, ...runSuite(problems, run)],
  }
}

function suite(
  spec: string,
  scenarios: readonly ScenarioResult[],
  { strict, run }: { readonly strict: boolean; readonly run: RunModel },
): string {
  const head = { name: spec, ...countAttributes(countsOf(scenarios, strict)), timestamp: run.startedAt }
  const cases = scenarios.map((scenario) => testCase(scenario, strict))
  return [`  <testsuite${xmlAttributes(head)}>`, ...cases, '  </testsuite>'].join('\n')
}

function testCase(scenario: ScenarioResult, strict: boolean): string {
  const { spec, section, level, verdict, requirements } = scenario
  const head = {
    name: scenario.name,
    classname: citation(spec, section),
    file: scenario.feature,
    line: scenario.line || undefined,
    time: seconds(scenario.durationMs),
  }
  const properties = [
    ['id', scenario.id],
    ...requirements.map((requirement) => ['requirement', requirement]),
    ['section', section],
    ['level', level],
    ['verdict', verdict],
    ...(scenario.baseline ? [['baseline', scenario.baseline]] : []),
    ...(scenario.retried ? [['retried', 'true']] : []),
  ]
  return [
    `    <testcase${xmlAttributes(head)}>`,
    '      <properties>',
    ...properties.map(([name, value]) => `        <property${xmlAttributes({ name, value })}/>`),
    '      </properties>',
    ...outcomeLines(scenario, strict),
    '    </testcase>',
  ].join('\n')
}

function outcomeLines(scenario: ScenarioResult, strict: boolean): string[] {
  const message = messageOf(scenario)
  switch (outcomeOf(scenario, strict)) {
    case 'skipped':
      return [`      <skipped${xmlAttributes({ message })}/>`]
    case 'failure': {
      const type = scenario.baseline === 'unexpected-pass' ? 'unexpected-pass' : scenario.verdict
      return [`      <failure${xmlAttributes({ message, type })}>${xmlText(detail(scenario))}</failure>`]
    }
    case 'error':
      return [
        `      <error${xmlAttributes({ message, type: 'inconclusive' })}>${xmlText(detail(scenario))}</error>`,
      ]
    case 'passed':
      return scenario.verdict === 'advisory'
        ? [`      <system-out>${xmlText(`advisory: ${message}`)}</system-out>`]
        : []
  }
}

function outcomeOf({ verdict, baseline, level }: ScenarioResult, strict: boolean): Outcome {
  if (baseline === 'expected') return 'skipped'
  if (baseline === 'unexpected-pass') return strict || level.startsWith('MUST') ? 'failure' : 'passed'
  if (verdict === 'fail') return 'failure'
  if (verdict === 'advisory') return strict ? 'failure' : 'passed'
  if (verdict === 'inconclusive') return 'error'
  return verdict === 'unsupported' ? 'skipped' : 'passed'
}

function messageOf(scenario: ScenarioResult): string {
  if (scenario.baseline === 'expected') return `expected: ${scenario.baselineReason ?? ''}`
  if (scenario.baseline === 'unexpected-pass')
    return `passes, but the baseline expects it not to: ${scenario.baselineReason ?? ''}`
  return scenario.reason ?? scenario.verdict
}

function detail({ id, says, level, step, expected, observed }: ScenarioResult): string {
  const lines = [
    says && `${level}: ${says}`,
    step && `step: ${step}`,
    expected && `expected: ${expected}`,
    observed && `observed: ${observed}`,
    `see: report.html${scenarioHash(id)}`,
  ]
  return lines.filter(Boolean).join('\n')
}

/** What happened outside any scenario: errors of a suite of its own, so that no CI takes half a run for a whole one. */
function runMessages({ interrupted, problems = [] }: ComplianceModel): readonly string[] {
  if (!interrupted) return problems
  const { ran, planned, reason } = interrupted
  return [`interrupted after ${ran} of ${planned} scenarios: ${reason}`, ...problems]
}

function runSuite(messages: readonly string[], run: RunModel): string[] {
  if (messages.length === 0) return []
  const tests = messages.length
  const head = { name: 'run', tests, failures: 0, errors: tests, skipped: 0, time: seconds(0) }
  return [
    `  <testsuite${xmlAttributes({ ...head, timestamp: run.startedAt })}>`,
    ...messages.map((message, index) => {
      const name = `the run comes to a good end (${index + 1})`
      const error = `<error${xmlAttributes({ message, type: 'run' })}/>`
      return `    <testcase${xmlAttributes({ name, classname: 'run', time: seconds(0) })}>${error}</testcase>`
    }),
    '  </testsuite>',
  ]
}

function countsOf(scenarios: readonly ScenarioResult[], strict: boolean): JunitCounts {
  const outcomes = scenarios.map((scenario) => outcomeOf(scenario, strict))
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length
  return {
    tests: scenarios.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    milliseconds: scenarios.reduce((sum, { durationMs }) => sum + durationMs, 0),
  }
}
