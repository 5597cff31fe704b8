import { Element } from 'ltx'
import { AssayError, TargetError } from '../base/errors.ts'
import { AuthenticationError, ExpectationError } from '../session/errors.ts'
import { negotiate } from '../session/negotiate.ts'
import type { Session } from '../session/session.ts'
import { ConnectError } from '../wire/errors.ts'
import { NS } from '../xml/namespaces.ts'
import { clientOptions, securedStage } from './session-options.ts'
import type { ReadyTarget, Target } from './target.ts'

/** What a server says of itself (XEP-0092); undefined where it does not say. */
export interface ServerSoftware {
  readonly name: string
  readonly version?: string
  readonly os?: string
}

/**
 * Makes sure before a run that the target answers, that its certificate holds and that an account can log in, so that
 * one sentence says what is wrong instead of every scenario.
 * @throws TargetError E_TARGET_UNREACHABLE, E_TARGET_SILENT, E_TARGET_TLS, E_TARGET_LOGIN
 */
export async function preflight(
  ready: Pick<ReadyTarget, 'target' | 'accounts'>,
  { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal },
): Promise<ServerSoftware | undefined> {
  const { target, accounts } = ready
  const where = `${target.client.host}:${target.client.port}`
  try {
    const base = clientOptions(target, { actor: 'preflight', timeoutMs, ...(signal ? { signal } : {}) })
    await (await negotiate(base, securedStage(target))).close()
    const [account] = await accounts.acquire(1)
    if (!account) throw new TypeError('an account source gave no account')
    try {
      const session = await negotiate({ ...base, credentials: account, domain: account.domain })
      const software = await askSoftware(session, target.domain)
      await session.close()
      return software
    } finally {
      await accounts.release([account], false)
    }
  } catch (error) {
    throw explained(error, where)
  }
}

function explained(error: unknown, where: string): unknown {
  if (error instanceof TargetError || !(error instanceof AssayError)) return error
  const { message, hint, code } = error
  const facts = { cause: error, ...(hint === undefined ? {} : { hint }) }
  if (error instanceof ConnectError)
    return code.startsWith('E_TLS')
      ? new TargetError('E_TARGET_TLS', message, facts)
      : new TargetError('E_TARGET_UNREACHABLE', message, {
          hint: 'is the server running, and the port right?',
          ...facts,
        })
  if (error instanceof AuthenticationError)
    return new TargetError('E_TARGET_LOGIN', `an account cannot log in at ${where}: ${message}`, {
      hint: 'check the user names and passwords under accounts in the target file',
      ...facts,
    })
  if (error instanceof ExpectationError)
    return new TargetError(
      'E_TARGET_SILENT',
      `${where} does not answer as an XMPP server does: ${message}`,
      facts,
    )
  return error
}

async function askSoftware(session: Session, domain: string): Promise<ServerSoftware | undefined> {
  const iq = new Element('iq', { type: 'get', to: domain })
  iq.c('query', { xmlns: NS.version })
  const query = await session.request(iq).then(
    (answer) => answer.getChild('query', NS.version),
    (error) => {
      // A server that leaves this question open may still be worth asking others.
      if (error instanceof ExpectationError) return undefined
      throw error
    },
  )
  const name = query?.getChildText('name')
  if (!name) return undefined
  const [version, os] = [query?.getChildText('version'), query?.getChildText('os')]
  return { name, ...(version ? { version } : {}), ...(os ? { os } : {}) }
}

/** Whether the target still answers a stream header. */
export async function stillAnswers(target: Target, timeoutMs: number): Promise<boolean> {
  try {
    await (await negotiate(clientOptions(target, { actor: 'probe', timeoutMs }), 'stream')).close()
    return true
  } catch {
    return false
  }
}
