import * as v from 'valibot'
import type { Behaviour, BehaviourDefinition, BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Scanner } from '../client/scanner.ts'
import { Template } from '../client/template.ts'
import type { Token } from '../client/token.ts'
import { TokenFinder } from '../client/token-finder.ts'
import { Requests } from '../operations/requests.ts'
import { ArchiveFilling, pageQuery } from './mam-filling.ts'
import { type PageEnd, readPageEnd } from './mam-page.ts'
import { countSchema } from './sizes.ts'

const options = v.strictObject({
  /** Messages that each client's archive has at least when the load begins. */
  messages: v.optional(countSchema(1), 50),
  /** Messages asked for at once. */
  page: v.optional(countSchema(1, 1000), 20),
})
type Options = v.InferOutput<typeof options>

const LETTER_M = 0x6d
const NOTHING = Buffer.alloc(0)

/**
 * Archive paging (XEP-0313 with XEP-0059): each operation asks for one page of the client's own archive, the one after
 * the page before, and begins with the oldest again behind the newest. A page is complete when its end came and as many
 * messages as belong to it.
 */
export const mam: BehaviourDefinition<Options> = {
  name: 'mam',
  summary: 'pages of the message archive (XEP-0313)',
  options,
  operations: [''],
  needs: () => ({ presence: true, archive: true }),
  create: (setup) => new ArchivePaging(setup),
}

class ArchivePaging implements Behaviour {
  readonly #setup: BehaviourSetup<Options>
  readonly #requests: Requests
  readonly #operation: number
  readonly #finder: TokenFinder
  readonly #filling: ArchiveFilling
  readonly #first: Template
  readonly #next: Template
  readonly #end: PageEnd = { isLast: false, lastFrom: 0, lastTo: 0, count: -1 }
  /** By slot: the last id of the page before, empty where the next is the first. */
  readonly #after: Buffer[]
  /** By slot: messages of the pages before, and of the one under way. */
  readonly #before: Uint32Array
  readonly #seen: Uint32Array
  /** By slot: the number of the request under way, and until when it is waited for. */
  readonly #number: Uint32Array
  readonly #waitsUntil: Float64Array
  readonly #isReady: Uint8Array

  constructor(setup: BehaviourSetup<Options>) {
    const { crowd, options, token } = setup
    const { length } = crowd.clients
    this.#setup = setup
    this.#operation = setup.operations[0] ?? 0
    this.#requests = new Requests(setup, this.#operation)
    this.#finder = new TokenFinder({ run: token.run, operation: this.#operation, behind: 'queryid=' })
    this.#filling = new ArchiveFilling(crowd, options)
    const query = { id: '{token}', page: options.page }
    this.#first = new Template(`<iq type='set' id='{token}'>${pageQuery(query)}</iq>`)
    this.#next = new Template(`<iq type='set' id='{token}'>${pageQuery({ ...query, after: '{to}' })}</iq>`)
    this.#after = Array.from({ length }, () => NOTHING)
    this.#before = new Uint32Array(length)
    this.#seen = new Uint32Array(length)
    this.#number = new Uint32Array(length)
    this.#waitsUntil = new Float64Array(length)
    this.#isReady = new Uint8Array(length)
  }

  async prepare(client: Client): Promise<void> {
    await this.#filling.fill(client)
    this.#isReady[client.slot] = 1
  }

  takesPart = ({ slot }: Client) => this.#isReady[slot] === 1

  act(client: Client, dueUs: number): boolean {
    const { slot } = client
    const { crowd, token, timeoutMs } = this.#setup
    // One page at a time: where the next begins is known from this one's end.
    if (!client.online || crowd.nowUs < (this.#waitsUntil[slot] as number)) return false
    const after = this.#after[slot] as Buffer
    const number = this.#requests.begin(client, dueUs)
    this.#number[slot] = number
    this.#seen[slot] = 0
    this.#waitsUntil[slot] = crowd.nowUs + timeoutMs * 1000
    token.operation = this.#operation
    token.client = client.index
    token.sequence = number
    token.dueUs = dueUs
    token.sentUs = crowd.nowUs
    const template = after.length === 0 ? this.#first : this.#next
    template.send(crowd.outbox, client, token, after)
    return true
  }

  /** The end of a page. */
  arrived(client: Client, token: Token, view: Scanner) {
    const { slot } = client
    if (token.sequence !== this.#number[slot]) return this.#requests.answered(client, token)
    this.#waitsUntil[slot] = 0
    readPageEnd(view, this.#end)
    const isWhole = this.#isWhole(slot)
    this.#turn(slot, view)
    if (isWhole) this.#requests.answered(client, token)
    else this.#requests.refused(client, token, 'archive-page-incomplete')
  }

  refused(client: Client, token: Token, condition: string): void {
    const { slot } = client
    if (token.sequence === this.#number[slot]) {
      this.#waitsUntil[slot] = 0
      this.#restart(slot)
    }
    this.#requests.refused(client, token, condition)
  }

  /** A message of a page. */
  other(client: Client, view: Scanner): boolean {
    const { bytes, start } = view
    if (bytes[start + 1] !== LETTER_M) return false
    const { token } = this.#finder
    // The message in it may have a token of its own.
    if (!this.#finder.find(view)) return this.#filling.other(client, view)
    const { slot } = client
    if (token.client === client.index && token.sequence === this.#number[slot])
      this.#seen[slot] = (this.#seen[slot] as number) + 1
    return true
  }

  expire = (nowUs: number) => this.#requests.expire(nowUs)
  pending = () => this.#requests.waiting

  /** Whether as many messages came as the page's end says, or implies. */
  #isWhole(slot: number): boolean {
    const { isLast, count } = this.#end
    const seen = this.#seen[slot] as number
    if (!isLast) return seen === this.#filling.fullPage
    return count < 0 ? seen <= this.#setup.options.page : (this.#before[slot] as number) + seen === count
  }

  #turn(slot: number, { bytes }: Scanner) {
    const { isLast, lastFrom, lastTo } = this.#end
    if (isLast || lastFrom === 0) return this.#restart(slot)
    this.#before[slot] = (this.#before[slot] as number) + (this.#seen[slot] as number)
    let after = this.#after[slot] as Buffer
    if (after.length !== lastTo - lastFrom) after = Buffer.alloc(lastTo - lastFrom)
    bytes.copy(after, 0, lastFrom, lastTo)
    this.#after[slot] = after
  }

  #restart(slot: number): void {
    this.#before[slot] = 0
    this.#after[slot] = NOTHING
  }
}
