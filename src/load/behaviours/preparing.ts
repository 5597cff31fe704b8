import { setTimeout as sleep } from 'node:timers/promises'
import { TargetError } from '../../base/errors.ts'
import { conditionOf } from '../worker/answers.ts'

/** Whether the start tag of a stanza says that it is an error. */
export function isErrorText(stanza: string): boolean {
  return /^<[^>]*\stype=["']error["']/.test(stanza)
}

/**
 * The answer, where it is none of the errors.
 * @throws TargetError (E_LOAD_PREPARE) that says what was asked for, and why it was refused
 */
export function granted(what: string, stanza: string): string {
  if (!isErrorText(stanza)) return stanza
  throw new TargetError('E_LOAD_PREPARE', `${what}: the server answered ${conditionOf(stanza)}`)
}

/** How long one client may wait for what others, of thousands, have to do first. */
export const PATIENCE_MS = 60_000

const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 500

/**
 * Tries until it is done, with growing pauses, as others who have to do their part may be at other workers.
 * @throws TargetError (E_LOAD_PREPARE) with what is missing, once time is up
 */
export async function until(
  given: { readonly withinMs: number; readonly missing: () => string },
  attempt: (round: number) => Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + given.withinMs
  for (let round = 0; ; round += 1) {
    if (await attempt(round)) return
    if (performance.now() > deadline) throw new TargetError('E_LOAD_PREPARE', given.missing())
    await sleep(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** round))
  }
}

/** The account of a full JID. Resources may have slashes, accounts have none. */
export function bareOf(jid: string): string {
  const slash = jid.indexOf('/')
  return slash < 0 ? jid : jid.slice(0, slash)
}
