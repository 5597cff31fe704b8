import { setTimeout as pause } from 'node:timers/promises'
import { fence } from '../session/fence.ts'
import type { Session } from '../session/session.ts'
import { NS } from '../xml/namespaces.ts'

/** Longest wait for what a component still has to hear, in milliseconds. */
const SOAK_MS = 300

const isComponent = ({ options }: Session) => options.contentNamespace === NS.component

/**
 * Ends a scenario's sessions, those of components last: what their users' leaving sends to a component is not for the
 * scenario that leases it next. Never fails.
 */
export async function leave(sessions: readonly Session[]): Promise<void> {
  const components = sessions.filter(isComponent)
  await Promise.all(sessions.filter((session) => !isComponent(session)).map((session) => session.close()))
  const open = components.filter(({ ended, jid, inbox }) => !ended && !inbox.over && jid !== undefined)
  if (open.length > 0) await Promise.race([Promise.allSettled(open.map(fence)), pause(SOAK_MS)])
  await Promise.all(components.map((session) => session.close()))
}
