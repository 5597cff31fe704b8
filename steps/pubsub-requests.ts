import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { settle } from '../src/session/fence.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { Pattern } from '../src/xml/pattern.ts'
import {
  eventPattern,
  holdContents,
  holdError,
  itemIdsIn,
  pubsubRequest,
  REQUESTS,
  type RequestKind,
  replyTo,
  resultOf,
  sendRequest,
} from './support/pubsub.ts'
import { succeed } from './support/requests.ts'

/** The next notification of items from the service. */
function anyEvent(world: AssayWorld, actor: string): Promise<Element> {
  const pattern = eventPattern(world, '<items/>')
  return world.session(actor).expect(pattern.source, (element) => pattern.match(element).ok || [])
}

// The children of <pubsub/>, sent to \${service}: the doc string is what the XEP's examples have in it.
for (const kind of Object.keys(REQUESTS) as RequestKind[]) {
  When(`{actor} sends the pubsub ${kind} {string}:`, async function (actor: string, id: string, xml: string) {
    const iq = pubsubRequest(this, kind, xml)
    iq.attrs.id = id
    await sendRequest(this.session(actor), iq)
  })

  Given(`{actor} has been granted the pubsub ${kind}:`, async function (actor: string, xml: string) {
    await succeed(this.session(actor), pubsubRequest(this, kind, xml))
  })
}

Then('the pubsub request {string} of {actor} succeeds', async function (id: string, actor: string) {
  await resultOf(this.session(actor), id)
})

// Whatever the condition is.
Then('the pubsub request {string} of {actor} is refused', async function (id: string, actor: string) {
  const reply = await replyTo(this.session(actor), id)
  if (reply.attrs.type === 'result')
    throw new Finding('the service grants what it has to refuse', {
      expected: `an error for '${id}'`,
      observed: reply.toString(),
    })
})

// A pattern of the children of <pubsub/>.
Then('{actor} receives the pubsub result {string}:', async function (actor: string, id: string, xml: string) {
  const result = holdContents(await resultOf(this.session(actor), id), this.fill(xml))
  const [subscription] = result.getChild('pubsub')?.getChildren('subscription') ?? []
  if (subscription?.attrs.subid) this.variables.set(`${id}.subid`, String(subscription.attrs.subid))
})

// A pattern of the whole stanza; the reply decides at once, where "receives" would wait for another.
Then('{actor} receives the reply {string}:', async function (actor: string, id: string, xml: string) {
  const pattern = new Pattern(this.fill(xml))
  const reply = await replyTo(this.session(actor), id)
  const { ok, mismatches } = pattern.match(reply)
  if (!ok)
    throw new Finding(`the reply is not as it must be: ${mismatches.join('; ')}`, {
      expected: pattern.source,
      observed: reply.toString(),
    })
})

// "bad-request", "not-allowed with closed-node", "feature-not-implemented with unsupported publish", joined by "or".
Then(
  '{actor} receives the pubsub error {string} for {string}',
  async function (actor: string, conditions: string, id: string) {
    holdError(await replyTo(this.session(actor), id), conditions)
  },
)

// These and no others, in any order: "one, two".
Then(
  '{actor} receives the items {string} for {string}',
  async function (actor: string, ids: string, id: string) {
    const result = await resultOf(this.session(actor), id)
    const wanted = ids === '' ? [] : ids.split(', ').sort()
    if (itemIdsIn(result).join() !== wanted.join())
      throw new Finding('the service returns other items', {
        expected: wanted.join(', ') || 'no items',
        observed: result.toString(),
      })
  },
)

// A pattern of the children of <event/>.
Then('{actor} receives the pubsub event:', async function (actor: string, xml: string) {
  const pattern = eventPattern(this, xml)
  await this.session(actor).expect(pattern.source, (element) => {
    const { ok, mismatches } = pattern.match(element)
    return ok || (pattern.resembles(element) ? mismatches : [])
  })
})

// §7.1.2: so that the service knows what an error is about.
Then(
  '{actor} receives {int} pubsub events with ids of their own',
  async function (actor: string, count: number) {
    const ids: string[] = []
    for (let n = 0; n < count; n += 1) {
      const event = await anyEvent(this, actor)
      ids.push(String(event.attrs.id ?? ''))
    }
    if (ids.includes('') || new Set(ids).size < count)
      throw new Finding('notifications lack ids of their own', {
        expected: `${count} different ids`,
        observed: ids.map((id) => id || 'no id').join(', '),
      })
  },
)

// XEP-0203.
Then('{actor} receives a pubsub event that is stamped as delayed', async function (actor: string) {
  const event = await anyEvent(this, actor)
  if (!event.getChild('delay', 'urn:xmpp:delay')?.attrs.stamp)
    throw new Finding('the notification is not stamped', {
      expected: "<delay xmlns='urn:xmpp:delay' stamp='…'/>",
      observed: event.toString(),
    })
})

// After the reply to what would cause it: no rule orders the service's stanzas to others behind that.
Then('{actor} receives no pubsub event:', async function (actor: string, xml: string) {
  const session = this.session(actor)
  const pattern = eventPattern(this, xml)
  await settle(session)
  const accepts = (event: StreamEvent) => (event.kind === 'element' && pattern.match(event.element).ok) || []
  session.inbox.holdsNone({ description: pattern.source, accepts }, () => {
    const element = pattern.example()
    return element && { kind: 'element', element }
  })
})
