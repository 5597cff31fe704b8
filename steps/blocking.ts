import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import { askForBlockList, blockedIn, blockRequest, NS_BLOCKING } from './support/blocking.ts'
import { succeed } from './support/requests.ts'

/** Addresses as an author lists them. */
const addresses = (world: AssayWorld, list: string) => world.fill(list, 'none').split(', ')

// A resource that has asked is told of changes from then on (XEP-0191 §3.3).
Given('{actor} has asked for the block list', async function (actor: string) {
  await succeed(this.session(actor), askForBlockList())
})

// For what has to be so wherever the block list is served, before anybody asks service discovery.
Given('the server gives {actor} a block list', async function (actor: string) {
  const reply = await this.session(actor).request(askForBlockList())
  if (!blockedIn(reply)) throw new NotOfferedError('a block list', reply.toString())
})

// "${Romeo.bare}", or several addresses with commas; what the server says on the way is put away.
Given('{actor} has blocked {string}', async function (actor: string, list: string) {
  const session = this.session(actor)
  await succeed(session, blockRequest('block', addresses(this, list)))
  await settle(session)
  session.inbox.forget()
})

When('{actor} blocks {string} by the request {string}', function (actor: string, list: string, id: string) {
  const iq = blockRequest('block', addresses(this, list))
  iq.attrs.id = id
  this.session(actor).send(iq)
})

When('{actor} unblocks {string} by the request {string}', function (actor: string, list: string, id: string) {
  const iq = blockRequest('unblock', addresses(this, list))
  iq.attrs.id = id
  this.session(actor).send(iq)
})

When('{actor} unblocks everybody by the request {string}', function (actor: string, id: string) {
  const iq = blockRequest('unblock', [])
  iq.attrs.id = id
  this.session(actor).send(iq)
})

// These addresses and no others, in any order; "" is nobody.
Then("{actor}'s block list is {string}", async function (actor: string, list: string) {
  const reply = await this.session(actor).request(askForBlockList())
  const wanted = list === '' ? [] : addresses(this, list)
  const found = reply.attrs.type === 'result' ? blockedIn(reply) : undefined
  if (found?.toSorted().join() !== wanted.toSorted().join())
    throw new Finding('the block list is another', {
      expected: `<blocklist xmlns='${NS_BLOCKING}'/> with ${wanted.join(', ') || 'nobody'}`,
      observed: reply.toString(),
    })
})

// A push names what was blocked or unblocked, and nothing else.
Then(
  '{actor} is told by a push that {string} is now {word}',
  async function (actor: string, list: string, state: string) {
    const name = state === 'blocked' ? 'block' : 'unblock'
    const wanted = addresses(this, list).toSorted().join()
    await this.session(actor).expect(`a push of <${name}/> with ${wanted}`, (element) => {
      const change = element.attrs.type === 'set' && element.getChild(name, NS_BLOCKING)
      if (!change) return []
      const found = change.getChildren('item').map(({ attrs }) => String(attrs.jid))
      return found.toSorted().join() === wanted || [element.toString()]
    })
  },
)

// An empty <unblock/> (XEP-0191 §3.5).
Then('{actor} is told by a push that nobody is blocked any more', async function (actor: string) {
  await this.session(actor).expect('a push of an empty <unblock/>', (element) => {
    const change = element.attrs.type === 'set' && element.getChild('unblock', NS_BLOCKING)
    return change ? change.getChildren('item').length === 0 || [element.toString()] : []
  })
})
