import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settle } from '../../src/session/fence.ts'
import { negotiate } from '../../src/session/negotiate.ts'
import type { Session } from '../../src/session/session.ts'
import { createAccountSource } from '../../src/target/accounts/source.ts'
import type { AccountsDescription } from '../../src/target/description.ts'
import { type ManagedServer, REFERENCE_SERVERS } from '../../src/target/reference/managed-server.ts'
import { missingForServer, startReferenceServer } from '../../src/target/reference/start.ts'
import { clientOptions } from '../../src/target/session-options.ts'
import type { Account } from '../../src/target/target.ts'
import { parseElement } from '../../src/xml/parse.ts'

/** What the servers can do: jabberd2 has no administration commands, and no block list (XEP-0191). */
const CAN = {
  prosody: { admin: true, blocking: true },
  ejabberd: { admin: true, blocking: true },
  jabberd2: { admin: false, blocking: false },
}

describe.each(REFERENCE_SERVERS)('accounts on %s', (name) => {
  let server: ManagedServer
  const warnings: string[] = []

  beforeAll(async () => {
    expect(missingForServer(name)).toBeUndefined()
    server = await startReferenceServer(name)
  })
  afterAll(() => server.stop())

  function source(accounts: AccountsDescription) {
    const onWarning = (message: string) => warnings.push(message)
    return createAccountSource(accounts, { target: server.target, onWarning })
  }

  async function login(account: Account): Promise<Session> {
    // jabberd2 may end a stream that begins just after another ended, by mistake: its c2s names streams by descriptor.
    if (name === 'jabberd2') await new Promise((resolve) => setTimeout(resolve, 150))
    return negotiate(clientOptions(server.target, { actor: account.username, credentials: account }))
  }

  const canLogin = (account: Account) =>
    login(account).then(
      (session) => session.close().then(() => true),
      () => false,
    )

  /** Makes accounts, sees them log in, and sees that they are gone after the source is closed. */
  async function comeAndGo(accounts: AccountsDescription) {
    const created = source(accounts)
    const made = await created.acquire(12)
    expect(await Promise.all(made.map(canLogin))).toEqual(made.map(() => true))
    await created.close()
    expect(warnings).toEqual([])
    expect(await Promise.all(made.map(canLogin))).toEqual(made.map(() => false))
  }

  it('come and go in-band (XEP-0077)', () => comeAndGo({ kind: 'register' }))

  if (CAN[name].admin) it('come and go by the administrator (XEP-0133)', () => comeAndGo({ kind: 'admin' }))
  else
    it('cannot be made by the administrator, which is said', async () => {
      await expect(source({ kind: 'admin' }).acquire(1)).rejects.toMatchObject({
        code: 'E_ACCOUNTS_UNSUPPORTED',
        message: expect.stringContaining('#add-user'),
      })
    })

  it('on a list are handed on empty', async () => {
    const [romeo, juliet] = await server.accounts.acquire(2)
    if (!romeo || !juliet) throw new Error('two accounts were asked for')
    const list = source({ kind: 'list', accounts: [romeo] })
    const lot = await list.acquire(1)
    await dirty(romeo, juliet)
    const before = await whatWaits(romeo)
    expect(before).toEqual({ roster: 1, blocked: CAN[name].blocking ? 1 : 0, messages: 1, requests: 1 })
    await dirty(romeo, juliet)
    await list.release(lot, true)
    expect(await list.acquire(1)).toEqual([romeo])
    expect(await whatWaits(romeo)).toEqual({ roster: 0, blocked: 0, messages: 0, requests: 0 })
  })

  /** Leaves a contact, a blocked address, a message and a request in an account. */
  async function dirty(owner: Account, other: Account): Promise<void> {
    const session = await login(owner)
    await session.request(
      parseElement(
        `<iq type='set'><query xmlns='jabber:iq:roster'><item jid='mercutio@${owner.domain}'/></query></iq>`,
      ),
    )
    if (CAN[name].blocking)
      await session.request(
        parseElement(
          `<iq type='set'><block xmlns='urn:xmpp:blocking'><item jid='tybalt@${owner.domain}'/></block></iq>`,
        ),
      )
    await session.close()
    const sender = await login(other)
    const to = `${owner.username}@${owner.domain}`
    sender.send('<presence/>')
    sender.send(`<message to='${to}' type='chat'><body>stored</body></message>`)
    sender.send(`<presence to='${to}' type='subscribe'/>`)
    await settle(sender)
    await sender.close()
  }

  async function whatWaits(owner: Account) {
    const session = await login(owner)
    const roster = await session.request(
      parseElement(`<iq type='get'><query xmlns='jabber:iq:roster'/></iq>`),
    )
    const blocked = CAN[name].blocking
      ? await session.request(parseElement(`<iq type='get'><blocklist xmlns='urn:xmpp:blocking'/></iq>`))
      : undefined
    const seen: string[] = []
    session.tap((event) => {
      if (event.kind !== 'element') return
      if (event.element.getChild('body')) seen.push('message')
      if (event.element.attrs.type === 'subscribe') seen.push('subscribe')
    })
    session.send('<presence/>')
    await settle(session)
    await session.close()
    return {
      roster: roster.getChild('query')?.getChildren('item').length,
      blocked: blocked?.getChild('blocklist')?.getChildren('item').length ?? 0,
      messages: seen.filter((what) => what === 'message').length,
      requests: seen.filter((what) => what === 'subscribe').length,
    }
  }

  it('that cannot log in are named', async () => {
    const [romeo] = await server.accounts.acquire(1)
    if (!romeo) throw new Error('an account was asked for')
    const list = source({ kind: 'list', accounts: [{ ...romeo, password: 'wrong' }] })
    await expect(list.acquire(1)).rejects.toMatchObject({
      code: 'E_ACCOUNTS_TOO_FEW',
      message: expect.stringMatching(/0 \(not usable: .*not-authorized/),
    })
  })
})
