import * as v from 'valibot'
import type { BehaviourDefinition, BehaviourSetup } from '../behaviour.ts'
import { SizedTemplate } from '../client/template.ts'
import { Deliveries } from '../operations/deliveries.ts'

const options = v.strictObject({
  /** Bytes of the whole stanza. */
  size: v.optional(
    v.pipe(
      v.number('must be a number of bytes'),
      v.integer('must be a whole number'),
      v.minValue(1),
      v.maxValue(1_000_000),
    ),
    220,
  ),
  /** Whether the two of a pair are at one worker or at two. */
  pairs: v.optional(v.picklist(['local', 'across'], 'must be local or across'), 'local'),
})
type Options = v.InferOutput<typeof options>

/** One-to-one chat (RFC 6121 §5): messages to the full JID of a partner, who sends to us in turn. */
export const chat: BehaviourDefinition<Options> = {
  name: 'chat',
  summary: 'one-to-one messages between the two of a pair',
  options,
  operations: [''],
  // A message to a full JID is delivered without presence too, but servers store or drop what is for the unavailable.
  needs: () => ({ presence: true }),
  notClosed: ({ pairs }) =>
    pairs === 'across'
      ? 'chat across workers has no end that the sender could see; use pairs: local or an arrival rate'
      : undefined,
  create(setup) {
    const { crowd, addresses, operations } = setup
    const messages = new Deliveries(setup, operations[0] ?? 0, addresses.count)
    const template = new SizedTemplate(
      `<message to='{to}' id='{token}' type='chat'><body>{text}</body></message>`,
      setup.options.size,
    )
    // Who is present is known once all have logged in.
    let known: readonly (number | undefined)[] | undefined
    const partners = () => {
      known ??= crowd.clients.map(({ index }) => partnerOf(index, setup))
      return known
    }
    return {
      takesPart: ({ slot }) => partners()[slot] !== undefined,
      act(client, dueUs) {
        const partner = partners()[client.slot]
        if (partner === undefined || !client.online) return false
        const to = addresses.of(partner)
        messages.send(client, dueUs, { template: template.for(to), to })
        return true
      },
      arrived: (_client, token) => messages.arrived(token),
      refused: (client, token, condition) => messages.refused(client, token, condition),
      expire: (nowUs) => messages.expire(nowUs),
      pending: () => messages.waiting,
      balance: () => messages.balance,
      ledgers: () => new Map([[operations[0] ?? 0, messages.report()]]),
    }
  },
}

/** The other of a client's pair, where there is one and it is there. Clients are dealt to the workers in turn. */
function partnerOf(
  index: number,
  {
    options: { pairs },
    addresses,
    workers,
  }: Pick<BehaviourSetup<Options>, 'options' | 'addresses' | 'workers'>,
): number | undefined {
  const step = pairs === 'local' ? workers : 1
  const partner = Math.floor(index / step) % 2 === 0 ? index + step : index - step
  return partner < addresses.count && addresses.present(partner) ? partner : undefined
}
