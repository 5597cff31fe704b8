import { setTimeout as pause } from 'node:timers/promises'
import { enterOverBosh } from '../src/conformance/bosh-stage.ts'
import { Finding } from '../src/conformance/judge.ts'
import { goOnline } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { authenticate, bestExchange } from '../src/session/authenticate.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { fence } from '../src/session/fence.ts'
import type { Session } from '../src/session/session.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements } from '../src/xml/parse.ts'
import { askForSession, bodyOf, handOf, sendRequest, takenResponse, takeResponse } from './support/bosh.ts'
import { showFeatures } from './support/patterns.ts'

const QUESTION = `<auth xmlns='${NS.sasl}' mechanism='X-NONE'/>`

// A wrong key is answered in some other way than a right one.
Given('the server verifies keys', async function () {
  await askForSession(this, 'Nurse', { newkey: this.lookup('key0') ?? '' })
  await takeResponse(this, 'Nurse', 0)
  sendRequest(this, 'Nurse', 1, `<body key='\${key3}'>${QUESTION}</body>`)
  const body = bodyOf(await takeResponse(this, 'Nurse', 1))
  if (body?.getChild('failure', NS.sasl))
    throw new NotOfferedError('verification of keys', 'it answers a request with a wrong key')
})

Given('the BOSH of the server is encrypted', function () {
  const { bosh = 'none' } = this.target
  if (!bosh.startsWith('https:')) throw new NotOfferedError('BOSH over TLS', `its URL is ${bosh}`)
})

Given('{actor} has a BOSH session that waits for SASL', async function (actor: string) {
  await this.account(actor)
  await enterOverBosh(this, actor, 'stream', { sparing: true })
})

/** Authenticates as far as the server's success; no stream is restarted. */
async function authenticateOver(world: AssayWorld, actor: string): Promise<void> {
  const session = world.session(actor)
  const account = await world.account(actor)
  session.transcript.hide(account.password)
  await authenticate(session, await bestExchange(session, account))
}

When('{actor} authenticates over BOSH', async function (actor: string) {
  await authenticateOver(this, actor)
  handOf(this, actor)
})

When('{actor} authenticates over BOSH and asks for a restart', async function (actor: string) {
  await authenticateOver(this, actor)
  this.session(actor).openStream()
})

Then('{actor} receives stream features with resource binding', async function (actor: string) {
  const session = this.session(actor)
  await session.expectHeader()
  const features = await session.expectFeatures()
  if (!features.getChild('bind', NS.bind))
    throw new Finding('the features are not those of a restarted stream', {
      expected: 'resource binding',
      observed: showFeatures(session),
    })
})

Then('{actor} is offered no compression', function (actor: string) {
  const session = this.session(actor)
  const found = session.features?.getChildren('compression') ?? []
  if (found.length > 0)
    throw new Finding('compression is offered', { expected: 'none', observed: showFeatures(session) })
})

const LOOK_EVERY_MS = 10

// The connection manager may find out late that nobody comes back: until then neither is there.
Then(
  'either {actor} gets {string} when online again or {actor} is told of an error',
  async function (actor: string, id: string, name: string) {
    const sender = this.session(name)
    await fence(sender)
    const has = ({ inbox }: Session, isError: boolean) =>
      inbox.pending.some(
        (event) =>
          event.kind === 'element' &&
          event.element.attrs.id === id &&
          (event.element.attrs.type === 'error') === isError,
      )
    if (has(sender, true)) return
    const session = await goOnline(this, `${actor}/again`)
    const deadline = session.deadline()
    while (!deadline.expired && !has(session, false)) {
      if (has(sender, true)) return
      await pause(LOOK_EVERY_MS)
    }
    if (!has(session, false))
      throw new Finding(`'${id}' is lost`, {
        expected: 'the message when online again, or an error',
        observed: 'neither',
      })
    await session.expect(`the stored message '${id}'`, ({ attrs }) => attrs.id === id || [])
  },
)

When(
  '{actor} brings about a stream error by request {int}:',
  async function (actor: string, number: number, xml: string) {
    sendRequest(this, actor, number, xml)
    const body = bodyOf(await takeResponse(this, actor, number))
    if (body?.attrs.type !== 'terminate' && !body?.getChild('error', NS.stream))
      throw new NotOfferedError('a stream error for it', String(body))
  },
)

Then('response {int} of {actor} declares the prefix of streams', function (number: number, actor: string) {
  const body = bodyOf(takenResponse(this, actor, number))
  if (body?.attrs['xmlns:stream'] !== NS.stream)
    throw new Finding('the wrapper does not declare the prefix stream', {
      expected: `xmlns:stream='${NS.stream}'`,
      observed: String(body),
    })
})

Then('response {int} of {actor} holds one kind of payload', function (number: number, actor: string) {
  const body = bodyOf(takenResponse(this, actor, number))
  const kinds = new Set(
    (body ? childElements(body) : []).map((child) => {
      if (child.getNS() === NS.sasl) return 'SASL'
      if (['message', 'presence', 'iq'].includes(child.getName())) return 'stanzas'
      return child.getName()
    }),
  )
  if (kinds.size > 1)
    throw new Finding('the wrapper holds payloads of several kinds', {
      expected: 'features, SASL, or stanzas',
      observed: [...kinds].join(', '),
    })
})

Then(
  'response {int} of {actor} answers nothing but {string}',
  function (number: number, actor: string, id: string) {
    const body = bodyOf(takenResponse(this, actor, number))
    const ids = (body ? childElements(body) : []).map(({ attrs }) => String(attrs.id))
    if (ids.some((found) => found !== id))
      throw new Finding('something else was answered', { expected: id, observed: ids.join(', ') })
  },
)
