import { setTimeout as sleep } from 'node:timers/promises'
import { TargetError } from '../../base/errors.ts'
import { conditionOf } from '../worker/answers.ts'

/** Whether the start tag of a stanza says that it is an error. */
function isErrorText(stanza: string): boolean {
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

/**
 * Asks until it is granted: again where the server says that waiting helps (RFC 6120 §8.3.2), as ejabberd 23.01 does when
 * many make nodes at once, or where the condition is one of those that others are about to end.
 * @throws TargetError (E_LOAD_PREPARE)
 */
export async function insist(
  ask: () => Promise<string>,
  given: { readonly what: string; readonly passing?: ReadonlySet<string> },
): Promise<string> {
  let answer = ''
  const missing = () => `${given.what}: the server answers ${conditionOf(answer)}, however often it is asked`
  await until({ withinMs: PATIENCE_MS, missing }, async () => {
    answer = await ask()
    if (!isErrorText(answer)) return true
    const isPassing = /<error[^>]*\stype=["']wait["']/.test(answer) || given.passing?.has(conditionOf(answer))
    if (!isPassing) granted(given.what, answer)
    return false
  })
  return answer
}

/** The account of a full JID. Resources may have slashes, accounts have none. */
export function bareOf(jid: string): string {
  const slash = jid.indexOf('/')
  return slash < 0 ? jid : jid.slice(0, slash)
}
