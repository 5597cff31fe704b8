import { setTimeout as pause } from 'node:timers/promises'
import type { Fleet } from './fleet.ts'

const POLL_MS = 50
/** Milliseconds that what is on its way is still given once somebody wants to end. */
const HASTY_MS = 2_000

/**
 * Waits until nothing is owed any more: every copy sent has arrived or come back, every request has its answer; or until
 * the time is up, which comes sooner once the signal is aborted. What arrives twice or late is not waited for.
 */
export async function drain(
  fleet: Pick<Fleet, 'ask'>,
  { longestMs, signal }: { readonly longestMs: number; readonly signal: AbortSignal },
): Promise<void> {
  const until = performance.now() + longestMs
  let hastyUntil = Number.POSITIVE_INFINITY
  for (;;) {
    const balances = await fleet.ask({ kind: 'balance' }, 'balance')
    let open = 0
    for (const { balance } of balances) open += balance.owed - balance.settled + balance.pending
    const now = performance.now()
    if (signal.aborted) hastyUntil = Math.min(hastyUntil, now + HASTY_MS)
    if (open <= 0 || now >= Math.min(until, hastyUntil)) return
    await pause(POLL_MS)
  }
}
