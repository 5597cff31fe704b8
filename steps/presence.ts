import { Element } from 'ltx'
import { Deadline } from '../src/base/deadline.ts'
import { goOnline } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { patternOf } from './support/patterns.ts'

/** Makes a session one that is told of changes of the roster. */
async function askForRoster(session: Session): Promise<void> {
  const iq = new Element('iq', { type: 'get' })
  iq.c('query', { xmlns: NS.roster })
  await session.request(iq)
}

Given('{actor} has asked for the roster', async function (actor: string) {
  await askForRoster(this.session(actor))
})

// Both have to be online. Only resources that have asked for the roster hear of subscriptions (RFC 6121 §2.1.6).
Given(
  '{actor} is subscribed to the presence of {actor}',
  async function (subscriber: string, contact: string) {
    const [watching, watched] = [this.session(subscriber), this.session(contact)]
    const [from, to] = [this.fill(`\${${subscriber}.bare}`), this.fill(`\${${contact}.bare}`)]
    const presence =
      (type: string, sender: string) =>
      (element: { name: string; attrs: { type?: string; from?: string } }) =>
        (element.name === 'presence' &&
          element.attrs.type === type &&
          (element.attrs.from ?? '').startsWith(sender)) ||
        []
    await Promise.all([watching, watched].map(askForRoster))
    watching.send(`<presence type='subscribe' to='${to}'/>`)
    await watched.expect('the request for a subscription', presence('subscribe', from))
    watched.send(`<presence type='subscribed' to='${from}'/>`)
    await watching.expect('the approval of the subscription', presence('subscribed', to))
    await settle(watching, watched)
  },
)

// What comes then, messages from the offline store for instance, waits in the inbox.
When('{actor} comes online', async function (actor: string) {
  await goOnline(this, actor)
})

// What the server does behind a stanza, such as writing it to the offline store, no rule orders before the next login.
When('the server has had time to deal with what {actor} sent', async function (actor: string) {
  await settle(this.session(actor))
})

function isPresence(event: StreamEvent, from: string): event is Extract<StreamEvent, { kind: 'element' }> {
  if (event.kind !== 'element' || event.element.name !== 'presence') return false
  return event.element.attrs.type === undefined && event.element.attrs.from === from
}

function priorityIn(presence: Element): string {
  return presence.getChildText('priority')?.trim() || 'none'
}

// RFC 6121 §4.7.2.3. That the user's own presence comes back at all is another requirement (§4.4.2).
Then(
  '{actor} is told of {actor} the priority that went back',
  async function (contact: string, user: string) {
    const [watching, own] = [this.session(contact), this.session(user)]
    const jid = this.fill(`\${${user}.full}`, 'none')
    const told = await watching.inbox.take(
      { description: `presence of ${jid}`, accepts: (event) => isPresence(event, jid) || [] },
      watching.deadline(),
    )
    await settle(own)
    own.inbox.holdsNone({
      description: `presence with another priority than ${contact} was told`,
      accepts: (event) =>
        (isPresence(event, jid) &&
          isPresence(told, jid) &&
          priorityIn(event.element) !== priorityIn(told.element)) ||
        [],
    })
  },
)

// What came on the way, such as presence after an approval, cannot be taken for what comes later.
Given('{actor} has put away what came so far', async function (actor: string) {
  const session = this.session(actor)
  await settle(session)
  session.inbox.forget()
})

When('{actor} disregards what has come', async function (actor: string) {
  const session = this.session(actor)
  await settle(session)
  session.inbox.forget()
})

Given('the server offers {actor} to approve subscriptions in advance', function (actor: string) {
  const { features } = this.session(actor)
  if (!features?.getChild('sub', 'urn:xmpp:features:pre-approval'))
    throw new NotOfferedError('pre-approval of subscriptions', features?.toString() ?? 'no stream features')
})

// The end of the TCP connection, without a closing tag before it.
When('{actor} breaks off the connection', function (actor: string) {
  this.session(actor).finish()
})

When('{actor} becomes unavailable', function (actor: string) {
  this.session(actor).send("<presence type='unavailable'/>")
})

/** Part of the time-out that an answer has which a server may leave out, after two fences. */
const SOON = 0.1

// For answers that are only recommended, where scenarios wait for each other: their absence is not to cost a time-out.
Then('{actor} soon receives:', async function (actor: string, xml: string) {
  const session = this.session(actor)
  const pattern = patternOf(this, xml)
  await settle(session)
  const accepts = (element: Element) => {
    const { ok, mismatches } = pattern.match(element)
    return ok || (pattern.resembles(element) ? mismatches : [])
  }
  const { timeoutMs, signal } = session.options
  await session.inbox.takeElement(pattern.source, accepts, Deadline.after(timeoutMs * SOON, signal))
})
