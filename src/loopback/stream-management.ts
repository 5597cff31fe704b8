import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import type { Session } from './session.ts'

/** Stream management of one session (XEP-0198): acknowledgements only, no resumption. */
export class StreamManagement {
  readonly #session: Session
  #handled: number | undefined

  constructor(session: Session) {
    this.#session = session
  }

  /** Counts a stanza from the client as handled. */
  count(): void {
    if (this.#handled !== undefined) this.#handled = (this.#handled + 1) >>> 0
  }

  /** Takes an element of the stream management namespace. */
  take(element: Element): void {
    const name = element.getName()
    const { connection } = this.#session
    if (name === 'enable' && this.#handled === undefined) {
      connection.write(`<enabled xmlns='${NS.sm}'/>`)
      this.#handled = 0
      this.#session.sent = 0
    } else if (name === 'enable') connection.write(smFailed('unexpected-request'))
    else if (name === 'resume') connection.write(smFailed('item-not-found'))
    else if (name === 'r' && this.#handled !== undefined)
      connection.write(`<a xmlns='${NS.sm}' h='${this.#handled}'/>`)
    else if (name === 'a') this.#acknowledged(element)
    else if (name !== 'r') connection.fail('unsupported-stanza-type')
  }

  /** XEP-0198 §4: acknowledging more than was sent is an error. */
  #acknowledged(element: Element) {
    const { sent, connection } = this.#session
    if (sent === undefined) return
    const count = Number(element.attrs.h)
    if (!Number.isInteger(count) || count < 0) return connection.fail('bad-format')
    if (count <= sent) return
    const attributes = { xmlns: NS.sm, h: String(count), 'send-count': String(sent) }
    connection.fail('undefined-condition', new Element('handled-count-too-high', attributes))
  }
}

/** The refusal of an `enable` or `resume` (XEP-0198 §3, §5). */
export function smFailed(condition: 'unexpected-request' | 'item-not-found'): string {
  return `<failed xmlns='${NS.sm}'><${condition} xmlns='${NS.stanzaErrors}'/></failed>`
}
