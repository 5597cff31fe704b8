/**
 * For each client the records it waits with, in the order they were made; a record is a few numbers. Takes memory for
 * what waits only.
 */
export class Fifos {
  readonly #fields: number
  readonly #queues: (number[] | undefined)[] = []

  /** @param fields numbers in a record */
  constructor(fields: number) {
    this.#fields = fields
  }

  /** Adds a record, number by number. */
  queue(slot: number): number[] {
    this.#queues[slot] ??= []
    return this.#queues[slot]
  }

  /** A number of the oldest record; undefined where none waits. */
  peek(slot: number, field: number): number | undefined {
    return this.#queues[slot]?.[field]
  }

  /** Forgets the oldest record. */
  drop(slot: number): void {
    const queue = this.#queues[slot]
    for (let field = 0; field < this.#fields; field += 1) queue?.shift()
  }
}
