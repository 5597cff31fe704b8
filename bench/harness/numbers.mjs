/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/**
 * The first values in turn, then the second … : what drifts with time weighs on all alike.
 * @param {number} repetitions
 * @param {readonly (() => Promise<void>)[]} runs
 */
export async function interleaved(repetitions, runs) {
  for (let repetition = 0; repetition < repetitions; repetition++) for (const run of runs) await run()
}

/**
 * A table for the terminal; the first column is text, the others are right-aligned.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const line = (/** @type {readonly string[]} */ row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
  return all.map((row) => `  ${line(row).join('  ')}`.trimEnd()).join('\n')
}
