import type { StreamEvent } from '../../wire/event.ts'
import type { RuleMaker } from './rule.ts'
import { isFence } from './rule-context.ts'

/**
 * What matches the first selector arrives only after what matches the second. If a fence, the close tag or the end
 * comes before the second, the first is let go before it, in its place.
 */
export const swapOrder: RuleMaker<{ readonly 'swap-order': readonly [string, string] }> = (
  violation,
  context,
) => {
  const [first, second] = violation['swap-order']
  let held: StreamEvent | undefined
  return {
    apply(event) {
      if (held) {
        const waiting = held
        const isSecond = context.matches(second, event)
        const isLast = isFence(event) || (event.kind !== 'element' && event.kind !== 'open')
        if (!isSecond && !isLast) return [event]
        held = undefined
        return isSecond ? [event, waiting] : [waiting, event]
      }
      if (!context.matches(first, event) || !context.isDue()) return [event]
      context.acted()
      held = event
      return []
    },
  }
}
