import { randomBytes } from 'node:crypto'
import { Element } from 'ltx'
import { Deadline } from '../../src/base/deadline.ts'
import { fence, settle } from '../../src/session/fence.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { parseElement } from '../../src/xml/parse.ts'
import { verificationString } from '../../src/xml/verification-string.ts'

const CAPS = 'http://jabber.org/protocol/caps'
/** Whose capabilities they are (XEP-0115 §4, 'node'). */
const CLIENT = 'urn:assay:client'

const HASH = 'sha-1'
const verOf = (info: Element) => verificationString(info, HASH)

/** A client's answer to service discovery, with these features besides those that any client has. */
export function discoInfo(features: readonly string[]): Element {
  const query = new Element('query', { xmlns: NS.discoInfo })
  query.c('identity', { category: 'client', type: 'pc', name: 'Assay' })
  for (const feature of [CAPS, NS.discoInfo, NS.discoItems, ...features]) query.c('feature', { var: feature })
  return query
}

/** What a client is interested in (XEP-0060 §9.2). One feature is nobody else's, so that no server knows the hash yet. */
export function interestIn(nodes: readonly string[]): Element {
  const own = `urn:assay:session:${randomBytes(8).toString('hex')}`
  return discoInfo([own, ...nodes.map((node) => `${node}+notify`)])
}

/** The element that advertises capabilities in presence (XEP-0115 §4). */
export function capsOf(info: Element): Element {
  return new Element('c', { xmlns: CAPS, hash: HASH, node: CLIENT, ver: verOf(info) })
}

interface Answering {
  /** By the hash that each was advertised under; the last is the current one. */
  readonly known: Map<string, Element>
  current: Element
  asked: number
  onAsked: () => void
}

const answering = new WeakMap<Session, Answering>()

/** Has the session answer every question about its features from now on; neither is left in the inbox. */
export function answerWith(session: Session, info: Element): Answering {
  const former = answering.get(session)
  const ver = verOf(info) ?? ''
  if (former) {
    former.known.set(ver, info)
    former.current = info
    return former
  }
  const state: Answering = { known: new Map([[ver, info]]), current: info, asked: 0, onAsked: () => {} }
  answering.set(session, state)
  session.tap((event) => {
    if (event.kind !== 'element') return
    const question = event.element
    const query = question.getChild('query', NS.discoInfo)
    if (question.name !== 'iq' || question.attrs.type !== 'get' || !query) return
    const { id, from } = question.attrs
    const result = new Element('iq', { type: 'result', id, ...(from ? { to: from } : {}) })
    const node: string | undefined = query.attrs.node
    const answer = parseElement(String(state.known.get(node?.split('#').at(-1) ?? '') ?? state.current))
    if (node) answer.attrs.node = node
    result.cnode(answer)
    queueMicrotask(() => session.inbox.forget((element) => element === question))
    // A round-trip later, as a client far away would: else it is chance whether the server knows the answer in time.
    fence(session)
      .then(() => session.send(result))
      .catch(() => {})
      .finally(() => {
        state.asked += 1
        state.onAsked()
      })
  })
  return state
}

/**
 * Sends presence with capabilities, and waits until the server has asked what they are and has had time to act on the
 * answer. A server that does not ask has been given the time-out to do so.
 */
export async function advertise(
  session: Session,
  info: Element,
  presence = new Element('presence'),
): Promise<void> {
  const state = answerWith(session, info)
  const before = state.asked
  const { timeoutMs, signal } = session.options
  const asked = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, Deadline.after(timeoutMs, signal).remaining)
    state.onAsked = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  presence.cnode(capsOf(info))
  session.send(presence)
  if (state.asked === before) await asked
  await settle(session)
}

/** Sends presence with capabilities that the server may know already, and gives it time to act on them. */
export async function advertiseKnown(
  session: Session,
  info: Element,
  presence = new Element('presence'),
): Promise<void> {
  answerWith(session, info)
  presence.cnode(capsOf(info))
  session.send(presence)
  await settle(session)
}

/** What the session has advertised last. @throws TypeError where it has nothing yet. */
export function advertised(session: Session): Element {
  const state = answering.get(session)
  if (!state) throw new TypeError(`${session.actor} has not advertised anything yet`)
  return state.current
}
