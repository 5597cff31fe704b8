import { afterEach, describe, expect, it } from 'vitest'
import {
  HEADER,
  type Line,
  type ScriptedServer,
  startScriptedServer,
} from '../../test/support/scripted-server.ts'
import { NotOfferedError } from './errors.ts'
import { negotiate } from './negotiate.ts'
import type { Session } from './session.ts'
import { enableStreamManagement, StreamManagement } from './stream-management.ts'

const SM = "xmlns='urn:xmpp:sm:3'"
const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()))
})

async function play(...lines: Line[]): Promise<ScriptedServer> {
  const features = `${HEADER}<stream:features><sm ${SM}/></stream:features>`
  const server = await startScriptedServer([[/<stream:stream[^>]*>/, features], ...lines])
  running.push(server)
  return server
}

async function reach({ host, port }: ScriptedServer): Promise<Session> {
  const options = { actor: 'Romeo', host, port, domain: 'localhost', tls: {}, timeoutMs: 1000 }
  const session = await negotiate(options, 'stream')
  running.push({ stop: () => session.close() })
  return session
}

const enabled: Line = [/<enable [^>]*\/>/, `<enabled ${SM} id="a&apos;1" resume='true' max='300'/>`]
const isMessage = ({ name }: { name: string }) => name === 'message' || []

describe('stream management', () => {
  it.each([
    [{}, `<enable ${SM}/>`],
    [{ resume: true, max: 60 }, `<enable ${SM} resume='true' max='60'/>`],
  ])('asks as %o says and keeps what is granted', async (options, sent) => {
    const server = await play(enabled)
    const { granted } = await enableStreamManagement(await reach(server), options)
    expect(server.heard).toContain(sent)
    expect(granted).toEqual({ id: "a'1", resumable: true, max: 300, location: undefined })
  })

  it('is not resumable without an id or without leave', async () => {
    for (const attributes of ["resume='true'", "id='x'", "id='x' resume='false'"]) {
      const server = await play([/<enable /, `<enabled ${SM} ${attributes}/>`])
      const { granted } = await enableStreamManagement(await reach(server))
      expect(granted?.resumable).toBe(false)
    }
  })

  it('counts stanzas both ways from the moment it begins, and nothing else', async () => {
    const server = await play(enabled)
    const session = await reach(server)
    session.send('<presence/>')
    const management = await enableStreamManagement(session)
    expect([management.sent, management.received]).toEqual([0, 0])
    session.send(`<message id='m1'/><iq id='i1'/><a ${SM} h='0'/>`)
    server.say(`<message/><presence/><iq/><a ${SM} h='1'/><x xmlns='urn:example:x'/><message id='last'/>`)
    await session.expect('the last', ({ attrs }) => attrs.id === 'last' || [])
    expect([management.sent, management.received, management.acknowledged]).toEqual([2, 4, 1])
    expect(management.unacknowledged.map(({ attrs }) => attrs.id)).toEqual(['i1'])
  })

  it.each([
    [{}, true],
    [{ answer: false }, false],
  ])('with %o it answers a request: %s', async (options, answers) => {
    const server = await play(enabled, [/<done\/>/, "<message id='heard'/>"])
    const session = await reach(server)
    const management = await enableStreamManagement(session, options)
    server.say(`<message/><message/><r ${SM}/><presence/>`)
    await session.expect('what came behind the request', ({ name }) => name === 'presence' || [])
    session.write('<done/>')
    await session.expect('a word that the server has read all', ({ attrs }) => attrs.id === 'heard' || [])
    expect(server.heard.includes(`<a ${SM} h='2'/>`)).toBe(answers)
    expect(management.received).toBe(4)
  })

  it('asks for acknowledgements, and wants a count in them', async () => {
    const server = await play(enabled, [/<r [^>]*>/, `<a ${SM} h='1'/>`], [/<r [^>]*>/, `<a ${SM}/>`])
    const session = await reach(server)
    const management = await enableStreamManagement(session)
    session.send('<message/>')
    expect(await management.requestAcknowledgement()).toBe(1)
    expect(management.unacknowledged).toEqual([])
    await expect(management.requestAcknowledgement()).rejects.toMatchObject({ code: 'E_UNEXPECTED' })
  })

  it('says that it is not offered, or refused', async () => {
    const bare = await startScriptedServer([[/<stream:stream[^>]*>/, `${HEADER}<stream:features/>`]])
    running.push(bare)
    await expect(enableStreamManagement(await reach(bare))).rejects.toThrow(NotOfferedError)
    const server = await play([/<enable /, `<failed ${SM}><unexpected-request/></failed>`])
    await expect(enableStreamManagement(await reach(server))).rejects.toMatchObject({
      code: 'E_UNEXPECTED',
      expected: '<enabled/>',
    })
  })
})

describe('resumption', () => {
  async function lost() {
    const server = await play(enabled)
    const session = await reach(server)
    session.jid = 'romeo@localhost/orchard'
    const management = await enableStreamManagement(session, { resume: true })
    for (const id of ['m1', 'm2', 'm3']) session.send(`<message id='${id}'/>`)
    server.say('<message/>')
    await session.expect('a message', isMessage)
    session.abort()
    return management
  }

  it('goes on with address and counters, and sends again what was not acknowledged', async () => {
    const former = await lost()
    const server = await play([
      /<resume [^>]*\/>/,
      `<resumed ${SM} h='1' previd="a&apos;1"/><message id='kept'/>`,
    ])
    const session = await reach(server)
    const management = new StreamManagement(session)
    expect(await management.resume(former)).toBe(2)
    await session.expect('what the server kept', isMessage)
    expect(server.heard).toContain(`<resume ${SM} previd='a&apos;1' h='1'/>`)
    await expect.poll(() => server.heard).toContain('<message id="m2"/><message id="m3"/>')
    expect(server.heard).not.toContain('m1')
    expect(session.jid).toBe('romeo@localhost/orchard')
    expect([management.sent, management.received, management.acknowledged]).toEqual([3, 2, 1])
    expect(management.unacknowledged).toHaveLength(2)
  })

  it.each([
    [`<failed ${SM}><item-not-found/></failed>`, 'refused'],
    [`<resumed ${SM} h='1' previd='other'/>`, 'another'],
    [`<resumed ${SM} previd="a&apos;1"/>`, 'without a count'],
  ])('finds fault with %s', async (answer, told) => {
    const former = await lost()
    const management = new StreamManagement(await reach(await play([/<resume /, answer])))
    await expect(management.resume(former)).rejects.toThrow(told)
  })

  it('is for streams that may be resumed', async () => {
    const server = await play([/<enable /, `<enabled ${SM}/>`])
    const former = await enableStreamManagement(await reach(server))
    await expect(new StreamManagement(await reach(server)).resume(former)).rejects.toThrow(TypeError)
  })
})
