import type { RateIntegral } from './rate-integral.ts'

/**
 * The arrivals of one worker, in order. Made for the hot path: it allocates nothing.
 */
export class ArrivalCursor {
  readonly #integral: RateIntegral
  readonly #stride: number
  readonly #total: number
  #piece = 0
  #index: number
  // In an array, as a number with a fraction in a field may be put into a new object at each change.
  readonly #due = new Float64Array(1)

  /** @throws RangeError where `worker` is none of `workers`. */
  constructor(integral: RateIntegral, worker: number, workers: number) {
    if (!(Number.isInteger(worker) && Number.isInteger(workers) && worker >= 0 && worker < workers))
      throw new RangeError(`there is no worker ${worker} among ${workers}`)
    this.#integral = integral
    this.#stride = workers
    this.#total = integral.total
    this.#index = worker
    this.#settle()
  }

  /** The number of the next arrival over all workers; at the end, a number not below the schedule's total. */
  get index(): number {
    return this.#index
  }

  /** When the next arrival is due, in µs; Infinity at the end. */
  peek(): number {
    return this.#due[0] as number
  }

  /** When the next arrival is due, in µs, and goes on to the one after it; Infinity at the end. */
  next(): number {
    const due = this.#due[0] as number
    if (this.#index < this.#total) {
      this.#index += this.#stride
      this.#settle()
    }
    return due
  }

  #settle(): void {
    if (this.#index >= this.#total) {
      this.#due[0] = Number.POSITIVE_INFINITY
      return
    }
    this.#piece = this.#integral.pieceOf(this.#index, this.#piece)
    this.#due[0] = this.#integral.dueIn(this.#piece, this.#index)
  }
}
