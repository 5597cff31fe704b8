/** Rows of given heights, one below the other, of which only those in sight are drawn. */
export class VirtualRows {
  /** Where each row begins, in px, and at the end where the last one ends. */
  readonly #edges: Float64Array

  constructor(heights: readonly number[]) {
    this.#edges = new Float64Array(heights.length + 1)
    for (const [index, height] of heights.entries())
      this.#edges[index + 1] = (this.#edges[index] ?? 0) + height
  }

  get count(): number {
    return this.#edges.length - 1
  }

  /** Height of all rows together, in px. */
  get height(): number {
    return this.#edges[this.count] ?? 0
  }

  /** Where a row begins, in px from the first. */
  top(row: number): number {
    return this.#edges[Math.max(0, Math.min(row, this.count))] ?? 0
  }

  /** The rows that touch the stretch from `top` to `bottom`, as first and one past the last. */
  between(top: number, bottom: number): readonly [first: number, end: number] {
    const first = Math.max(0, this.#rowAt(top))
    return [first, Math.min(this.count, this.#rowAt(bottom) + 1)]
  }

  /** The last row that begins at or above a place; −1 above all. */
  #rowAt(place: number): number {
    let [low, high] = [0, this.count]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#edges[middle] ?? 0) <= place) low = middle + 1
      else high = middle
    }
    return Math.min(low - 1, this.count - 1)
  }
}
