import * as v from 'valibot'
import type { Behaviour, BehaviourDefinition, BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import { lastingSchema } from '../scenario/units.ts'

const options = v.strictObject({
  /** How long a client is online, in milliseconds. */
  stay: v.optional(lastingSchema, '1s'),
})
type Options = v.InferOutput<typeof options>

/** A login, some time online, a logout (RFC 6120 §4 to §7). Its clients are its own, and offline when the load begins. */
export const churn: BehaviourDefinition<Options> = {
  name: 'churn',
  summary: 'clients that log in, stay a while and log out',
  options,
  operations: ['', 'logout'],
  needs: () => ({ offline: true }),
  create: (setup) => new ComingAndGoing(setup),
}

class ComingAndGoing implements Behaviour {
  readonly #setup: BehaviourSetup<Options>
  readonly #login: number
  readonly #logout: number
  /** Logins under way, with when they were due and when they began, in µs. */
  readonly #arriving = new Map<Client, { readonly dueUs: number; readonly begunUs: number }>()
  #leaving = 0

  constructor(setup: BehaviourSetup<Options>) {
    this.#setup = setup
    const [login = 0, logout = 0] = setup.operations
    this.#login = login
    this.#logout = logout
  }

  takesPart = ({ index }: Client) => index >= this.#setup.part.from && index < this.#setup.part.to

  act(client: Client, dueUs: number): boolean {
    if (client.busy) return false
    const { crowd, login } = this.#setup
    crowd.recorder.started(this.#login, dueUs)
    this.#arriving.set(client, { dueUs, begunUs: crowd.clock.now() })
    login(client)
    return true
  }

  loggedIn(client: Client, succeeded: boolean) {
    const begun = this.#arriving.get(client)
    if (!begun) return
    this.#arriving.delete(client)
    const { crowd, options, ended } = this.#setup
    if (!succeeded) {
      // The reason is counted where the login is.
      crowd.recorder.failed(this.#login, begun.dueUs, 'login-failed')
      return ended(client)
    }
    crowd.recorder.completed(this.#login, begun.dueUs, begun.begunUs, crowd.clock.now())
    // A run that is over waits for nobody who stays.
    setTimeout(() => void this.#leave(client), options.stay).unref()
  }

  // Nothing is sent with a token.
  arrived(): void {}
  refused(): void {}

  pending = () => this.#arriving.size + this.#leaving

  async #leave(client: Client): Promise<void> {
    const { crowd, ended, over } = this.#setup
    // Nobody would wait for the end of a logout that begins now; the run logs out whoever stays.
    if (!client.online || over()) return ended(client)
    // What waits for this client is sent before its stream ends.
    crowd.flush()
    const begunUs = crowd.clock.now()
    crowd.recorder.started(this.#logout, begunUs)
    this.#leaving += 1
    const inOrder = await client.logout()
    this.#leaving -= 1
    crowd.nowUs = crowd.clock.now()
    if (inOrder) crowd.recorder.completed(this.#logout, begunUs, begunUs, crowd.nowUs)
    else crowd.recorder.failed(this.#logout, begunUs, 'stream-not-closed')
    ended(client)
  }
}
