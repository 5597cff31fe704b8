import type { Violation } from '../requirements/violation.ts'
import type { InboxAudit, Patience } from '../session/inbox.ts'
import type { StreamEvent } from '../wire/event.ts'

/** One way in which an audit makes a good server look bad during one scenario. */
export type Mutation =
  /** The element that satisfied the n-th expectation of the scenario's Thens (from 0) never comes. */
  | { readonly kind: 'drop-satisfier'; readonly index: number }
  /** What the n-th negative Then (from 0) forbids comes. */
  | { readonly kind: 'inject-forbidden'; readonly index: number }
  /** A rule kept with the requirement. */
  | { readonly kind: 'violation'; readonly requirement: string; readonly violation: Violation }

/** Counts what a scenario's Thens rest on and, under an automatic mutation, breaks it. */
export class AutomaticAudit implements InboxAudit {
  readonly #mutation: Mutation | undefined
  readonly #judging: () => boolean
  readonly patience: Patience | undefined
  satisfiedCount = 0
  absentCount = 0
  acted = 0
  #dropped: StreamEvent | undefined

  constructor(options: {
    mutation?: Mutation | undefined
    judging: () => boolean
    /** Milliseconds that a wait of a Then goes on after the mutation has acted; its whole time where it is left out. */
    patienceMs?: number | undefined
    /** Whether another instrument than this one has acted. */
    broken?: () => boolean
  }) {
    const { mutation, judging, patienceMs: ms, broken = () => false } = options
    this.#mutation = mutation
    this.#judging = judging
    this.patience =
      mutation && ms !== undefined
        ? { ms, spent: () => this.#judging() && (this.acted > 0 || broken()) }
        : undefined
  }

  satisfied(event: StreamEvent): 'keep' | 'drop' {
    if (!this.#judging()) return 'keep'
    const index = this.satisfiedCount
    this.satisfiedCount += 1
    if (this.#mutation?.kind !== 'drop-satisfier' || this.#mutation.index !== index) return 'keep'
    this.acted += 1
    this.#dropped = event
    return 'drop'
  }

  absent(example: (() => StreamEvent | undefined) | undefined): StreamEvent | undefined {
    if (!this.#judging()) return undefined
    const index = this.absentCount
    this.absentCount += 1
    if (this.#mutation?.kind !== 'inject-forbidden' || this.#mutation.index !== index) return undefined
    const planted = example?.()
    if (planted) this.acted += 1
    return planted
  }

  /** What was taken away, for the transcript. */
  get dropped(): StreamEvent | undefined {
    return this.#dropped
  }
}
