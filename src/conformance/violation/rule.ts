import type { StreamEvent } from '../../wire/event.ts'
import type { RuleContext } from './rule-context.ts'

/**
 * What a violation does to one actor's stream in one direction, once it is armed. A rule may hold events back; it never
 * changes the one it was handed.
 */
export interface Rule {
  /** What takes the place of the event: nothing, itself, others. */
  apply(event: StreamEvent): StreamEvent[]
}

/** Makes the rule of one actor. `V` is the violation's own shape. */
export type RuleMaker<V> = (violation: V, context: RuleContext) => Rule
