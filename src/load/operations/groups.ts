import type { Addresses } from '../behaviour.ts'

/**
 * The crowd in groups of one size, the last perhaps smaller: neighbours by index, and so at different workers. Who belongs
 * to which is known everywhere without a word between workers.
 */
export class Groups {
  readonly size: number
  readonly #addresses: Addresses
  /** By group: how many are logged in; found when first asked, once all have logged in. */
  readonly #present: (number | undefined)[] = []

  constructor(addresses: Addresses, size: number) {
    this.#addresses = addresses
    // A group is never larger than the crowd, and nothing is kept for members that cannot be.
    this.size = Math.min(size, Math.max(1, addresses.count))
  }

  /** The group of a client. */
  of(index: number): number {
    return Math.floor(index / this.size)
  }

  /** The members of a client's group that are logged in when the load begins, itself among them. */
  members(index: number): number[] {
    const first = this.of(index) * this.size
    const members: number[] = []
    for (let member = first; member < Math.min(first + this.size, this.#addresses.count); member += 1)
      if (this.#addresses.present(member)) members.push(member)
    return members
  }

  /** The others of them. */
  others(index: number): number[] {
    return this.members(index).filter((member) => member !== index)
  }

  /** How many members of a client's group are logged in when the load begins. */
  present(index: number): number {
    const group = this.of(index)
    const known = this.#present[group]
    if (known !== undefined) return known
    const present = this.members(index).length
    this.#present[group] = present
    return present
  }

  /** How many flows there are, from each client to each member of its group. */
  get flows(): number {
    return this.#addresses.count * this.size
  }

  /** The number of the flow from one member of a group to another; -1 where they are in no group together. */
  flow(sender: number, receiver: number): number {
    if (sender >= this.#addresses.count || this.of(sender) !== this.of(receiver)) return -1
    return sender * this.size + (receiver % this.size)
  }
}
