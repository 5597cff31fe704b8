import { ExpectationError } from '../../session/errors.ts'
import { ConnectError } from '../../wire/errors.ts'

const ATTEMPTS = 3
const PAUSE_MS = 100

/** Whether a connection was cut in the middle of something, as opposed to refused or answered. */
export function wasCut(error: unknown): boolean {
  if (error instanceof ExpectationError) return error.code === 'E_STREAM_ENDED'
  return error instanceof ConnectError && error.code === 'E_CONNECT_LOST'
}

/**
 * Tries again, after a pause, what a cut connection spoiled. Servers cut connections that did nothing wrong: jabberd2
 * may end a stream for the sake of another that just ended on the same descriptor.
 * @param task is told which attempt it is, from 1, and has to bear that earlier ones took effect.
 */
export async function retryWhenCut<T>(task: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task(attempt)
    } catch (error) {
      if (attempt === ATTEMPTS || !wasCut(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt))
    }
  }
}
