import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../loopback/server.ts'
import { ExpectationError } from './errors.ts'
import { fence, fenceBetween, settle } from './fence.ts'
import { FENCE_ID_PREFIX } from './fence-id.ts'
import type { Interceptor } from './interceptor.ts'
import { negotiate } from './negotiate.ts'
import type { Session } from './session.ts'

let server: LoopbackServer
const open: Session[] = []
/** What ids the actors do not get to see begin with. */
let deafTo: string | undefined
const interceptor: Interceptor = {
  inbound: (_, event) =>
    deafTo !== undefined && event.kind === 'element' && String(event.element.attrs.id).startsWith(deafTo)
      ? []
      : [event],
  outbound: (_, element) => [element],
}

beforeAll(async () => {
  const accounts = new Map(['romeo', 'juliet'].map((name) => [name, 'secret']))
  server = await startLoopbackServer({ accounts })
})
afterEach(async () => {
  deafTo = undefined
  await Promise.all(open.splice(0).map((session) => session.close()))
})
afterAll(() => server.stop())

async function online(username: string, timeoutMs = 2000): Promise<Session> {
  const { host, port, domain } = server
  const credentials = { username, password: 'secret' }
  const session = await negotiate({
    actor: username,
    host,
    port,
    domain,
    tls: {},
    timeoutMs,
    credentials,
    interceptor,
  })
  open.push(session)
  session.send('<presence/>')
  await fence(session)
  return session
}

describe('a fence', () => {
  it('comes behind everything that the session caused', async () => {
    const romeo = await online('romeo')
    const before = romeo.inbox.pending.length
    for (let index = 0; index < 20; index += 1)
      romeo.send(`<iq type='get' id='q${index}'><query xmlns='urn:example:unknown'/></iq>`)
    expect(await fence(romeo)).toBeGreaterThan(0)
    const ids = romeo.inbox.pending
      .slice(before)
      .map((event) => event.kind === 'element' && event.element.attrs.id)
    expect(ids).toEqual(Array.from({ length: 20 }, (_, index) => `q${index}`))
  })

  it('between two sessions comes behind all that one sent the other, and is taken away', async () => {
    const [romeo, juliet] = await Promise.all([online('romeo'), online('juliet')])
    for (const id of ['m1', 'm2'])
      romeo.send(`<message to='${juliet.jid}' id='${id}'><body>soft</body></message>`)
    await fenceBetween(romeo, juliet)
    const ids = juliet.inbox.pending.flatMap((event) =>
      event.kind === 'element' ? [event.element.attrs.id] : [],
    )
    expect(ids.filter((id) => /^m/.test(id))).toEqual(['m1', 'm2'])
    expect(ids.some((id) => String(id).startsWith(FENCE_ID_PREFIX))).toBe(false)
  })

  it('needs an address to go to', async () => {
    const romeo = await online('romeo')
    const nobody = await online('juliet')
    nobody.jid = undefined
    await expect(fenceBetween(romeo, nobody)).rejects.toThrow(TypeError)
  })

  it('fails in time where its answer does not come', async () => {
    const romeo = await online('romeo', 150)
    deafTo = FENCE_ID_PREFIX
    await expect(fence(romeo)).rejects.toThrow(ExpectationError)
  })

  it('settles several sessions at once', async () => {
    const sessions = await Promise.all([online('romeo'), online('juliet')])
    const start = performance.now()
    await settle(...sessions)
    expect(performance.now() - start).toBeGreaterThanOrEqual(9)
  })
})
