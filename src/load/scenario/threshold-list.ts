import { AssayError } from '../../base/errors.ts'
import { nearest } from '../../base/nearest.ts'
import type { Threshold } from '../../metrics/threshold.ts'
import { parseThreshold } from '../../metrics/threshold-parser.ts'
import { isExecutorKind, operationsOf } from './executors.ts'
import { child, list } from './written.ts'

/** Reads the thresholds of a scenario file as written; `add` is told of those that mean nothing. */
export function readThresholds(
  written: unknown,
  add: (path: readonly unknown[], message: string) => void,
): Threshold[] {
  const operations = operationsWritten(written)
  return list(written, 'thresholds').flatMap((item, index) => {
    const isText = typeof item === 'string'
    const expression = isText ? item : child(item, 'expression')
    // What is no text has been told of already.
    if (typeof expression !== 'string' || expression === '') return []
    const path = ['thresholds', index, ...(isText ? [] : ['expression'])]
    try {
      const threshold = parseThreshold(expression, { abortOn: child(item, 'abort-on') === true })
      const strange = unknownOperation(threshold, operations)
      if (strange !== undefined) add(path, strange)
      const early = tooEarly(threshold)
      if (early !== undefined) add(['thresholds', index, 'abort-on'], early)
      return [threshold]
    } catch (error) {
      if (!(error instanceof AssayError)) throw error
      add(path, error.hint === undefined ? error.message : `${error.message}; ${error.hint}`)
      return []
    }
  })
}

/** Why a threshold cannot end a run early; undefined where it can. */
function tooEarly({ abortOn, metric }: Threshold): string | undefined {
  if (!abortOn || (metric.kind !== 'delivery' && metric.kind !== 'login-failures')) return undefined
  const what = metric.kind === 'delivery' ? metric.of : 'logins.failed'
  return `means nothing with ${what}, which is known only when the run is over`
}

function operationsWritten(written: unknown): readonly string[] | undefined {
  const kind = child(written, 'executor')
  if (!isExecutorKind(kind)) return undefined
  const mix = list(written, 'mix').map((entry) => ({
    name: String(child(entry, 'name') ?? child(entry, 'behaviour')),
  }))
  return operationsOf({ executor: { kind }, mix })
}

/** Why a threshold looks at an operation that the scenario does not have; undefined where it does not. */
export function unknownOperation(
  { metric }: Threshold,
  operations: readonly string[] | undefined,
): string | undefined {
  const operation = 'operation' in metric ? metric.operation : undefined
  if (operation === undefined || operations === undefined) return undefined
  // A behaviour that measures several things adds their names to its own.
  if (operations.some((name) => operation === name || operation.startsWith(`${name}-`))) return undefined
  const meant = nearest(operation, operations)
  const advice = meant ? `did you mean ${meant}?` : `there are ${operations.join(', ')}`
  return `looks at ${operation}, which this scenario does not do; ${advice}`
}
