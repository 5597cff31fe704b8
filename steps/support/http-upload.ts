import { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { NotOfferedError } from '../../src/session/errors.ts'

export const NS_UPLOAD = 'urn:xmpp:http:upload:0'

/** What a client asks a slot for (XEP-0363 §4). */
export interface Wanted {
  readonly filename: string
  readonly size: number
  readonly type?: string
}

export interface Slot {
  readonly wanted: Wanted
  readonly put: string
  readonly get: string
  /** In their order; several values of one name are possible. */
  readonly headers: readonly (readonly [string, string])[]
}

const slots = new WeakMap<AssayWorld, Map<string, Slot>>()

export function keepSlot(world: AssayWorld, actor: string, slot: Slot): void {
  const known = slots.get(world) ?? new Map<string, Slot>()
  slots.set(world, known.set(actor, slot))
  world.variables.set('put', slot.put)
  world.variables.set('get', slot.get)
}

/** The slot that an actor was given last. */
export function slotOf(world: AssayWorld, actor: string): Slot {
  const slot = slots.get(world)?.get(actor)
  if (!slot) throw new TypeError(`${actor} has no slot at this point of the scenario`)
  return slot
}

/** The stanza that asks for a slot, without its id. */
export function slotRequest(service: string, { filename, size, type }: Wanted): Element {
  const iq = new Element('iq', { type: 'get', to: service })
  const attributes = { xmlns: NS_UPLOAD, filename, size: String(size) }
  iq.c('request', type === undefined ? attributes : { ...attributes, 'content-type': type })
  return iq
}

/** The headers a client has to send, and no others (XEP-0363 §4, §9.2). */
const ALLOWED = ['authorization', 'cookie', 'expires']

/** @throws NotOfferedError where the reply grants no slot. */
export function readSlot(reply: Element, wanted: Wanted): Slot {
  const slot = reply.getChild('slot', NS_UPLOAD)
  const [put, get] = [slot?.getChild('put'), slot?.getChild('get')]
  if (reply.attrs.type !== 'result' || !put?.attrs.url || !get?.attrs.url)
    throw new NotOfferedError(`a slot for '${wanted.filename}'`, reply.toString())
  const headers = put
    .getChildren('header')
    .map(
      (header) => [String(header.attrs.name).toLowerCase(), header.getText().replace(/[\r\n]/g, '')] as const,
    )
    .filter(([name]) => ALLOWED.includes(name))
  return { wanted, put: put.attrs.url, get: get.attrs.url, headers }
}

/** Bytes that are no text and never the same twice over, of a given number. */
export function fileOf(size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 0xff))
}
