import { NS } from '../../xml/namespaces.ts'
import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import { bareOf, insist } from './preparing.ts'

export const PUBSUB = 'http://jabber.org/protocol/pubsub'
const OWNER = `${PUBSUB}#owner`
const PREFIX = 'urn:xmpp:assay:load:'
// More at once only get in each other's way at ejabberd 23.01, which locks the list of all nodes.
const AT_ONCE = 8

/** The node that each account of a run has: of the run, so that no subscriptions of earlier runs are at it. */
export function nodeName(run: number, operation: number): string {
  return `${PREFIX}${run}:${operation}`
}

const OPTIONS = Object.entries({
  // Whoever asks may subscribe, without presence.
  'pubsub#access_model': 'open',
  // Only what is published is told, once.
  'pubsub#send_last_published_item': 'never',
})
const FORM = `<x xmlns='${NS.dataForms}' type='submit'><field var='FORM_TYPE' type='hidden'><value>${PUBSUB}#node_config</value></field>${OPTIONS.map(([name, value]) => `<field var='${name}'><value>${value}</value></field>`).join('')}</x>`

/** Makes a node at the account of each of a worker's clients (XEP-0060 §8.1.3). */
export class PersonalNodes {
  readonly #crowd: Crowd
  readonly #node: string
  #made: ReadonlyMap<Client, Promise<void>> | undefined

  constructor(crowd: Crowd, node: string) {
    this.#crowd = crowd
    this.#node = node
  }

  /**
   * Begins to make all when it is first asked, as those at other workers wait for them; settles when the client's is made.
   * @throws TargetError (E_LOAD_PREPARE)
   */
  ready(client: Client): Promise<void> {
    this.#made ??= this.#makeAll()
    return this.#made.get(client) ?? Promise.resolve()
  }

  #makeAll(): ReadonlyMap<Client, Promise<void>> {
    const made = new Map<Client, Promise<void>>()
    const lanes = Array.from({ length: AT_ONCE }, () => Promise.resolve())
    this.#crowd.clients
      .filter(({ online }) => online)
      .forEach((client, at) => {
        const before = lanes[at % AT_ONCE] ?? Promise.resolve()
        const node = before.then(() => this.#make(client))
        lanes[at % AT_ONCE] = node.catch(() => {})
        made.set(client, node)
        // Whoever is prepared hears of it.
        node.catch(() => {})
      })
    return made
  }

  async #make(client: Client): Promise<void> {
    await this.#clear(client)
    const create = `<iq type='set'><pubsub xmlns='${PUBSUB}'><create node='${this.#node}'/><configure>${FORM}</configure></pubsub></iq>`
    await insist(() => client.ask(create), { what: `cannot make the node ${this.#node}` })
  }

  /** Deletes what earlier runs left at the account, as far as the server lets us: nobody publishes there any more. */
  async #clear(client: Client): Promise<void> {
    const own = bareOf(client.address.toString())
    const items = await client.ask(`<iq type='get' to='${own}'><query xmlns='${NS.discoItems}'/></iq>`)
    const nodes = [...items.matchAll(/\snode=["']([^"']+)["']/g)].map(([, node]) => node ?? '')
    // Another entry of this run's mix has its own.
    const ofRun = this.#node.slice(0, this.#node.lastIndexOf(':') + 1)
    for (const node of nodes) {
      const remove = () =>
        client.ask(`<iq type='set'><pubsub xmlns='${OWNER}'><delete node='${node}'/></pubsub></iq>`)
      // Of the thousands of names that runs have, an earlier one had ours; its subscribers would be told.
      if (node === this.#node)
        await insist(remove, { what: `cannot delete the node ${node} of an earlier run` })
      else if (node.startsWith(PREFIX) && !node.startsWith(ofRun)) await remove()
    }
  }
}
