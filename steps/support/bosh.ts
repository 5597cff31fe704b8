import { clone, Element } from 'ltx'
import { enterOverBosh, prepareBosh } from '../../src/conformance/bosh-stage.ts'
import { Finding } from '../../src/conformance/judge.ts'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { NotOfferedError } from '../../src/session/errors.ts'
import type { Session } from '../../src/session/session.ts'
import { BoshConnection } from '../../src/wire/bosh.ts'
import { bodyText } from '../../src/wire/bosh-body.ts'
import type { BoshHand } from '../../src/wire/bosh-hand.ts'
import type { PostOptions } from '../../src/wire/bosh-http.ts'
import { ConnectError } from '../../src/wire/errors.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { childElements, parseElement } from '../../src/xml/parse.ts'
import { Pattern } from '../../src/xml/pattern.ts'

/** What a client asks for unless a scenario says otherwise. */
const USUAL = {
  'xml:lang': 'en',
  'xmlns:xmpp': NS.xbosh,
  'xmpp:version': '1.0',
  ver: '1.11',
  wait: '60',
  hold: '1',
}
const STANZAS = ['message', 'presence', 'iq']

type Attributes = Record<string, string | null>

/** The attributes an author wrote on a wrapper; `{absent}` leaves one out. */
export function attributesOf(body: Element): Attributes {
  const entries = Object.entries(body.attrs as Record<string, string>).filter(([name]) => name !== 'xmlns')
  return Object.fromEntries(entries.map(([name, value]) => [name, value === '{absent}' ? null : value]))
}

function connectionOf(world: AssayWorld, actor: string): BoshConnection {
  const { connection } = world.session(actor)
  if (connection instanceof BoshConnection) return connection
  throw new TypeError(`${actor} has no BOSH session`)
}

/** The actor's session, every request of which the scenario decides. */
export function handOf(world: AssayWorld, actor: string): BoshHand {
  return connectionOf(world, actor).byHand()
}

/** A bound session of which every further request is decided by the scenario; the next one has the number 1. */
export async function enterByHand(world: AssayWorld, actor: string, attributes: Attributes): Promise<void> {
  await enterOverBosh(world, actor, 'bound', { attributes, sparing: true })
  const { created } = connectionOf(world, actor)
  handOf(world, actor)
  const body = created && creationAsPassed(world.session(actor), created)
  if (body) keepCreation(world, actor, body)
}

/** The session creation response as an audit lets it pass, in the shape that it has where a scenario asks by hand. */
function creationAsPassed(
  { actor, options: { interceptor } }: Session,
  created: Element,
): Element | undefined {
  if (!interceptor) return created
  const element = new Element('response', { xmlns: NS.http, request: '0', status: '200' })
  element.cnode(clone(created))
  const [event] = interceptor.inbound(actor, { kind: 'element', element })
  return event?.kind === 'element' ? bodyOf(event.element) : undefined
}

/** Asks for a session by hand; the request has the number 0, and the answer is for Then. */
export async function askForSession(
  world: AssayWorld,
  actor: string,
  written: Attributes,
  how: PostOptions = {},
): Promise<void> {
  await prepareBosh(world, actor)
  const hand = handOf(world, actor)
  const attributes = { to: world.target.domain, rid: hand.rid(0), ...USUAL, ...written }
  hand.post(0, bodyText(attributes), how)
}

/** Sends a wrapper as an author wrote it, with the session's id and the id of that request unless it has its own. */
export function sendRequest(
  world: AssayWorld,
  actor: string,
  number: number,
  xml: string,
  how: PostOptions = {},
): void {
  const hand = handOf(world, actor)
  const body = parseElement(world.fill(xml))
  const payload = childElements(body).map(String).join('')
  const attributes = { rid: hand.rid(number), sid: hand.sid, ...attributesOf(body) }
  world.variables.set(`rid${number}`, String(hand.rid(number)))
  hand.post(number, bodyText(attributes, payload), how)
}

function keepCreation(world: AssayWorld, actor: string, body: Element): void {
  for (const name of [
    'sid',
    'wait',
    'requests',
    'hold',
    'ver',
    'inactivity',
    'polling',
    'maxpause',
    'ack',
    'stream',
  ])
    if (body.attrs[name] !== undefined) world.variables.set(`${actor}.${name}`, body.attrs[name])
}

function isResponse(element: Element, number: number): boolean {
  return element.getNS() === NS.http && element.attrs.request === String(number)
}

const taken = new WeakMap<Session, Map<number, Element>>()

/** Takes the next response to a request of that number and keeps it for further questions. */
export async function takeResponse(world: AssayWorld, actor: string, number: number): Promise<Element> {
  const session = world.session(actor)
  const response = await session.expect(
    `response to request ${number}`,
    (element) => isResponse(element, number) || [],
  )
  holdReached(response)
  const kept = taken.get(session) ?? new Map<number, Element>()
  taken.set(session, kept.set(number, response))
  const body = bodyOf(response)
  const hand = handOf(world, actor)
  if (number === 0 && body && body.attrs.type === undefined && body.attrs.sid !== undefined) {
    hand.sid = body.attrs.sid
    keepCreation(world, actor, body)
  }
  return response
}

/** @throws ConnectError where no connection came about: that is no answer of the server to judge. */
export function holdReached({ attrs }: Element): void {
  if (attrs.reached === 'no') throw new ConnectError('E_CONNECT_LOST', String(attrs.error))
}

/** The response to a request, be it one that a step before has taken. */
export async function responseOf(world: AssayWorld, actor: string, number: number): Promise<Element> {
  return taken.get(world.session(actor))?.get(number) ?? (await takeResponse(world, actor, number))
}

/** The response to a request that a step before has taken. */
export function takenResponse(world: AssayWorld, actor: string, number: number): Element {
  const response = taken.get(world.session(actor))?.get(number)
  if (!response) throw new TypeError(`no step has taken the response to request ${number} yet`)
  return response
}

/** The wrapper in a response, if there is one. */
export function bodyOf(response: Element): Element | undefined {
  const [child] = childElements(response)
  return child
}

/** Stanzas that an older implementation left in the wrapper's namespace are meant as stanzas (XEP-0206 §2). */
function lenient(body: Element): Element {
  const copy = clone(body)
  const prefixes = Object.keys(body.attrs).filter((name) => body.attrs[name] === NS.xbosh)
  for (const prefix of prefixes.map((name) => name.replace('xmlns:', '')))
    for (const [name, value] of Object.entries(body.attrs))
      if (name.startsWith(`${prefix}:`)) copy.attrs[name.replace(prefix, 'xmpp')] = value
  for (const child of childElements(copy))
    if (child.getNS() === NS.httpBind && STANZAS.includes(child.getName())) child.attrs.xmlns = NS.client
  return copy
}

/** Holds that a response carries a wrapper, by status 200, that matches. @throws Finding */
export function holdBody(world: AssayWorld, response: Element, xml: string, exactly = false): void {
  const { request = '', status, error } = response.attrs as Record<string, string>
  const pattern = new Pattern(world.fill(xml))
  const body = bodyOf(response)
  if (body?.getName() !== 'body' || body.getNS() !== NS.httpBind)
    throw new Finding(
      `the response to request ${request} holds no <body/>: ${error ?? `HTTP status ${status}`}`,
      { expected: pattern.source, observed: response.toString() },
    )
  // How the end of a session is told is judged by its body; which status goes with it says §17.1.
  if (status !== '200' && body.attrs.type !== 'terminate')
    throw new Finding(`the response to request ${request} has the HTTP status ${status}`, {
      expected: '200',
      observed: response.toString(),
    })
  const { ok, mismatches, captures } = pattern.match(lenient(body), { exactly })
  if (!ok)
    throw new Finding(`the response to request ${request} is another: ${mismatches[0]}`, {
      expected: pattern.source,
      observed: body.toString(),
    })
  for (const [name, value] of Object.entries(captures)) world.variables.set(name, value)
}

/** What the server said at session creation. @throws NotOfferedError where it said nothing of that name. */
export function granted(world: AssayWorld, actor: string, name: string, feature: string): string {
  const value = world.variables.get(`${actor}.${name}`)
  if (value === undefined)
    throw new NotOfferedError(feature, `its session creation response has no '${name}'`)
  return value
}
