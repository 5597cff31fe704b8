import type { ComponentAccess } from '../target/target.ts'
import { COMPONENTS } from './cast.ts'

/** The components of one scenario, in the order of the cast: Capulet, Montague. */
export type Lease = readonly ComponentAccess[]

/**
 * A component's name can connect once only (XEP-0114), so scenarios lease what the target lets connect, as many as the
 * cast has. What has been free longest goes first: a server may still have something to say to who left last.
 */
export class ComponentPool {
  readonly #free: Lease[] = []
  readonly #waiting: ((lease: Lease) => void)[] = []
  /** Scenarios that can have their components at the same time. */
  readonly size: number

  constructor(components: readonly ComponentAccess[]) {
    for (let from = 0; from < components.length; from += COMPONENTS.length) {
      const lease = components.slice(from, from + COMPONENTS.length)
      // Fewer than the cast has are better than none, and no match for a full set.
      if (from === 0 || lease.length === COMPONENTS.length) this.#free.push(lease)
    }
    if (this.#free.length === 0) this.#free.push([])
    this.size = this.#free.length
  }

  /** Waits for components that nobody else has. They are given back by {@link release}. */
  async take(): Promise<Lease> {
    return this.#free.shift() ?? (await new Promise<Lease>((resolve) => this.#waiting.push(resolve)))
  }

  release(lease: Lease): void {
    const next = this.#waiting.shift()
    if (next) next(lease)
    else this.#free.push(lease)
  }
}
