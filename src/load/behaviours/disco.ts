import * as v from 'valibot'
import type { BehaviourDefinition } from '../behaviour.ts'
import { requesting } from './requesting.ts'

const options = v.strictObject({
  /** What is asked of the server: what it is and can (XEP-0030 §3), or what belongs to it (§4). */
  of: v.optional(v.picklist(['items', 'info'], 'must be items or info'), 'info'),
})

/** Service discovery at the server (XEP-0030). */
export const disco: BehaviourDefinition<v.InferOutput<typeof options>> = {
  name: 'disco',
  summary: 'asks what the server is and has (XEP-0030)',
  options,
  operations: [''],
  needs: () => ({}),
  create: (setup) =>
    requesting(setup, {
      xml: `<iq type='get' id='{token}' to='{to}'><query xmlns='http://jabber.org/protocol/disco#${setup.options.of}'/></iq>`,
      to: setup.domain,
    }),
}
