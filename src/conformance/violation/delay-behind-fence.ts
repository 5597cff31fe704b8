import type { StreamEvent } from '../../wire/event.ts'
import type { RuleMaker } from './rule.ts'
import { isFence } from './rule-context.ts'

/**
 * What holds a match arrives late: only after the next fence, which by RFC 6120 §10.1 ought to be the last. Without a
 * fence before the connection ends it never arrives.
 */
export const delayBehindFence: RuleMaker<{ readonly 'delay-behind-fence': string }> = (
  violation,
  context,
) => {
  let held: StreamEvent[] = []
  return {
    apply(event) {
      if (isFence(event)) {
        const late = held
        held = []
        return [event, ...late]
      }
      if (event.kind === 'end') held = []
      if (!context.matches(violation['delay-behind-fence'], event) || !context.isDue()) return [event]
      context.acted()
      held.push(event)
      return []
    },
  }
}
