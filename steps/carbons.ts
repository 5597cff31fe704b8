import { Finding } from '../src/conformance/judge.ts'
import { goOnline } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { fence } from '../src/session/fence.ts'
import {
  carbonsRequest,
  companyOf,
  enableCarbons,
  fenceCopies,
  holdNoCarbon,
  takeCarbon,
  takeOnce,
} from './support/carbons.ts'
import { featuresOf } from './support/services.ts'

interface Presence {
  readonly carbons: boolean
  readonly priority?: number
}

async function appear(world: AssayWorld, actor: string, { carbons, priority }: Presence): Promise<void> {
  const session = await goOnline(world, actor)
  if (carbons) await enableCarbons(world, actor)
  if (priority !== undefined) session.send(`<presence><priority>${priority}</priority></presence>`)
  companyOf(world, actor).push(session)
  await fence(session)
}

// Where the server does not list carbons or forbids them: unsupported.
Given('{actor} is online with carbons', async function (actor: string) {
  await appear(this, actor, { carbons: true })
})

Given(
  '{actor} is online with carbons and the priority {int}',
  async function (actor: string, priority: number) {
    await appear(this, actor, { carbons: true, priority })
  },
)

Given('{actor} is online without carbons', async function (actor: string) {
  await appear(this, actor, { carbons: false })
})

Given(
  '{actor} is online without carbons and the priority {int}',
  async function (actor: string, priority: number) {
    await appear(this, actor, { carbons: false, priority })
  },
)

// XEP-0280 §6.2: who advertises it is bound by what is otherwise recommended, and is judged by that alone.
Given(
  "{actor}'s server has not promised the rules {string}",
  async function (actor: string, feature: string) {
    const features = await featuresOf(this, actor, this.casting.targetOf(actor).domain)
    if (features.includes(feature))
      throw new NotOfferedError('a choice of rules', `it advertises '${feature}', which makes them required`)
  },
)

// Where the server refuses: unsupported. They are as they were before when the scenario goes on.
Given('{actor} may enable carbons', async function (actor: string) {
  const session = this.session(actor)
  const reply = await session.request(carbonsRequest('enable'))
  if (reply.attrs.type !== 'result') throw new NotOfferedError('to enable carbons', reply.toString())
  await session.request(carbonsRequest('disable'))
})

When('{actor} enables carbons as {string}', function (actor: string, id: string) {
  this.session(actor).send(carbonsRequest('enable', id))
})

When('{actor} disables carbons as {string}', function (actor: string, id: string) {
  this.session(actor).send(carbonsRequest('disable', id))
})

Then('{actor} receives a carbon of {string}', async function (actor: string, id: string) {
  await takeCarbon(this, actor, { id })
})

Then('{actor} receives a carbon of the sent {string}', async function (actor: string, id: string) {
  await takeCarbon(this, actor, { id, direction: 'sent' })
})

Then('{actor} receives a carbon of the received {string}', async function (actor: string, id: string) {
  await takeCarbon(this, actor, { id, direction: 'received' })
})

// Every path that a copy could take from the one who sent the message is fenced.
Then(
  '{actor} receives no carbon of {string} from {actor}',
  async function (actor: string, id: string, sender: string) {
    await fenceCopies(this, actor, sender)
    holdNoCarbon(this.session(actor), id)
  },
)

// RFC 6121 leaves to the server which of several resources get what is for the bare JID.
Then(
  '{actor} receives {string} from {actor} once, itself or as a carbon',
  async function (actor: string, id: string, sender: string) {
    await fenceCopies(this, actor, sender)
    await takeOnce(this.session(actor), id)
  },
)

// A message without the attribute is of the type normal (RFC 6121 §5.2.2).
Then(
  '{actor} receives a carbon of {string} that is of the type {string}',
  async function (actor: string, id: string, type: string) {
    const carbon = await takeCarbon(this, actor, { id })
    const found = carbon.attrs.type ?? 'normal'
    if (found !== type)
      throw new Finding(`the carbon is of the type '${found}'`, {
        expected: `a carbon of the type '${type}'`,
        observed: carbon.toString(),
      })
  },
)
