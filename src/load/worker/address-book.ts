import type { Addresses } from '../behaviour.ts'
import { expectedAddress } from '../client/crowd.ts'
import type { BoundJid } from './plan.ts'

/** The full JIDs of the whole crowd: what everyone asked for, but for those who got another. */
export class AddressBook implements Addresses {
  readonly #addresses: Buffer[]
  readonly #absent = new Set<number>()

  constructor(given: { usernames: readonly string[]; domain: string; resource: string }) {
    const { usernames, domain, resource } = given
    this.#addresses = usernames.map((username) =>
      expectedAddress({ username, domain, password: '' }, resource),
    )
  }

  get count(): number {
    return this.#addresses.length
  }

  of(index: number): Buffer {
    const address = this.#addresses[index]
    if (!address) throw new RangeError(`there is no client ${index} among ${this.count}`)
    return address
  }

  present(index: number): boolean {
    return !this.#absent.has(index)
  }

  /** Takes over what all workers found when they logged in. */
  update(absent: readonly number[], jids: readonly BoundJid[]): void {
    for (const index of absent) this.#absent.add(index)
    for (const { index, address } of jids) this.#addresses[index] = Buffer.from(address)
  }
}
