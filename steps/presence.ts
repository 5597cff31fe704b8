import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { goOnline } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { settle } from '../src/session/fence.ts'
import type { Session } from '../src/session/session.ts'
import { NS } from '../src/xml/namespaces.ts'

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

/** The priority of somebody's available presence; undefined where it names none. */
async function toldPriority(watching: Session, of: string): Promise<string | undefined> {
  const presence = await watching.expect(
    `presence of ${of}`,
    ({ name, attrs }) => (name === 'presence' && attrs.type === undefined && attrs.from === of) || [],
  )
  return presence.getChildText('priority')?.trim() || undefined
}

// Takes the first presence of the first that each of the two has not taken yet.
Then(
  '{actor} and {actor} are told the same priority of {actor}',
  async function (one: string, other: string, of: string) {
    const jid = this.fill(`\${${of}.full}`, 'none')
    const [expected, observed] = await Promise.all([
      toldPriority(this.session(one), jid),
      toldPriority(this.session(other), jid),
    ])
    if (expected !== observed)
      throw new Finding('two are told different priorities of one resource', {
        expected: `${expected ?? 'none'}, as ${one} was told`,
        observed: `${observed ?? 'none'}, as ${other} was told`,
      })
  },
)

// What came on the way, such as presence after an approval, cannot be taken for what comes later.
Given('{actor} has put away what came so far', async function (actor: string) {
  const session = this.session(actor)
  await settle(session)
  session.inbox.forget()
})
