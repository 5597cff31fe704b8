import { type PackedRanges, pack } from './ranges.ts'
import { AGAIN, type Arrival, FIRST, LATE, SequenceSet } from './sequence-set.ts'

export { AGAIN, type Arrival, FIRST, LATE, UNKNOWN } from './sequence-set.ts'

/**
 * What one worker knows of the flows that it has to do with; plain data for a message. All lists are as long as
 * `flows` and in its order.
 */
export interface LedgerReport {
  /** Numbers of the flows, ascending. */
  readonly flows: Uint32Array
  /** Copies sent from here. */
  readonly sent: Uint32Array
  readonly duplicated: Uint32Array
  readonly reordered: Uint32Array
  /** The sequence numbers that arrived here. */
  readonly arrived: PackedRanges
  /** The sequence numbers that came back here as errors. */
  readonly rejected: PackedRanges
}

/** Where an account stands. What is on its way is about `sent - arrived - rejected`, summed over all workers. */
export interface LedgerCounts {
  readonly sent: number
  /** Each copy once. */
  readonly arrived: number
  /** Each copy once; one that arrived nevertheless is in `arrived` too. */
  readonly rejected: number
  readonly duplicated: number
  readonly reordered: number
}

/**
 * The account of one operation's messages at one worker: what it sent, what arrived, what came back. A flow is an
 * ordered pair of sender and receiver, from 0; its messages are numbered from 0. Only what is out of the ordinary
 * takes memory beyond 16 bytes a flow.
 */
export class Ledger {
  readonly #sent: Uint32Array
  readonly #duplicated: Uint32Array
  readonly #reordered: Uint32Array
  readonly #arrived: SequenceSet
  #rejected: SequenceSet | undefined
  #sentTotal = 0
  #arrivedTotal = 0
  #rejectedTotal = 0
  #duplicatedTotal = 0
  #reorderedTotal = 0

  constructor(flows: number) {
    this.#sent = new Uint32Array(flows)
    this.#duplicated = new Uint32Array(flows)
    this.#reordered = new Uint32Array(flows)
    this.#arrived = new SequenceSet(flows)
  }

  /** Counts a message as sent and returns its sequence number. */
  sent(flow: number): number {
    const sequence = this.#sent[flow]
    if (sequence === undefined) throw new RangeError(`there is no flow ${flow}`)
    this.#sent[flow] = sequence + 1
    this.#sentTotal += 1
    return sequence
  }

  /** Sets how many were sent, for senders of which one message goes to many receivers: 0 to `count` - 1 are owed. */
  sentCount(flow: number, count: number): void {
    const before = this.#sent[flow]
    if (before === undefined) throw new RangeError(`there is no flow ${flow}`)
    this.#sent[flow] = count
    this.#sentTotal += count - before
  }

  /** Counts an arrival. `UNKNOWN` is for what is not of this account, and changes nothing. */
  received(flow: number, sequence: number): Arrival {
    const arrival = this.#arrived.add(flow, sequence)
    if (arrival === FIRST) {
      this.#arrivedTotal += 1
    } else if (arrival === LATE) {
      this.#arrivedTotal += 1
      this.#reorderedTotal += 1
      increment(this.#reordered, flow)
    } else if (arrival === AGAIN) {
      this.#duplicatedTotal += 1
      increment(this.#duplicated, flow)
    }
    return arrival
  }

  /** Counts a copy that the server returned as an error, once however often it returns it. */
  rejected(flow: number, sequence: number): Arrival {
    this.#rejected ??= new SequenceSet(this.#sent.length)
    const arrival = this.#rejected.add(flow, sequence)
    if (arrival === FIRST || arrival === LATE) this.#rejectedTotal += 1
    return arrival
  }

  /** Cheap enough for every tick. */
  counts(): LedgerCounts {
    return {
      sent: this.#sentTotal,
      arrived: this.#arrivedTotal,
      rejected: this.#rejectedTotal,
      duplicated: this.#duplicatedTotal,
      reordered: this.#reorderedTotal,
    }
  }

  /** What is known now. The account goes on. */
  report(): LedgerReport {
    const flows: number[] = []
    const arrived = this.#arrived
    const rejected = this.#rejected
    this.#sent.forEach((count, flow) => {
      if (count > 0 || arrived.touched(flow) || rejected?.touched(flow)) flows.push(flow)
    })
    const pick = (counts: Uint32Array) => Uint32Array.from(flows, (flow) => counts[flow] ?? 0)
    return {
      flows: Uint32Array.from(flows),
      sent: pick(this.#sent),
      duplicated: pick(this.#duplicated),
      reordered: pick(this.#reordered),
      arrived: pack(flows.map((flow) => arrived.ranges(flow))),
      rejected: pack(flows.map((flow) => rejected?.ranges(flow) ?? [])),
    }
  }
}

function increment(counts: Uint32Array, flow: number): void {
  counts[flow] = (counts[flow] ?? 0) + 1
}
