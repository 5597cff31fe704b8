import * as v from 'valibot'
import type { BehaviourDefinition } from '../behaviour.ts'
import { requesting } from './requesting.ts'

const options = v.strictObject({})

/** The client's roster, whole (RFC 6121 §2.1.3). */
export const roster: BehaviourDefinition<v.InferOutput<typeof options>> = {
  name: 'roster',
  summary: 'asks for the roster (RFC 6121 §2.1)',
  options,
  operations: [''],
  needs: () => ({}),
  create: (setup) =>
    requesting(setup, {
      xml: `<iq type='get' id='{token}'><query xmlns='jabber:iq:roster'/></iq>`,
      to: setup.domain,
    }),
}
