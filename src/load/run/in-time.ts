import { setTimeout as pause } from 'node:timers/promises'
import { AssayError } from '../../base/errors.ts'
import type { WorkerResult } from '../worker/plan.ts'

/** Milliseconds that logging out may take. */
const LOGOUT_WITHIN_MS = 15_000

/** The results of workers that were told to finish. @throws AssayError E_LOAD_LOGOUT where they do not come in time. */
export async function inTime(
  results: Promise<WorkerResult[]>,
  withinMs: number = LOGOUT_WITHIN_MS,
): Promise<WorkerResult[]> {
  const over = new AbortController()
  const late = pause(withinMs, undefined, { signal: over.signal }).then(() => {
    throw new AssayError('E_LOAD_LOGOUT', 'the workers did not come to an end when they were told to')
  })
  try {
    return await Promise.race([results, late])
  } finally {
    late.catch(() => {})
    over.abort()
  }
}
