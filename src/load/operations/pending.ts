const FIELDS = 3
const SLOT = 0
const DUE = 1
const SENT = 2
const SETTLED = -1
const FIRST_ROOM = 64
/** A token has room for the lower bits of a number. */
const LOWER = 2 ** 24

/**
 * Requests under way, in the order of sending. Each gets a number; an answer settles it, and what has waited longer than
 * the time-out expires. Takes memory for what waits only, and makes no garbage.
 */
export class Pending {
  readonly #timeoutUs: number
  #entries = new Float64Array(FIRST_ROOM * FIELDS)
  /** Numbers of the oldest that is kept, and of the next to come. */
  #first = 0
  #next = 0
  #waiting = 0

  constructor(timeoutMs: number) {
    this.#timeoutUs = timeoutMs * 1000
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting
  }

  /** A request left; `sentUs` never goes back. Returns the lower 24 bits of its number, as a token takes them. */
  add(slot: number, dueUs: number, sentUs: number): number {
    const room = this.#entries.length / FIELDS
    if (this.#next - this.#first === room) this.#grow(room)
    const at = this.#at(this.#next)
    this.#entries[at + SLOT] = slot
    this.#entries[at + DUE] = dueUs
    this.#entries[at + SENT] = sentUs
    this.#waiting += 1
    const number = this.#next
    this.#next += 1
    return number % LOWER
  }

  /** The request of this client with this number was answered; false where it does not wait, or not any more. */
  settle(lower: number, slot: number): boolean {
    const number = this.#first + ((((lower - this.#first) % LOWER) + LOWER) % LOWER)
    if (number >= this.#next) return false
    const at = this.#at(number)
    if (this.#entries[at + SLOT] !== slot) return false
    this.#entries[at + SLOT] = SETTLED
    this.#waiting -= 1
    return true
  }

  /** Forgets what was settled, and tells of each that has waited too long. */
  expire(nowUs: number, expired: (slot: number, dueUs: number) => void): void {
    while (this.#first < this.#next) {
      const at = this.#at(this.#first)
      const slot = this.#entries[at + SLOT] as number
      if (slot !== SETTLED && (this.#entries[at + SENT] as number) + this.#timeoutUs > nowUs) return
      this.#first += 1
      if (slot === SETTLED) continue
      this.#waiting -= 1
      expired(slot, this.#entries[at + DUE] as number)
    }
  }

  #at(number: number): number {
    return (number % (this.#entries.length / FIELDS)) * FIELDS
  }

  #grow(room: number): void {
    const larger = new Float64Array(this.#entries.length * 2)
    for (let number = this.#first; number < this.#next; number += 1) {
      const from = (number % room) * FIELDS
      larger.set(this.#entries.subarray(from, from + FIELDS), (number % (room * 2)) * FIELDS)
    }
    this.#entries = larger
  }
}
