import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { enterStage } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { authenticate, bestExchange } from '../src/session/authenticate.ts'
import { bind } from '../src/session/bind.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import { plain } from '../src/session/sasl/simple.ts'
import { Session } from '../src/session/session.ts'
import { startTls } from '../src/session/start-tls.ts'
import type { StreamHeader } from '../src/wire/stream-header.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements, parseElement } from '../src/xml/parse.ts'
import { patternOf } from './support/patterns.ts'
import { prefixedNames, undeclaredPrefixes } from './support/prefixes.ts'

/** A bound session whose last stream was opened with a header of the scenario's choice. */
async function connectWith(world: AssayWorld, actor: string, header: StreamHeader): Promise<void> {
  const account = await world.account(actor)
  const session = await enterStage(world, actor, 'stream')
  if (session.features?.getChild('starttls', NS.tls) && world.target.tls.mode !== 'none')
    await startTls(session)
  session.transcript.hide(account.password)
  await authenticate(session, await bestExchange(session, account))
  session.openStream(header)
  await session.expectHeader()
  await session.expectFeatures()
  await bind(session)
}

Given('{actor} is connected with a stream in {string}', async function (actor: string, lang: string) {
  await connectWith(this, actor, { lang })
})

Given(
  '{actor} is connected with a stream that declares {string} as {string}',
  async function (actor: string, prefix: string, namespace: string) {
    await connectWith(this, actor, { namespaces: { [prefix]: namespace } })
  },
)

// Known as \${default-language} from here on.
Given('the server names its default language', async function () {
  const session = await Session.connect(this.sessionOptions('Nurse'))
  try {
    session.openStream({ lang: null })
    const header = await session.expectHeader()
    const language: string | undefined = header.attrs['xml:lang']
    if (!language) throw new NotOfferedError('a language in the stream header', header.toString())
    this.variables.set('default-language', language)
  } finally {
    await session.close()
  }
})

// With the best mechanism that the server offers; the stream still has to be restarted.
When('{actor} authenticates', async function (actor: string) {
  const account = await this.account(actor)
  const session = this.session(actor)
  session.transcript.hide(account.password)
  await authenticate(session, await bestExchange(session, account))
})

When('{actor} notes the stream id as {string}', function (actor: string, name: string) {
  this.variables.set(name, String(this.session(actor).header?.attrs.id ?? ''))
})

Then('{actor} receives a stream header in the streams namespace', async function (actor: string) {
  const header = await this.session(actor).expectHeader()
  if (header.getName() !== 'stream' || header.getNS() !== NS.stream)
    throw new Finding(`the header is <${header.name}/> in '${header.getNS() ?? ''}'`, {
      expected: `<stream:stream xmlns:stream='${NS.stream}'>`,
      observed: header.toString(),
    })
})

Then('the language in the stream header of {actor}, if any, is well-formed', function (actor: string) {
  const { header } = this.session(actor)
  const language: string | undefined = header?.attrs['xml:lang']
  // The shape that RFC 5646 §2.1 gives all language tags; the empty string is XML's way to say none.
  if (language !== undefined && !/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(language))
    throw new Finding(`xml:lang='${language}' is no language tag`, {
      expected: 'a well-formed language tag',
      observed: header?.toString() ?? '',
    })
})

Then('{actor} receives stream features in namespaces of their own', async function (actor: string) {
  const features = await this.session(actor).expectFeatures()
  const foreign = childElements(features).find((child) =>
    [NS.stream, NS.client, undefined].includes(child.getNS() as typeof NS.stream | undefined),
  )
  if (foreign)
    throw new Finding(`<${foreign.name}/> is in no namespace of its own`, {
      expected: "features in namespaces other than the stream's and its content's",
      observed: features.toString(),
    })
})

// A server that refuses the content namespace with an error may use its own in the header before it.
Then(
  'the stream of {actor} has the content namespace {string} or is closed with an error',
  async function (actor: string, namespace: string) {
    const session = this.session(actor)
    const header = await session.expectHeader()
    const next = await session.expect(
      'stream features or stream error',
      (element) => element.getNS() === NS.stream || [],
    )
    if (next.getName() === 'error' || header.attrs.xmlns === namespace) return
    throw new Finding(`the response stream has the content namespace '${header.attrs.xmlns ?? ''}'`, {
      expected: `xmlns='${namespace}', or a stream error`,
      observed: `${header.toString()}\n${next.toString()}`,
    })
  },
)

Then('{actor} receives, with all prefixes declared in it:', async function (actor: string, xml: string) {
  const pattern = patternOf(this, xml)
  const element = await this.session(actor).expect(
    pattern.source,
    (found) => found.attrs.id === parseElement(this.fill(xml)).attrs.id || [],
  )
  const undeclared = undeclaredPrefixes(element)
  const { ok, mismatches } = pattern.match(element)
  if (undeclared.length > 0 || !ok)
    throw new Finding(
      undeclared.length > 0 ? `the prefix ${undeclared[0]} is not declared` : (mismatches[0] ?? 'no match'),
      { expected: pattern.source, observed: element.toString() },
    )
})

function isFrom(element: Element, bare: string): boolean {
  return String(element.attrs.from ?? '').split('/')[0] === bare
}

// For what may have ended the sender's stream, so that it cannot carry a fence.
Then(
  'after a while {actor} has received nothing from {actor}',
  async function (actor: string, sender: string) {
    const session = this.session(actor)
    const bare = this.fill(`\${${sender}.bare}`, 'none')
    await settle(session)
    session.inbox.holdsNone(
      {
        description: `stanza from ${sender}`,
        accepts: (event) => (event.kind === 'element' && isFrom(event.element, bare)) || [],
      },
      () => ({
        kind: 'element',
        element: parseElement(`<message xmlns='${NS.client}' from='${bare}/r'><body>hi</body></message>`),
      }),
    )
  },
)

Then(
  'after a while {actor} has received nothing with a prefix from {actor}',
  async function (actor: string, sender: string) {
    const session = this.session(actor)
    const bare = this.fill(`\${${sender}.bare}`, 'none')
    await settle(session)
    session.inbox.holdsNone(
      {
        description: `element of the content namespace with a prefix from ${sender}`,
        accepts: (event) =>
          (event.kind === 'element' &&
            isFrom(event.element, bare) &&
            prefixedNames(event.element).length > 0) ||
          [],
      },
      () => ({
        kind: 'element',
        element: parseElement(`<c:message xmlns:c='${NS.client}' from='${bare}/r'/>`),
      }),
    )
  },
)

// Restarting the stream is left to the scenario.
When('{actor} authenticates by PLAIN as {string}', async function (actor: string, authzid: string) {
  const account = await this.account(actor)
  const session = this.session(actor)
  session.transcript.hide(account.password)
  await authenticate(session, plain({ ...account, authzid: this.fill(authzid, 'none') }))
})

Then('{string} is an address of {actor}', function (written: string, actor: string) {
  const address = this.fill(written, 'none')
  const bare = this.fill(`\${${actor}.bare}`, 'none')
  const [found, ...resource] = address.split('/')
  if (found !== bare || resource.join('/') === '')
    throw new Finding(`the address ${address} is not one of ${actor}`, {
      expected: `${bare}/ and a resource`,
      observed: address,
    })
})

// Composed (NFC) is what both RFC 6122 and RFC 7622 ask of a resource.
Then(
  '{actor} receives an address with a canonical resource or an error for {string}',
  async function (actor: string, id: string) {
    const reply = await this.session(actor).expect(
      `reply to '${id}'`,
      (element) => (element.getName() === 'iq' && element.attrs.id === id) || [],
    )
    if (reply.attrs.type === 'error') return
    const address = reply.getChild('bind', NS.bind)?.getChildText('jid') ?? ''
    const resource = address.slice(address.indexOf('/') + 1)
    if (!address.includes('/') || resource === '' || resource !== resource.normalize('NFC'))
      throw new Finding(`the address ${address} is not canonical`, {
        expected: `an address that ends in /${resource.normalize('NFC')}, or an error`,
        observed: reply.toString(),
      })
  },
)
