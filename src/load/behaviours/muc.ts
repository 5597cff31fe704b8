import * as v from 'valibot'
import { NS } from '../../xml/namespaces.ts'
import type { Behaviour, BehaviourDefinition, BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Scanner } from '../client/scanner.ts'
import { SizedTemplate } from '../client/template.ts'
import type { Token } from '../client/token.ts'
import { TokenFinder } from '../client/token-finder.ts'
import { Broadcasts } from '../operations/broadcasts.ts'
import { Groups } from '../operations/groups.ts'
import { findRoomService, MUC } from './muc-service.ts'
import { granted, insist } from './preparing.ts'
import { bytesSchema, countSchema } from './sizes.ts'

const options = v.strictObject({
  /** Clients in a room. */
  occupants: v.optional(countSchema(1), 10),
  /** Bytes of the whole stanza. */
  size: v.optional(bytesSchema, 220),
})
type Options = v.InferOutput<typeof options>

const LETTER_M = 0x6d
/** What a room may say while the first occupant has not configured it yet (XEP-0045 §10.1.2). */
const LOCKED = new Set(['item-not-found', 'recipient-unavailable'])

/** Group chat (XEP-0045 §7.4): a message to a room, reflected to every occupant, the sender among them. */
export const muc: BehaviourDefinition<Options> = {
  name: 'muc',
  summary: 'messages to rooms, for every occupant (XEP-0045)',
  options,
  operations: [''],
  needs: () => ({ presence: true }),
  create: (setup) => new RoomChat(setup),
}

class RoomChat implements Behaviour {
  readonly #setup: BehaviourSetup<Options>
  readonly #groups: Groups
  readonly #messages: Broadcasts
  readonly #operation: number
  readonly #finder: TokenFinder
  /** A service need not keep the id, but it keeps the body. */
  readonly #template: SizedTemplate
  readonly #rooms: Buffer[] = []
  /** By slot: whether the client is in its room. */
  readonly #joined: Uint8Array
  #service: Promise<string> | undefined

  constructor(setup: BehaviourSetup<Options>) {
    this.#setup = setup
    this.#groups = new Groups(setup.addresses, setup.options.occupants)
    this.#operation = setup.operations[0] ?? 0
    this.#messages = new Broadcasts(setup, this.#operation, { groups: this.#groups, echoes: true })
    this.#finder = new TokenFinder({ run: setup.token.run, operation: this.#operation })
    this.#template = new SizedTemplate(
      `<message to='{to}' id='{token}' type='groupchat'><body>{token} {text}</body></message>`,
      setup.options.size,
    )
    this.#joined = new Uint8Array(setup.crowd.clients.length)
  }

  /**
   * Enters the group's room, which its first member makes: of several who try at once, more than one may be told that
   * the room is new, as ejabberd 23.01 was seen to do, and then it is not sure that they are in the same.
   */
  async prepare(client: Client): Promise<void> {
    const { domain, token } = this.#setup
    this.#service ??= findRoomService(client, domain)
    const service = await this.#service.catch((error) => {
      this.#service = undefined
      throw error
    })
    const group = this.#groups.of(client.index)
    const room = `assay-${token.run}-${this.#operation}-${group}@${service}`
    this.#rooms[group] ??= Buffer.from(room)
    if (this.#groups.members(client.index)[0] !== client.index) {
      const info = `<iq type='get' to='${room}'><query xmlns='${NS.discoInfo}'/></iq>`
      await insist(() => client.ask(info), { what: `the room ${room} is not made`, passing: LOCKED })
    }
    const answer = await insist(() => this.#join(client, room), {
      what: `cannot enter the room ${room}`,
      passing: LOCKED,
    })
    if (/code=["']201["']/.test(answer)) await this.#open(client, room)
    this.#joined[client.slot] = 1
  }

  takesPart = ({ slot }: Client) => this.#joined[slot] === 1

  act(client: Client, dueUs: number): boolean {
    const room = this.#rooms[this.#groups.of(client.index)]
    if (room === undefined || !client.online) return false
    this.#messages.send(client, dueUs, { template: this.#template.for(room), to: room })
    return true
  }

  arrived(client: Client, token: Token): void {
    this.#messages.arrived(client, token)
  }

  refused(client: Client, token: Token, condition: string): void {
    this.#messages.refused(client, token, condition)
  }

  other(client: Client, view: Scanner): boolean {
    const { bytes, start } = view
    if (bytes[start + 1] !== LETTER_M) return false
    const { token } = this.#finder
    if (!this.#finder.find(view)) return false
    this.arrived(client, token)
    return true
  }

  expire = (nowUs: number) => this.#messages.expire(nowUs)
  pending = () => this.#messages.waiting
  balance = () => this.#messages.balance
  ledgers = () => new Map([[this.#operation, this.#messages.report()]])

  /** Settles with the client's own presence in the room, which is the last it gets of all (XEP-0045 §7.2.2), or an error. */
  #join(client: Client, room: string): Promise<string> {
    // The dot keeps `c1` apart from `c10`.
    const own = `${room}/c${client.index}.`
    return client.expect(
      own,
      `<presence to='${own}'><x xmlns='${MUC}'><history maxstanzas='0'/></x></presence>`,
    )
  }

  /** Takes the room as it is (XEP-0045 §10.1.2, “instant room”), which opens it to others. */
  async #open(client: Client, room: string): Promise<void> {
    const form = `<x xmlns='${NS.dataForms}' type='submit'/>`
    granted(
      `cannot make the room ${room}`,
      await client.ask(`<iq type='set' to='${room}'><query xmlns='${MUC}#owner'>${form}</query></iq>`),
    )
  }
}
