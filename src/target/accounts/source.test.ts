import { expect, it, onTestFinished } from 'vitest'
import { startLoopbackServer } from '../../loopback/server.ts'
import { negotiate } from '../../session/negotiate.ts'
import { parseElement } from '../../xml/parse.ts'
import type { AccountsDescription } from '../description.ts'
import { clientOptions } from '../session-options.ts'
import type { Target } from '../target.ts'
import { createAccountSource } from './source.ts'

async function serve(options: Parameters<typeof startLoopbackServer>[0] = {}) {
  const server = await startLoopbackServer(options)
  onTestFinished(() => server.stop())
  const target: Target = {
    name: 'loopback',
    domain: server.domain,
    client: { host: server.host, port: server.port },
    tls: { mode: 'none', verify: true },
    timeoutMs: 2000,
  }
  return {
    server,
    target,
    source: (accounts: AccountsDescription) => createAccountSource(accounts, { target }),
  }
}

it('registers accounts that can log in, and removes them', async () => {
  const { server, target, source } = await serve()
  const accounts = source({ kind: 'register' })
  const made = await accounts.acquire(20)
  expect(server.accounts.size).toBe(20)
  const session = await negotiate(
    clientOptions(target, { actor: 'Romeo', credentials: made[7] ?? { username: '', password: '' } }),
  )
  expect(session.jid).toMatch(new RegExp(`^${made[7]?.username}@localhost/`))
  await session.close()
  await accounts.close()
  expect(server.accounts.size).toBe(0)
})

it('says so where the server does not register', async () => {
  const { source } = await serve({ registration: false })
  await expect(source({ kind: 'register' }).acquire(1)).rejects.toMatchObject({
    code: 'E_ACCOUNTS_UNSUPPORTED',
    message: expect.stringContaining('localhost offers no in-band registration: it ended the stream with'),
  })
})

it('empties listed accounts: roster and requests that wait', async () => {
  const { target, source } = await serve({
    accounts: new Map([
      ['romeo', 'x'],
      ['juliet', 'y'],
    ]),
  })
  const credentials = { username: 'romeo', password: 'x' }
  const login = async (username: string, password: string) =>
    negotiate(clientOptions(target, { actor: username, credentials: { username, password } }))
  const juliet = await login('juliet', 'y')
  juliet.send(`<presence type='subscribe' to='romeo@localhost'/>`)
  await juliet.close()
  const before = await login(credentials.username, credentials.password)
  await before.request(
    parseElement(
      `<iq type='set'><query xmlns='jabber:iq:roster'><item jid='mercutio@localhost'/></query></iq>`,
    ),
  )
  await before.close()
  const listed = [{ username: 'romeo', domain: 'localhost', password: 'x' }]
  await source({ kind: 'list', accounts: listed }).acquire(1)
  const after = await login(credentials.username, credentials.password)
  const roster = await after.request(parseElement(`<iq type='get'><query xmlns='jabber:iq:roster'/></iq>`))
  expect(roster.getChild('query')?.getChildren('item')).toEqual([])
  const seen: string[] = []
  after.tap((event) => void (event.kind === 'element' && seen.push(event.element.attrs.type ?? '')))
  after.send('<presence/>')
  await after.request(parseElement(`<iq type='get' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>`))
  expect(seen).not.toContain('subscribe')
  await after.close()
})

it('says which listed accounts cannot log in', async () => {
  const { source } = await serve({ accounts: new Map([['romeo', 'x']]) })
  const accounts = [
    { username: 'romeo', domain: 'localhost', password: 'wrong' },
    { username: 'juliet', domain: 'localhost', password: 'y' },
  ]
  await expect(source({ kind: 'list', accounts }).acquire(1)).rejects.toMatchObject({
    code: 'E_ACCOUNTS_TOO_FEW',
    message: expect.stringMatching(
      /1 account is needed and there are 0 .*romeo@localhost: .*juliet@localhost: /,
    ),
  })
})

it('needs an administrator where one is to make accounts', async () => {
  const { source } = await serve()
  expect(() => source({ kind: 'admin' })).toThrow(expect.objectContaining({ code: 'E_ACCOUNTS_UNSUPPORTED' }))
})
