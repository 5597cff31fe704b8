import { createHash } from 'node:crypto'
import { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { publicationOf, requestPatiently } from './pep.ts'

const DATA = 'urn:xmpp:avatar:data'
const METADATA = 'urn:xmpp:avatar:metadata'
const VCARD = 'vcard-temp'

/** Two pictures of one pixel each, so that one can take the place of the other. */
const IMAGES: Readonly<Record<string, string>> = {
  red: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  blue: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
}

export interface Avatar {
  /** Base64. */
  readonly data: string
  /** SHA-1 of the picture, hexadecimal, as it is the id of items (XEP-0084 §3.1) and stands in presence (XEP-0153 §3.1). */
  readonly hash: string
  readonly bytes: number
}

export function avatarOf(name: string): Avatar {
  const data = IMAGES[name]
  if (data === undefined) throw new TypeError(`there is no avatar '${name}'`)
  const picture = Buffer.from(data, 'base64')
  return { data, hash: createHash('sha1').update(picture).digest('hex'), bytes: picture.length }
}

/** Makes `${red.data}`, `${red.hash}` and `${red.bytes}` known, and so on for each picture. */
export function nameAvatars(world: AssayWorld): void {
  for (const name of Object.keys(IMAGES))
    for (const [key, value] of Object.entries(avatarOf(name)))
      world.variables.set(`${name}.${key}`, String(value))
}

/** What publishes a picture to the node for data (XEP-0084 §3.1); with an access model as precondition where it has one. */
export function dataPublication({ data, hash }: Avatar, access?: string): Element {
  const item = new Element('item', { id: hash })
  item.c('data', { xmlns: DATA }).t(data)
  return publicationOf(DATA, item, access === undefined ? {} : { 'pubsub#access_model': [access] })
}

/** What publishes the metadata of a picture at the node for data (XEP-0084 §3.2). */
export function metadataPublication({ hash, bytes }: Avatar, access?: string): Element {
  const item = new Element('item', { id: hash })
  item.c('metadata', { xmlns: METADATA }).c('info', { bytes: String(bytes), id: hash, type: 'image/png' })
  return publicationOf(METADATA, item, access === undefined ? {} : { 'pubsub#access_model': [access] })
}

/** Publishes both, in their order. @returns the replies. */
export async function publishAvatar(session: Session, avatar: Avatar, access?: string): Promise<Element[]> {
  const data = await requestPatiently(session, dataPublication(avatar, access))
  return [data, await requestPatiently(session, metadataPublication(avatar, access))]
}

/** A vCard with a photo (XEP-0153 §3.1), as a request that stores it. */
export function vCardOf({ data }: Avatar): Element {
  const iq = new Element('iq', { type: 'set' })
  const vcard = iq.c('vCard', { xmlns: VCARD })
  vcard.c('FN').t('Juliet Capulet')
  const photo = vcard.c('PHOTO')
  photo.c('TYPE').t('image/png')
  photo.c('BINVAL').t(data)
  return iq
}

/** The photo in somebody's vCard, without white space; undefined where there is none. */
export function photoIn(reply: Element): string | undefined {
  return reply.getChild('vCard', VCARD)?.getChild('PHOTO')?.getChildText('BINVAL')?.replace(/\s/g, '')
}

/** Asks for somebody's vCard, or for one's own. */
export function askForVCard(session: Session, to?: string): Promise<Element> {
  const iq = new Element('iq', { type: 'get', ...(to === undefined ? {} : { to }) })
  iq.c('vCard', { xmlns: VCARD })
  return session.request(iq)
}

/** Asks for one's own picture at the node for data. */
export function askForData(session: Session, { hash }: Avatar): Promise<Element> {
  const iq = new Element('iq', { type: 'get' })
  iq.c('pubsub', { xmlns: NS.pubsub }).c('items', { node: DATA }).c('item', { id: hash })
  return session.request(iq)
}
