import { setTimeout as pause } from 'node:timers/promises'
import { Element } from 'ltx'
import { Finding } from '../../src/conformance/judge.ts'
import type { AssayWorld } from '../../src/conformance/world.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { childElements, parseFragment } from '../../src/xml/parse.ts'
import { Pattern } from '../../src/xml/pattern.ts'
import { conditionsOf } from './error-conditions.ts'
import { sendPatiently } from './requests.ts'
import { featuresOf, findService } from './services.ts'

const ERRORS = 'http://jabber.org/protocol/pubsub#errors'
const EVENTS = 'http://jabber.org/protocol/pubsub#event'

/** The prefix of all features of publish-subscribe (XEP-0060 §10). */
export const FEATURES = 'http://jabber.org/protocol/pubsub#'

/** How phrases name the two namespaces and types that requests have. */
export const REQUESTS = {
  get: { type: 'get', xmlns: NS.pubsub },
  set: { type: 'set', xmlns: NS.pubsub },
  'owner get': { type: 'get', xmlns: NS.pubsubOwner },
  'owner set': { type: 'set', xmlns: NS.pubsubOwner },
} as const
export type RequestKind = keyof typeof REQUESTS

/** The service that a scenario has chosen, else the one that the actor's server hosts; `${service}` from then on. */
export async function serviceOf(world: AssayWorld, actor: string): Promise<string> {
  const service = world.lookup('service') ?? (await findService(world, actor, 'pubsub/service'))
  world.variables.set('service', service)
  return service
}

/** The names of XEP-0060 §10 that the service lists, as `retrieve-items`. */
export async function pubsubFeatures(world: AssayWorld, actor: string): Promise<string[]> {
  const features = await featuresOf(world, actor, await serviceOf(world, actor))
  return features
    .filter((feature) => feature.startsWith(FEATURES))
    .map((feature) => feature.slice(FEATURES.length))
}

/** A request whose contents an author wrote, for `${service}`; without an id. */
export function pubsubRequest(world: AssayWorld, kind: RequestKind, xml: string): Element {
  const { type, xmlns } = REQUESTS[kind]
  const iq = new Element('iq', { type, to: world.fill('${service}', 'none') })
  const pubsub = iq.c('pubsub', { xmlns })
  for (const child of parseFragment(world.fill(xml))) pubsub.cnode(child)
  return iq
}

/** Requests whose replies are still to be judged, by id. */
const sent = new WeakMap<Session, Map<string, Element>>()

/** Sends a request whose reply a Then is to judge. */
export async function sendRequest(session: Session, iq: Element): Promise<void> {
  const requests = sent.get(session) ?? new Map<string, Element>()
  sent.set(session, requests.set(iq.attrs.id, iq))
  await sendPatiently(session, iq)
}

const MOST_TRIES = 8
const LONGEST_PAUSE_MS = 100

/** RFC 6120 §8.3.2: who gets an error of type wait can try again. Others of that type say what they mean. */
function isPassing(reply: Element): boolean {
  const error = reply.getChild('error')
  return error?.attrs.type === 'wait' && conditionsOf(error).includes('internal-server-error')
}

/**
 * The reply to a request, whatever it is: who waits for the right one only would wait for nothing. A request that the
 * service could not deal with for the moment is sent again.
 */
export async function replyTo(session: Session, id: string): Promise<Element> {
  for (let tries = 1; ; tries += 1) {
    const reply = await session.expect(
      `the reply to '${id}'`,
      ({ name, attrs }) => (name === 'iq' && attrs.id === id && /^(result|error)$/.test(attrs.type)) || [],
    )
    const request = sent.get(session)?.get(id)
    if (!request || !isPassing(reply) || tries === MOST_TRIES) return reply
    // Who got in each other's way must not meet again.
    await pause(LONGEST_PAUSE_MS * Math.random())
    session.send(request)
  }
}

/** @throws Finding where the reply is an error. */
export async function resultOf(session: Session, id: string): Promise<Element> {
  const reply = await replyTo(session, id)
  if (reply.attrs.type === 'result') return reply
  throw new Finding('the service refuses what it has to grant', {
    expected: `a result for '${id}'`,
    observed: reply.toString(),
  })
}

/** Holds that a result has what a pattern of the children of `<pubsub/>` names. @throws Finding */
export function holdContents(result: Element, xml: string): Element {
  const pattern = new Pattern(`<iq type='result'><pubsub xmlns='${NS.pubsub}'>${xml}</pubsub></iq>`)
  const { ok, mismatches } = pattern.match(result)
  if (ok) return result
  throw new Finding(`the result is not as it must be: ${mismatches.join('; ')}`, {
    expected: xml.trim(),
    observed: result.toString(),
  })
}

/** An event notification (XEP-0060 §7.1.2) by a pattern of the children of `<event/>`. */
export function eventPattern(world: AssayWorld, xml: string): Pattern {
  return new Pattern(
    world.fill(`<message from='\${service}'><event xmlns='${EVENTS}'>${xml}</event></message>`),
  )
}

/** What an error says: `not-allowed with closed-node`, or `feature-not-implemented with unsupported subscribe`. */
function misfit(error: Element | undefined, wanted: string): string | undefined {
  if (!error) return 'it has no error child'
  const [condition = '', specific] = wanted.split(' with ')
  const found = conditionsOf(error)
  if (found.length !== 1 || found[0] !== condition) return `its condition is ${found.join(', ') || 'missing'}`
  if (specific === undefined) return undefined
  const [name = '', feature] = specific.split(' ')
  const ours = childElements(error).filter((child) => child.getNS() === ERRORS)
  const own = ours.find((child) => child.getName() === name)
  if (!own)
    return `its pubsub-specific condition is ${ours.map((child) => child.getName()).join(', ') || 'missing'}`
  return feature === undefined || own.attrs.feature === feature
    ? undefined
    : `the feature is '${own.attrs.feature ?? ''}'`
}

/** Holds that a reply is an error with one of the conditions, joined by `or`. @throws Finding */
export function holdError(reply: Element, wanted: string): void {
  const error = reply.attrs.type === 'error' ? reply.getChild('error') : undefined
  const problems = wanted.split(' or ').map((one) => misfit(error, one))
  if (problems.includes(undefined)) return
  const problem = reply.attrs.type === 'error' ? problems[0] : 'the request is granted'
  throw new Finding(`the request is not refused as it must be: ${problem}`, {
    expected: wanted,
    observed: reply.toString(),
  })
}

/** The ItemIDs in the result of a request for items (XEP-0060 §6.5), sorted. @throws Finding where it has no list. */
export function itemIdsIn(result: Element): string[] {
  const items = result.getChild('pubsub', NS.pubsub)?.getChild('items')
  if (!items)
    throw new Finding('the result holds no list of items', {
      expected: '<items/>',
      observed: result.toString(),
    })
  return items
    .getChildren('item')
    .map(({ attrs }) => String(attrs.id))
    .sort()
}

/** The fields of subscription options that XEP-0060 §16.4.2 registers. */
const SUBSCRIBE_OPTIONS = [
  'deliver',
  'digest',
  'digest_frequency',
  'expire',
  'include_body',
  'show-values',
  'subscription_type',
  'subscription_depth',
].map((name) => `pubsub#${name}`)

/** Holds that the form of options in a result has registered fields only. @throws Finding */
export function holdRegistered(result: Element): void {
  const form = result.getChild('pubsub', NS.pubsub)?.getChild('options')?.getChild('x', NS.dataForms)
  const fields = (form?.getChildren('field') ?? []).map(({ attrs }) => String(attrs.var))
  const other = fields.filter((name) => name !== 'FORM_TYPE' && !SUBSCRIBE_OPTIONS.includes(name))
  if (!form || other.length > 0)
    throw new Finding(form ? `the form has ${other.join(', ')}` : 'there is no form', {
      expected: SUBSCRIBE_OPTIONS.join(', '),
      observed: result.toString(),
    })
}
