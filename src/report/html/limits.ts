/** How much of each scenario a page shows. */
export interface Limits {
  /** Characters of one text: expected, observed, reason, an entry of the transcript. */
  readonly text: number
  /** Entries of one transcript, the last ones. */
  readonly entries: number
}

/** A page above this many bytes is slow to open and hard to mail. */
export const PAGE_BYTES = 3_000_000

/** From all that is useful to the least that still tells why; the first by which all scenarios fit is taken. */
export const LADDER: readonly Limits[] = [
  { text: 8_000, entries: 200 },
  { text: 4_000, entries: 60 },
  { text: 2_000, entries: 20 },
  { text: 800, entries: 8 },
  { text: 400, entries: 2 },
  { text: 150, entries: 0 },
]
