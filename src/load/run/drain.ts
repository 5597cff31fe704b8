import { setTimeout as pause } from 'node:timers/promises'
import type { Fleet } from './fleet.ts'

const POLL_MS = 50

/**
 * Waits until nothing is owed any more: every copy sent has arrived or come back, every request has its answer; or until
 * the time is up. What arrives twice or late is not waited for.
 */
export async function drain(fleet: Fleet, longestMs: number): Promise<void> {
  const until = performance.now() + longestMs
  for (;;) {
    const balances = await fleet.ask({ kind: 'balance' }, 'balance')
    let open = 0
    for (const { balance } of balances) open += balance.owed - balance.settled + balance.pending
    if (open <= 0 || performance.now() >= until) return
    await pause(POLL_MS)
  }
}
