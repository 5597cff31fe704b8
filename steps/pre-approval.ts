import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { fence, fenceBetween, settle } from '../src/session/fence.ts'
import { NS } from '../src/xml/namespaces.ts'
import { itemOf, rosterOf } from './support/roster.ts'
import { misfits, rosterView } from './support/subscription-states.ts'

Given("{actor}'s server offers the pre-approval of subscriptions", function (actor: string) {
  const { features } = this.session(actor)
  if (!features?.getChild('sub', NS.preApproval))
    throw new NotOfferedError('the pre-approval of subscriptions', features?.toString() ?? 'no features')
})

// Whatever the features say: whether it is granted tells.
Given(
  'the server grants {actor} what {actor} has approved beforehand',
  async function (asking: string, approving: string) {
    const [one, other] = [this.session(asking), this.session(approving)]
    const [from, to] = [asking, approving].map((name) => this.fill(`\${${name}.bare}`))
    other.send(`<presence type='subscribed' to='${from}'/>`)
    await fenceBetween(other, one)
    // What subscribes somebody who has not asked is no pre-approval.
    const early = itemOf(await rosterOf(other), String(from))
    if (misfits(early, rosterView('None')).length > 0)
      throw new NotOfferedError('the pre-approval of subscriptions', `it makes the item ${early}`)
    one.send(`<presence type='subscribe' to='${to}'/>`)
    await settle(one, other)
    const item = itemOf(await rosterOf(one), String(to))
    if (misfits(item, rosterView('To')).length > 0)
      throw new NotOfferedError('the pre-approval of subscriptions', `the roster shows ${item ?? 'no item'}`)
  },
)

Then('the features for {actor} hold the pre-approval of subscriptions', function (actor: string) {
  const { features } = this.session(actor)
  if (!features?.getChild('sub', NS.preApproval))
    throw new Finding('the server pre-approves subscriptions and does not say so', {
      expected: `<sub xmlns='${NS.preApproval}'/>`,
      observed: features?.toString() ?? 'no features',
    })
})

Given('{actor} has approved {string} beforehand', async function (actor: string, contact: string) {
  const session = this.session(actor)
  session.send(`<presence type='subscribed' to='${this.fill(contact)}'/>`)
  await fence(session)
})
