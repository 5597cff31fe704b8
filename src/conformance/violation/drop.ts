import type { RuleMaker } from './rule.ts'

/** What holds a match never arrives: the whole first-level element, the header, the close tag or the end. */
export const drop: RuleMaker<{ readonly drop: string }> = (violation, context) => ({
  apply(event) {
    if (!context.matches(violation.drop, event) || !context.isDue()) return [event]
    context.acted()
    return []
  },
})
