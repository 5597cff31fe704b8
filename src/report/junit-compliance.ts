import { type CiOutcome, ciDetail, ciMessage, ciOutcome, ciProblems } from './ci-outcome.ts'
import { countAttributes, type JunitCounts, type JunitSuites, seconds } from './junit-suites.ts'
import { bySpec } from './matrix.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'
import type { RunModel } from './run.ts'
import { citation } from './spec-link.ts'
import { xmlAttributes, xmlText } from './xml-text.ts'

/**
 * A suite for each spec, a case for each scenario, its requirement, section and level as properties; what counts as
 * what says {@link ciOutcome}.
 */
export function complianceSuites(model: ComplianceModel, run: RunModel): JunitSuites {
  const strict = run.options.strict === true
  const suites = [...bySpec(model.scenarios)].map(([spec, scenarios]) =>
    suite(spec, scenarios, { strict, run }),
  )
  const problems = ciProblems(model)
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
  const message = ciMessage(scenario)
  switch (ciOutcome(scenario, strict)) {
    case 'skipped':
      return [`      <skipped${xmlAttributes({ message })}/>`]
    case 'failure': {
      const type = scenario.baseline === 'unexpected-pass' ? 'unexpected-pass' : scenario.verdict
      return [`      <failure${xmlAttributes({ message, type })}>${xmlText(ciDetail(scenario))}</failure>`]
    }
    case 'error':
      return [
        `      <error${xmlAttributes({ message, type: 'inconclusive' })}>${xmlText(ciDetail(scenario))}</error>`,
      ]
    case 'passed':
      return scenario.verdict === 'advisory'
        ? [`      <system-out>${xmlText(`advisory: ${message}`)}</system-out>`]
        : []
  }
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
  const outcomes = scenarios.map((scenario) => ciOutcome(scenario, strict))
  const count = (outcome: CiOutcome) => outcomes.filter((each) => each === outcome).length
  return {
    tests: scenarios.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    milliseconds: scenarios.reduce((sum, { durationMs }) => sum + durationMs, 0),
  }
}
