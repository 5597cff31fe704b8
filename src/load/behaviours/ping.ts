import * as v from 'valibot'
import type { BehaviourDefinition } from '../behaviour.ts'
import { requesting } from './requesting.ts'

const options = v.strictObject({
  /** Who is asked: the server, or the client's own account, for which the server answers too (RFC 6121 §8.5.1). */
  to: v.optional(v.picklist(['server', 'self-account'], 'must be server or self-account'), 'server'),
})

/** XMPP Ping (XEP-0199 §4.2 and §4.1): an IQ and its answer. */
export const ping: BehaviourDefinition<v.InferOutput<typeof options>> = {
  name: 'ping',
  summary: 'asks the server for a sign of life (XEP-0199)',
  options,
  operations: [''],
  needs: () => ({}),
  create: (setup) =>
    requesting(setup, {
      // No `to` at all is the sender's own account (RFC 6120 §8.1.1.1).
      xml: `<iq type='get' id='{token}'${setup.options.to === 'server' ? " to='{to}'" : ''}><ping xmlns='urn:xmpp:ping'/></iq>`,
      to: setup.domain,
    }),
}
