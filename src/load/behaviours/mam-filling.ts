import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import type { Scanner } from '../client/scanner.ts'
import { filling } from '../client/template.ts'
import { bareOf, granted, PATIENCE_MS, until } from './preparing.ts'

const MAM = 'urn:xmpp:mam:2'
const RSM = 'http://jabber.org/protocol/rsm'
const TEXT = filling(100)

/** A query for one page, from the oldest message on (XEP-0313 §4.3); `{after}` is the last id of the page before. */
export function pageQuery(given: {
  readonly id: string
  readonly page: number
  readonly after?: string
}): string {
  const after = given.after === undefined ? '' : `<after>${given.after}</after>`
  return `<query xmlns='${MAM}' queryid='${given.id}'><set xmlns='${RSM}'><max>${given.page}</max>${after}</set></query>`
}

/** Sees to it that archives hold enough to be paged through, before the load. */
export class ArchiveFilling {
  readonly #crowd: Crowd
  readonly #messages: number
  readonly #page: number
  /** Results that came for those who are counting. */
  readonly #results = new Map<Client, number>()
  /** Messages in a page that has more after it: what is asked for, or less where the server's limit is lower. */
  fullPage: number

  constructor(crowd: Crowd, options: { readonly messages: number; readonly page: number }) {
    this.#crowd = crowd
    this.#messages = options.messages
    this.#page = options.page
    this.fullPage = options.page
  }

  /**
   * Sends messages to the client itself until its archive has enough of them. A server may keep such a message once or
   * twice, as sent and as received.
   * @throws TargetError (E_LOAD_PREPARE)
   */
  async fill(client: Client): Promise<void> {
    let archived = await this.#count(client)
    let perMessage = 1
    const given = {
      withinMs: PATIENCE_MS,
      missing: () =>
        `the archive of ${bareOf(client.address.toString())} has ${archived} messages instead of ${this.#messages}, whatever is sent`,
    }
    let expected = archived
    await until(given, async (round) => {
      if (archived >= this.#messages) return true
      // What is archived a little later is waited for before more is sent.
      if (archived >= expected || round % 4 === 3) {
        const missing = this.#messages - archived
        const sent = round === 0 ? 1 : Math.ceil(missing / perMessage)
        this.#send(client, sent)
        expected = archived + sent
        const before = archived
        archived = await this.#count(client)
        if (round === 0 && archived > before) perMessage = archived - before
      } else archived = await this.#count(client)
      return archived >= this.#messages
    })
  }

  /** Counts a result of a query that this made; true where it was one. */
  other(client: Client, view: Scanner): boolean {
    if (this.#results.size === 0) return false
    const results = this.#results.get(client)
    if (results === undefined || !view.text().includes('queryid=')) return false
    this.#results.set(client, results + 1)
    return true
  }

  #send(client: Client, messages: number): void {
    const to = bareOf(client.address.toString())
    for (let sent = 0; sent < messages; sent += 1)
      this.#crowd.outbox.text(client, `<message to='${to}' type='chat'><body>${TEXT}</body></message>`)
    this.#crowd.flushSoon()
  }

  /** Messages in the archive, as far as they are needed, by paging through it. */
  async #count(client: Client): Promise<number> {
    let counted = 0
    let after: string | undefined
    for (;;) {
      this.#results.set(client, 0)
      const query = pageQuery({ id: 'filling', page: this.#page, ...(after === undefined ? {} : { after }) })
      const answer = granted('the archive (XEP-0313)', await client.ask(`<iq type='set'>${query}</iq>`))
      const results = this.#results.get(client) ?? 0
      this.#results.delete(client)
      counted += results
      after = /<last>([^<]+)<\/last>/.exec(answer)?.[1]
      if (/complete=["']true/.test(answer) || after === undefined) return counted
      this.fullPage = Math.min(this.#page, results)
      if (counted >= this.#messages) return counted
    }
  }
}
