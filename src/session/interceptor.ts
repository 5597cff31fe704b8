import type { Element } from 'ltx'
import type { StreamEvent } from '../wire/event.ts'

/**
 * Sits between decoder and actor, and between actor and encoder, and may change what passes: the place where an
 * audit makes a good server look bad. It sees and returns events in order; returning nothing drops, returning several
 * inserts. It must not keep or change the element it was handed: copy first.
 */
export interface Interceptor {
  inbound(actor: string, event: StreamEvent): StreamEvent[]
  outbound(actor: string, element: Element): Element[]
}

/** Several interceptors as one, the first next to the server and the last next to the actor. */
export function chained(interceptors: readonly Interceptor[]): Interceptor {
  return {
    inbound: (actor, event) =>
      interceptors.reduce((events, each) => events.flatMap((one) => each.inbound(actor, one)), [event]),
    outbound: (actor, element) =>
      interceptors.reduceRight(
        (elements, each) => elements.flatMap((one) => each.outbound(actor, one)),
        [element],
      ),
  }
}
