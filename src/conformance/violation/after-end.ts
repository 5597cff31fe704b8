import type { StreamEvent } from '../../wire/event.ts'

/**
 * Keeps quiet what follows an injected close tag, malformed XML or end, until a stream begins anew: after them a real
 * stream brings nothing more, too.
 */
export class AfterEnd {
  #last: 'close' | 'malformed' | 'end' | undefined

  /** What of `events` may pass; those that are not the `original` were injected. */
  pass(events: readonly StreamEvent[], original: StreamEvent): StreamEvent[] {
    return events.filter((event) => {
      if (this.#isBeyond(event)) return false
      const { kind } = event
      if (event !== original && (kind === 'close' || kind === 'malformed' || kind === 'end'))
        this.#last = kind
      return true
    })
  }

  #isBeyond(event: StreamEvent): boolean {
    const last = this.#last
    if (last === undefined) return false
    if (event.kind === 'open' || event.kind === 'end') this.#last = undefined
    if (event.kind === 'open') return false
    return last === 'end' || event.kind !== 'end'
  }
}
