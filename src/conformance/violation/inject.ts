import type { RuleMaker } from './rule.ts'

interface Injection {
  readonly inject: string
  readonly before?: string
  readonly after?: string
}

/**
 * Something arrives that the server never sent: beside each match, or, where no place is given, once before the next
 * first-level element, which can be a fence.
 */
export const inject: RuleMaker<Injection> = ({ inject: xml, before, after }, context) => {
  const place = before ?? after
  let done = false
  return {
    apply(event) {
      const here =
        place === undefined
          ? !done && event.kind === 'element'
          : context.matches(place, event) && context.isDue()
      if (!here) return [event]
      const injected = context.events(xml, event)
      done = true
      context.acted()
      return after === undefined ? [...injected, event] : [event, ...injected]
    },
  }
}
