/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} FileResult
 * @typedef {{ testResults: FileResult[] }} VitestReport
 */

/**
 * What a run of vitest amounts to. Counted are tests; besides them, as one failure each, a file that could not be run
 * to its end for another reason than a failed test, and a run that failed although no test in it did (an unhandled
 * error, no report).
 * @param {VitestReport | undefined} report what its JSON reporter wrote, if it did
 * @param {number} exitCode
 * @returns {Counts & { skips: string[], failures: string[] }} `skips` names the tests that did not run, `failures`
 *   those that failed, and files that broke
 */
export function countsOf(report, exitCode) {
  const tests = (report?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failedTests = tests.filter(({ status }) => status === 'failed')
  const skips = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  const brokenFiles = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = failedTests.length + brokenFiles.length
  const unexplained = failed === 0 && (exitCode !== 0 || report === undefined || tests.length === 0) ? 1 : 0
  return {
    passed,
    failed: failed + unexplained,
    skipped: skips.length,
    skips: skips.map(({ fullName }) => fullName),
    failures: [
      ...failedTests.map(({ fullName, failureMessages = [] }) =>
        [fullName, ...failureMessages.map(firstLine)].join(': '),
      ),
      ...brokenFiles.map(({ name, message = '' }) => `${name}: ${firstLine(message)}`),
    ],
  }
}

/** @param {string} text */
const firstLine = (text) => text.split('\n', 1)[0] ?? ''

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of all) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/**
 * The line that ends a test run.
 * @param {Counts} counts
 */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
