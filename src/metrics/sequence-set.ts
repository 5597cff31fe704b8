import { complement, type Ranges, removeFrom } from './ranges.ts'

/** It is the highest of its flow so far. */
export const FIRST = 0
/** It is new, and a higher one of its flow came before it. */
export const LATE = 1
/** It came before. */
export const AGAIN = 2
/** No such flow, or no sequence number. Nothing was changed. */
export const UNKNOWN = 3

/** What `SequenceSet.add` found. */
export type Arrival = typeof FIRST | typeof LATE | typeof AGAIN | typeof UNKNOWN

/** Sequence numbers are whole and below this. */
const SEQUENCE_END = 0xffff_ffff

/**
 * For each of many flows, which sequence numbers came. What is in order costs four bytes a flow and no allocation;
 * only holes below the highest number are kept apart, as ranges.
 */
export class SequenceSet {
  /** By flow: one above the highest number that came. */
  readonly #ends: Uint32Array
  /** By flow: the numbers below its end that have not come. */
  readonly #holes = new Map<number, number[]>()

  constructor(flows: number) {
    this.#ends = new Uint32Array(flows)
  }

  add(flow: number, sequence: number): Arrival {
    const end = this.#ends[flow]
    if (end === undefined || sequence >>> 0 !== sequence || sequence === SEQUENCE_END) return UNKNOWN
    if (sequence < end) return this.#fill(flow, sequence) ? LATE : AGAIN
    if (sequence > end) this.#open(flow, end, sequence)
    this.#ends[flow] = sequence + 1
    return FIRST
  }

  /** Whether any number of the flow came. */
  touched(flow: number): boolean {
    return (this.#ends[flow] ?? 0) > 0
  }

  /** The numbers of the flow that came. */
  ranges(flow: number): Ranges {
    return complement(this.#holes.get(flow) ?? [], this.#ends[flow] ?? 0)
  }

  #open(flow: number, from: number, to: number): void {
    const holes = this.#holes.get(flow)
    if (holes === undefined) this.#holes.set(flow, [from, to])
    else holes.push(from, to)
  }

  #fill(flow: number, sequence: number): boolean {
    const holes = this.#holes.get(flow)
    return holes !== undefined && removeFrom(holes, sequence)
  }
}
