import type { Session } from '../../session/session.ts'
import type { Account } from '../target.ts'
import { runAdHocCommand } from './ad-hoc.ts'
import type { AccountBackend } from './backend.ts'
import type { AccountConnector } from './connector.ts'

const ADMIN = 'http://jabber.org/protocol/admin'

/** Commands that are under way at a time, all on the administrator's one session. */
const PARALLEL = 8

/** Accounts by Service Administration (XEP-0133 §4.1, §4.2): an administrator adds and deletes them. */
export function administration(connector: AccountConnector, administrator: Account): AccountBackend {
  let current: Promise<Session> | undefined
  const session = async (): Promise<Session> => {
    const latest = current
    const opened = await latest?.catch(() => undefined)
    if (opened && !opened.ended) return opened
    // Whoever finds it gone first opens the next one for all.
    if (!current || current === latest) current = connector.login(administrator)
    return current
  }
  const run = async (command: 'add-user' | 'delete-user', answers: Record<string, string>) =>
    runAdHocCommand(await session(), { to: connector.domain, node: `${ADMIN}#${command}`, answers })
  return {
    parallel: PARALLEL,
    create: async ({ username, domain, password }) => {
      const opened = await session()
      opened.transcript.hide(password)
      const accountjid = `${username}@${domain}`
      const email = accountjid
      await run('add-user', { accountjid, password, 'password-verify': password, email })
    },
    remove: ({ username, domain }) => run('delete-user', { accountjids: `${username}@${domain}` }),
    close: async () => {
      const opened = await current?.catch(() => undefined)
      await opened?.close()
    },
  }
}
