/**
 * Scatters a whole number over 32 bits: multiplications and shifts, each of which keeps distinct numbers distinct, until
 * each bit of the outcome depends on each bit of the number.
 */
function scatter(number: number): number {
  let bits = number
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b)
  return (bits ^ (bits >>> 16)) >>> 0
}

const TWO_TO_32 = 4_294_967_296

/**
 * Which operation and which client an arrival takes: a pure function of the seed and the arrival's number, so that it is
 * the same however many workers there are. Allocates nothing.
 */
export class Picker {
  readonly #entryKey: number
  readonly #spreadKey: number
  /** Upper bounds of the entries' shares of 2^32. */
  readonly #bounds: Float64Array

  /** @throws RangeError where no weight is above 0, or one is below. */
  constructor(seed: number, weights: readonly number[]) {
    const sum = weights.reduce((total, weight) => total + weight, 0)
    if (!(sum > 0 && Number.isFinite(sum) && weights.every((weight) => weight >= 0)))
      throw new RangeError(`weights must be positive, not ${weights.join(', ')}`)
    let upTo = 0
    this.#bounds = Float64Array.from(weights, (weight) => {
      upTo += weight
      return (upTo / sum) * TWO_TO_32
    })
    this.#entryKey = keyOf(seed, 0x9e3779b9)
    this.#spreadKey = keyOf(seed, 0x3c6ef372)
  }

  /** The place in the mix of what arrival `k` does; each has its weight's share of the arrivals. */
  entry(k: number): number {
    const bounds = this.#bounds
    const last = bounds.length - 1
    if (last === 0) return 0
    const drawn = draw(k, this.#entryKey)
    let entry = 0
    while (entry < last && drawn >= (bounds[entry] as number)) entry += 1
    return entry
  }

  /** A whole number from 0 to `below` - 1 for arrival `k`, each as likely; it has nothing to do with {@link entry}. */
  spread(k: number, below: number): number {
    return Math.floor((draw(k, this.#spreadKey) / TWO_TO_32) * below)
  }
}

/** A key from all 53 bits of a seed. */
function keyOf(seed: number, purpose: number): number {
  const high = Math.floor(seed / TWO_TO_32)
  return scatter(scatter((seed ^ purpose) >>> 0) ^ high)
}

function draw(k: number, key: number): number {
  const low = scatter((k ^ key) >>> 0)
  // Numbers beyond 32 bits count too, at a price that short loads do not pay.
  const high = k < TWO_TO_32 ? 0 : Math.floor(k / TWO_TO_32)
  return scatter((low + key + high) >>> 0)
}
