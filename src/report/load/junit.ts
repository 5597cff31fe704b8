import type { LoadModel, ThresholdResult } from '../../metrics/load-model.ts'
import { countAttributes, type JunitSuites, seconds } from '../junit-suites.ts'
import { type RunModel, runMilliseconds } from '../run.ts'
import { xmlAttributes, xmlText } from '../xml-text.ts'
import { loadHeadline } from './headline.ts'
import { thresholdDetail } from './threshold-text.ts'

/**
 * A suite with a case for each threshold, and one for the run's coming to its end: an interrupted run is an error, so
 * that no CI takes half of it for the whole. That the harness was the limit stands in the suite's properties and output.
 */
export function loadSuites(model: LoadModel, run: RunModel): JunitSuites {
  const { thresholds, interrupted, harness } = model
  const about = run.load ?? run
  const counts = {
    tests: thresholds.length + 1,
    failures: thresholds.filter(({ ok }) => !ok).length,
    errors: interrupted ? 1 : 0,
    skipped: 0,
    milliseconds: runMilliseconds(about),
  }
  const name = `assay load ${model.scenario}`
  const reasons = harness.limited ? [`the harness was the limit: ${harness.reasons.join('; ')}`] : []
  const lines = [
    `  <testsuite${xmlAttributes({ name, ...countAttributes(counts), timestamp: about.startedAt })}>`,
    '    <properties>',
    ...propertiesOf(model).map((property) => `      <property${xmlAttributes(property)}/>`),
    '    </properties>',
    ...thresholds.map((threshold) => testCase(threshold, { name, reasons })),
    endCase(model, { name, milliseconds: counts.milliseconds }),
    `    <system-out>${xmlText([loadHeadline(model), ...reasons].join('\n'))}</system-out>`,
    '  </testsuite>',
  ]
  return { counts, lines }
}

function propertiesOf({ target, clients, executor, harness }: LoadModel) {
  return [
    { name: 'target', value: target },
    { name: 'clients', value: clients },
    { name: 'executor', value: executor },
    { name: 'limited-by-harness', value: String(harness.limited) },
  ]
}

function testCase(
  threshold: ThresholdResult,
  { name, reasons }: { readonly name: string; readonly reasons: readonly string[] },
): string {
  const head = `<testcase${xmlAttributes({ name: threshold.expression, classname: name, time: seconds(0) })}`
  const measured = threshold.value === undefined ? '' : 'measured '
  const detail = `${measured}${thresholdDetail(threshold)}`
  if (threshold.ok) return `    ${head}>\n      <system-out>${xmlText(detail)}</system-out>\n    </testcase>`
  const message = `${detail}, wanted ${threshold.expression}`
  const text = [`wanted: ${threshold.expression}`, detail, ...reasons].join('\n')
  return `    ${head}>\n      <failure${xmlAttributes({ message, type: 'threshold' })}>${xmlText(text)}</failure>\n    </testcase>`
}

function endCase(
  { interrupted }: LoadModel,
  { name, milliseconds }: { readonly name: string; readonly milliseconds: number },
): string {
  const title = 'the load run comes to its end'
  const head = `<testcase${xmlAttributes({ name: title, classname: name, time: seconds(milliseconds) })}`
  if (!interrupted) return `    ${head}/>`
  const message = `interrupted during ${interrupted.phase}: ${interrupted.reason}`
  return `    ${head}>\n      <error${xmlAttributes({ message, type: 'run' })}/>\n    </testcase>`
}
