import type { ExchangeEntry } from '../../../requirements/verdict.ts'
import { namespaceOf, type Sketch, sketchesOf } from './parse-stanza.ts'

/** What an arrow of a sequence diagram is labelled with. */
export interface StanzaLabel {
  /** The kind of thing: `iq set`, `message chat`, `stream features`. */
  readonly kind: string
  /** What it is about, where that can be told in a word: a payload, an error's condition. */
  readonly about?: string
  /** It reports an error. */
  readonly error: boolean
}

const LONGEST = 48

/** Elements that say nothing by their name: their namespace does. */
const NAMELESS = new Set(['query', 'x', 'pubsub', 'set', 'fin'])

/** The label of what went over the wire; undefined for a note. */
export function stanzaLabel({ direction, text }: ExchangeEntry): StanzaLabel | undefined {
  if (direction === 'note') return undefined
  const [first] = sketchesOf(text)
  if (first === undefined)
    return { kind: text.startsWith('</') ? 'end of the stream' : short(text), error: false }
  const local = localName(first)
  if (local === 'stream') return { kind: 'stream header', error: false }
  if (local === 'features') return { kind: 'stream features', error: false }
  if (local === 'error') return withAbout('stream error', conditionOf(first), true)
  if (local === 'iq' || local === 'message' || local === 'presence') return stanza(local, first)
  if (local === 'failure') return withAbout('failure', conditionOf(first), true)
  const about = first.attributes.get('mechanism') ?? first.children.map(payloadName).slice(0, 2).join(', ')
  return withAbout(local, about, false)
}

function stanza(kind: string, sketch: Sketch): StanzaLabel {
  const type = sketch.attributes.get('type')
  const named = type === undefined ? kind : `${kind} ${type}`
  if (type === 'error') {
    const error = sketch.children.find((child) => localName(child) === 'error')
    return withAbout(named, error && conditionOf(error), true)
  }
  const body = sketch.children.find(({ name }) => name === 'body')
  if (kind === 'message' && body) return withAbout(named, `“${short(body.text)}”`, false)
  return withAbout(named, sketch.children.map(payloadName).slice(0, 2).join(', '), false)
}

function withAbout(kind: string, about: string | undefined, error: boolean): StanzaLabel {
  return about ? { kind, about: short(about), error } : { kind, error }
}

/** The defined condition of an error: its first child that is no text. */
function conditionOf({ children }: Sketch): string | undefined {
  return children.map(localName).find((name) => name !== 'text')
}

function payloadName(sketch: Sketch): string {
  const name = localName(sketch)
  const namespace = shortNamespace(namespaceOf(sketch))
  if (name === 'pubsub') return sketch.children.map(localName)[0] ?? name
  return NAMELESS.has(name) && namespace !== '' ? namespace : name
}

/** What tells a namespace from the others: `roster`, `disco#info`, `mam:2`. */
function shortNamespace(namespace: string): string {
  return namespace
    .replace(/^.*\//, '')
    .replace(/^(?:jabber:(?:iq|x):|urn:xmpp:|urn:ietf:params:xml:ns:)/, '')
    .replace(/^xmpp-/, '')
}

function localName({ name }: Sketch): string {
  return name.replace(/^.*:/, '')
}

function short(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1)}…` : flat
}
