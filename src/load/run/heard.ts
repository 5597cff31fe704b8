import type { IntervalSnapshot } from '../../metrics/interval.ts'

/** What all workers have told of: where one is behind, nothing is known of the whole. */
export class Heard {
  readonly #workers: number
  readonly #last = new Map<number, Pick<IntervalSnapshot, 'second' | 'connected'>>()

  constructor(workers: number) {
    this.#workers = workers
  }

  add({ worker, second, connected }: Pick<IntervalSnapshot, 'worker' | 'second' | 'connected'>): void {
    this.#last.set(worker, { second, connected })
  }

  /** The last second that all have told of. */
  get second(): number | undefined {
    if (this.#last.size < this.#workers) return undefined
    return Math.min(...[...this.#last.values()].map(({ second }) => second))
  }

  /** Whether all have told, and none has a client that is logged in. */
  get isNobodyThere(): boolean {
    return (
      this.#last.size === this.#workers && [...this.#last.values()].every(({ connected }) => connected === 0)
    )
  }
}
