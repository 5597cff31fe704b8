import type { Piece } from './profile.ts'

/**
 * Arrivals this near to a piece's end (in arrivals) belong to the beginning of the next: the sums of the counts are exact
 * only to rounding, and an arrival due at the beginning of the measure phase must not slip before it.
 */
const SNAP = 1e-6

/**
 * The integral of a piecewise linear rate and its inverse. Arrival k is due where the count comes to exceed k, so that
 * nothing is ever due while the rate is 0.
 */
export class RateIntegral {
  /** How many arrivals there are in all. */
  readonly total: number
  readonly #from: Float64Array
  readonly #length: Float64Array
  /** Count at the beginning of each piece, and one more for the end of the last. */
  readonly #count: Float64Array
  /** Rate at the beginning of each piece, per µs. */
  readonly #rate: Float64Array
  /** Change of the rate, per µs². */
  readonly #slope: Float64Array

  /** Of pieces of a rate per second. */
  constructor(pieces: readonly Piece[]) {
    this.#from = Float64Array.from(pieces, ({ from }) => from)
    this.#length = Float64Array.from(pieces, ({ from, to }) => to - from)
    this.#rate = Float64Array.from(pieces, ({ start }) => start / 1e6)
    this.#slope = Float64Array.from(pieces, ({ start, end, from, to }) => (end - start) / 1e6 / (to - from))
    this.#count = new Float64Array(pieces.length + 1)
    let count = 0
    for (const [index, { start, end, from, to }] of pieces.entries()) {
      count += (((start + end) / 2) * (to - from)) / 1e6
      this.#count[index + 1] = count
    }
    this.total = Math.max(0, Math.ceil(count - SNAP))
  }

  /** The piece in which arrival `k` is due, sought from piece `hint` on; `hint` must not be beyond it. */
  pieceOf(k: number, hint: number): number {
    const last = this.#from.length - 1
    let piece = hint
    while (piece < last && k >= (this.#count[piece + 1] ?? 0) - SNAP) piece += 1
    return piece
  }

  /** When arrival `k` is due, in µs, given the piece that it is in. */
  dueIn(piece: number, k: number): number {
    const count = k - (this.#count[piece] ?? 0)
    const from = this.#from[piece] ?? 0
    if (count <= 0) return from
    const rate = this.#rate[piece] ?? 0
    // The form of the quadratic's root that subtracts nothing: exact for slopes near 0 and rates near 0.
    const root = Math.sqrt(Math.max(0, rate * rate + 2 * (this.#slope[piece] ?? 0) * count))
    return from + Math.min((2 * count) / (rate + root), this.#length[piece] ?? 0)
  }
}
