/** How much of each scenario a page shows. */
export interface Limits {
  /** Characters of one text: expected, observed, reason, an entry of the transcript. */
  readonly text: number
  /** Entries of one transcript, the last ones. */
  readonly entries: number
  /** Whether a scenario opens to its details at all; without, it is one line. */
  readonly details: boolean
}

/** A page above this many bytes is slow to open and hard to mail. */
export const PAGE_BYTES = 3_000_000

/** From all that is useful to the least that still tells why; the first that fits is taken. */
export const LADDER: readonly Limits[] = [
  { text: 8_000, entries: 200, details: true },
  { text: 4_000, entries: 60, details: true },
  { text: 2_000, entries: 20, details: true },
  { text: 800, entries: 8, details: true },
  { text: 400, entries: 2, details: true },
  { text: 150, entries: 0, details: true },
  { text: 100, entries: 0, details: false },
]
