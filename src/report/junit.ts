import type { Jobs } from './jobs.ts'
import { complianceSuites } from './junit-compliance.ts'
import { countAttributes, type JunitCounts, type JunitSuites } from './junit-suites.ts'
import { loadSuites } from './load/junit.ts'
import type { RunModel } from './run.ts'
import { xmlAttributes } from './xml-text.ts'

/** JUnit XML: the suites of each job that the run did, in one file. */
export function junit({ compliance, load }: Jobs, run: RunModel): string {
  const parts = [
    ...(compliance ? [complianceSuites(compliance, run)] : []),
    ...(load ? [loadSuites(load, run)] : []),
  ]
  const job = compliance && load ? '' : compliance ? ' certify' : ' load'
  const name = `assay${job} ${(compliance ?? load)?.target ?? run.target.name}`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name, ...countAttributes(sumOf(parts)) })}>`,
    ...parts.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n')
}

function sumOf(parts: readonly JunitSuites[]): JunitCounts {
  const sum = (of: keyof JunitCounts) => parts.reduce((total, { counts }) => total + counts[of], 0)
  return {
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    skipped: sum('skipped'),
    milliseconds: sum('milliseconds'),
  }
}
