import type { RuleMaker } from './rule.ts'
import { copyEvent } from './rule-context.ts'

/** The first-level element that holds a match arrives twice. */
export const duplicate: RuleMaker<{ readonly duplicate: string }> = (violation, context) => ({
  apply(event) {
    if (!context.matches(violation.duplicate, event) || !context.isDue()) return [event]
    context.acted()
    return [event, copyEvent(event)]
  },
})
