import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { header, XmppPeer } from '../../test/support/xmpp-peer.ts'
import { type LoopbackServer, startLoopbackServer } from './server.ts'

const SASL = 'urn:ietf:params:xml:ns:xmpp-sasl'
let server: LoopbackServer

beforeEach(async () => {
  server = await startLoopbackServer({
    accounts: new Map([
      ['romeo', 'secret'],
      ['juliet', 'secret'],
    ]),
    mechanisms: ['SCRAM-SHA-1', 'PLAIN'],
  })
})
afterEach(() => server.stop())

describe('stream headers (RFC 6120 §4.7, §4.9)', () => {
  test('are answered with from, to, id, version and language, then features', async () => {
    const peer = await XmppPeer.open(server.port)
    const text = await peer.ask(
      header("to='localhost' from='romeo@localhost' version='1.3' xml:lang='en-GB'"),
      /<\/stream:features>/,
    )
    expect(text).toMatch(/<stream:stream [^>]*from='localhost'/)
    expect(text).toMatch(/to='romeo@localhost'/)
    expect(text).toMatch(/ id='[^']+'/)
    expect(text).toMatch(/version='1.0'/)
    expect(text).toMatch(/xml:lang='en-GB'/)
    expect(text).toContain('<mechanism>SCRAM-SHA-1</mechanism>')
  })

  const good = "to='localhost' version='1.0'"
  const streams = 'http://etherx.jabber.org/streams'
  test.each([
    ['host-unknown', header("to='elsewhere.example' version='1.0'")],
    ['improper-addressing', header("to='@@' version='1.0'")],
    ['unsupported-version', header("to='localhost' version='0.9'")],
    ['unsupported-version', header("to='localhost'")],
    ['invalid-namespace', header(good, 'jabber:nonsense')],
    ['invalid-namespace', `<stream:stream xmlns='jabber:client' xmlns:stream='wrong' ${good}>`],
    ['bad-namespace-prefix', `<x:stream xmlns='jabber:client' xmlns:x='${streams}' ${good}>`],
    ['bad-format', `<stream:strom xmlns='jabber:client' xmlns:stream='${streams}' ${good}>`],
    ['unsupported-encoding', header(good).replace('?>', " encoding='ISO-8859-1'?>")],
    ['not-well-formed', header(`${good} to='localhost'`)],
    ['restricted-xml', `${header(good)}<!-- comment -->`],
    ['restricted-xml', `${header(good)}<?target data?>`],
    ['restricted-xml', `<!DOCTYPE stream>${header(good)}`],
    ['restricted-xml', `${header(good)}<auth>&unknown;</auth>`],
    ['not-well-formed', `${header(good)}<a><b></a>`],
    ['not-well-formed', `${header(good)}<x:a/>`],
    ['not-authorized', `${header(good)}<message to='romeo@localhost'><body>hi</body></message>`],
    ['not-authorized', `${header(good)}<iq type='get' id='1'><query xmlns='jabber:iq:roster'/></iq>`],
  ])('%s closes the stream (%#)', async (condition, bytes) => {
    const peer = await XmppPeer.open(server.port)
    peer.write(bytes)
    const { text } = await peer.ending()
    expect(text).toMatch(/^<\?xml[^>]*><stream:stream [^>]*from='localhost'/)
    expect(text).toContain(
      `<stream:error><${condition} xmlns="urn:ietf:params:xml:ns:xmpp-streams"/></stream:error></stream:stream>`,
    )
  })

  test.each([
    ['0.9', "version='0.9'"],
    ['nothing', ''],
  ])('the version of %s is not answered with a higher one', async (_, version) => {
    const peer = await XmppPeer.open(server.port)
    const answer = await peer.ask(header(`to='localhost' ${version}`), /<stream:stream[^>]*>/)
    expect(/<stream:stream.*? (version='[^']*')/.exec(answer)?.[1] ?? '').toBe(version)
  })

  test('a header without to is for the one domain there is', async () => {
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header("version='1.0'"), /<\/stream:features>/)
    await peer.authenticate('romeo')
  })

  test('bytes that are not UTF-8 are unsupported-encoding', async () => {
    const peer = await XmppPeer.open(server.port)
    peer.write(header(good))
    peer.write(Buffer.from([0x3c, 0x61, 0x3e, 0xc3, 0x28]))
    expect((await peer.ending()).text).toContain('<unsupported-encoding ')
  })

  test('a closing tag is answered and the connection ends', async () => {
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header(good), /<\/stream:features>/)
    peer.write('</stream:stream>')
    expect((await peer.ending()).text).toBe('</stream:stream>')
  })

  test('a stream may arrive byte by byte, and white space between elements is allowed', async () => {
    const peer = await XmppPeer.open(server.port)
    for (const byte of Buffer.from(`${header(good)} \n`)) peer.write(Buffer.from([byte]))
    await peer.read(/<\/stream:features>/)
    await peer.authenticate('romeo')
  })
})

describe('SASL (RFC 6120 §6)', () => {
  const auth = (mechanism: string, data = '') =>
    `<auth xmlns='${SASL}' mechanism='${mechanism}'>${data}</auth>`
  const base64 = (text: string) => Buffer.from(text).toString('base64')

  test.each([
    ['not-authorized', auth('PLAIN', base64('\0romeo\0wrong'))],
    ['not-authorized', auth('PLAIN', base64('\0nobody\0secret'))],
    ['invalid-authzid', auth('PLAIN', base64('juliet@localhost\0romeo\0secret'))],
    ['malformed-request', auth('PLAIN', base64('romeo'))],
    ['malformed-request', auth('SCRAM-SHA-1', base64('n,,x=romeo,r=abc'))],
    ['malformed-request', auth('SCRAM-SHA-1', base64('p=tls-exporter,,n=romeo,r=abc'))],
    ['incorrect-encoding', auth('PLAIN', '%%%')],
    ['invalid-mechanism', auth('CRAM-MD5')],
    ['invalid-mechanism', auth('SCRAM-SHA-256')],
    ['aborted', `<abort xmlns='${SASL}'/>`],
    ['malformed-request', `<response xmlns='${SASL}'/>`],
  ])('%s is survived (%#)', async (condition, bytes) => {
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header(), /<\/stream:features>/)
    expect(await peer.ask(bytes, /<\/failure>/)).toContain(`<${condition}/>`)
    await peer.authenticate('romeo')
  })

  test('PLAIN without initial response gets an empty challenge, and may be aborted there', async () => {
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header(), /<\/stream:features>/)
    await peer.ask(auth('PLAIN'), /<challenge[^>]*><\/challenge>/)
    await peer.ask(`<abort xmlns='${SASL}'/>`, /<aborted\/>/)
    await peer.ask(auth('PLAIN'), /<challenge/)
    const data = base64('romeo@localhost\0romeo\0secret')
    await peer.ask(`<response xmlns='${SASL}'>${data}</response>`, /<success/)
  })

  test('a header that names somebody else lets nobody in (§6.4.6)', async () => {
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header("to='localhost' from='juliet@localhost' version='1.0'"), /<\/stream:features>/)
    await peer.ask(auth('PLAIN', base64('\0romeo\0secret')), /<not-authorized\/>/)
    await peer.ask(auth('PLAIN', base64('\0juliet\0secret')), /<success/)
  })

  test('retries are bounded', async () => {
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header(), /<\/stream:features>/)
    for (let attempt = 0; attempt < 4; attempt += 1)
      await peer.ask(auth('PLAIN', base64('\0romeo\0wrong')), /<\/failure>/)
    expect((await peer.ending()).text).toContain('<policy-violation ')
  })
})

describe('binding (RFC 6120 §7)', () => {
  test('several resources; a taken one is renamed', async () => {
    const first = await XmppPeer.login(server.port, 'romeo', 'balcony')
    const second = await XmppPeer.login(server.port, 'romeo', 'balcony')
    expect(first.jid).toBe('romeo@localhost/balcony')
    expect(second.jid).toMatch(/^romeo@localhost\/.+/)
    expect(second.jid).not.toBe(first.jid)
    await first.untilFence()
  })

  test.each(['x'.repeat(1024), '', 'a\u202eb'])(
    'a resource that cannot be had is replaced (%#)',
    async (wanted) => {
      const peer = await XmppPeer.open(server.port)
      await peer.ask(header(), /<\/stream:features>/)
      await peer.authenticate('romeo')
      await peer.bind(wanted)
      expect(peer.jid).toMatch(/^romeo@localhost\/[0-9a-f-]{36}$/)
    },
  )

  test('stanzas before binding close the stream', async () => {
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header(), /<\/stream:features>/)
    await peer.authenticate('romeo')
    peer.write("<message to='juliet@localhost'/>")
    expect((await peer.ending()).text).toContain('<not-authorized ')
  })
})

describe('registration (XEP-0077)', () => {
  test('registers, refuses a second time and cancels', async () => {
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header(), /<\/stream:features>/)
    const set = (fields: string) =>
      `<iq type='set' id='r'><query xmlns='jabber:iq:register'>${fields}</query></iq>`
    expect(
      await peer.ask("<iq type='get' id='g'><query xmlns='jabber:iq:register'/></iq>", /<\/iq>/),
    ).toContain('<password/>')
    const fields = '<username>tybalt</username><password>secret</password>'
    expect(await peer.ask(set(fields), /<iq[^>]*>/)).toContain('type="result"')
    expect(await peer.ask(set(fields), /<\/iq>/)).toContain('<conflict ')
    expect(await peer.ask(set('<username>x</username>'), /<\/iq>/)).toContain('<not-acceptable ')
    await peer.authenticate('tybalt')
    await peer.bind('here')
    expect(await peer.ask(set('<password>new</password>'), /<\/iq>/)).toContain('<not-allowed ')
    await peer.ask(set('<remove/>'), /type="result"/)
    expect((await peer.ending()).text).toContain('<not-authorized ')
    expect(server.accounts.size).toBe(2)
  })
})
