import { Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { fenceBetween, settle } from '../src/session/fence.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { accountOf, type Event, exampleOf, notifies } from './support/pep.ts'

Then(
  "{actor} is notified of the item {string} of {actor}'s node {string}",
  async function (actor: string, item: string, owner: string, node: string) {
    await expectEvent(this, actor, { from: accountOf(this, owner), node: this.fill(node, 'none'), item })
  },
)

Then(
  "{actor} is notified once of the item {string} of {actor}'s node {string}",
  async function (actor: string, item: string, owner: string, node: string) {
    const event = { from: accountOf(this, owner), node: this.fill(node, 'none'), item }
    await expectEvent(this, actor, event)
    await settle(this.session(actor))
    holdNone(this, actor, event)
  },
)

function expectEvent(world: AssayWorld, actor: string, event: Event) {
  const description = `a notification from ${event.from} of the item '${event.item}' of ${event.node}`
  return world.session(actor).expect(description, notifies(event))
}

function holdNone(world: AssayWorld, actor: string, event: Event): void {
  const judge = notifies(event)
  world.session(actor).inbox.holdsNone(
    {
      description: `a notification from ${event.from} of the node ${event.node}`,
      accepts: (found: StreamEvent) => (found.kind === 'element' ? judge(found.element) : []),
    },
    () => exampleOf(event),
  )
}

// No rule orders the service's notifications; fences on both sides and on the way between, and a quiet period.
async function holdUnnotified(world: AssayWorld, actor: string, by: string, event: Event): Promise<void> {
  const [watching, publishing] = [world.session(actor), world.session(by)]
  if (!publishing.ended) {
    await settle(publishing)
    if (publishing !== watching) await fenceBetween(publishing, watching)
  }
  await settle(watching)
  holdNone(world, actor, event)
}

// Where nothing that the owner sends reaches the other.
Then(
  "after a while {actor} is not notified of {actor}'s node {string}",
  async function (actor: string, owner: string, node: string) {
    await settle(this.session(owner))
    await settle(this.session(actor))
    holdNone(this, actor, { from: accountOf(this, owner), node: this.fill(node, 'none') })
  },
)

// The owner may be named by session, to say who has published: "Juliet/balcony's node".
Then(
  "{actor} is not notified of {actor}'s node {string}",
  async function (actor: string, owner: string, node: string) {
    const event = { from: accountOf(this, owner), node: this.fill(node, 'none') }
    await holdUnnotified(this, actor, owner, event)
  },
)

Then(
  "{actor} is not notified of the item {string} of {actor}'s node {string}",
  async function (actor: string, item: string, owner: string, node: string) {
    const event = { from: accountOf(this, owner), node: this.fill(node, 'none'), item }
    await holdUnnotified(this, actor, owner, event)
  },
)
