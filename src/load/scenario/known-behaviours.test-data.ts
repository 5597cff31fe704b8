import * as v from 'valibot'
import type { KnownBehaviours } from './mix-schema.ts'
import { lastingSchema } from './units.ts'

const count = v.exactOptional(
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(1, 'must be at least 1'),
  ),
)
const words = (...words: string[]) => v.exactOptional(v.picklist(words, `must be one of ${words.join(', ')}`))

const options: Readonly<Record<string, v.GenericSchema<unknown, Record<string, unknown>>>> = {
  chat: v.object({ size: count, pairs: words('local', 'across') }),
  ping: v.object({ to: words('server', 'self-account') }),
  roster: v.object({}),
  disco: v.object({ of: words('items', 'info') }),
  presence: v.object({ contacts: count }),
  muc: v.object({ occupants: count, size: count }),
  mam: v.object({ messages: count, page: count }),
  pubsub: v.object({ subscribers: count, payload: count }),
  acks: v.object({ size: count }),
  churn: v.object({ stay: v.exactOptional(lastingSchema) }),
}

/** The behaviours that come with Assay, as far as scenario files know them. */
export const KNOWN_BEHAVIOURS: KnownBehaviours = new Map(
  Object.entries(options).map(([name, options]) => [
    name,
    {
      options,
      ...(name === 'chat' && {
        notClosed: ({ pairs }: Readonly<Record<string, unknown>>) =>
          pairs === 'across' ? 'chat across workers has no end that the sender could see' : undefined,
      }),
    },
  ]),
)
