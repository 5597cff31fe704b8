import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import {
  askForData,
  askForVCard,
  avatarOf,
  nameAvatars,
  photoIn,
  publishAvatar,
  vCardOf,
} from './support/avatars.ts'
import { accountOf } from './support/pep.ts'
import { succeed } from './support/requests.ts'

// "red" and "blue": \${red.data} is Base64, \${red.hash} the SHA-1, \${red.bytes} the length. For whoever writes the XML.
Given('{actor} has pictures of herself/himself', function (_actor: string) {
  nameAvatars(this)
})

/** Data first, then metadata (XEP-0084 §3). @throws ExpectationError */
async function publish(world: AssayWorld, actor: string, name: string, access?: string): Promise<void> {
  nameAvatars(world)
  const session = world.session(actor)
  const replies = await publishAvatar(session, avatarOf(name), access)
  const refused = replies.find(({ attrs }) => attrs.type !== 'result')
  if (refused)
    throw new ExpectationError('E_UNEXPECTED', 'the avatar could not be published', {
      expected: 'results',
      observed: refused.toString(),
    })
  await settle(session)
}

Given('{actor} has published the avatar {string}', async function (actor: string, name: string) {
  await publish(this, actor, name)
})

// To nodes that are new.
Given(
  '{actor} has published the avatar {string} with the access model {string}',
  async function (actor: string, name: string, access: string) {
    await publish(this, actor, name, access)
  },
)

When('{actor} publishes the avatar {string}', async function (actor: string, name: string) {
  await publish(this, actor, name)
})

// What no honest client does.
When(
  '{actor} publishes the avatar {string} under the hash of {string}',
  async function (actor: string, name: string, other: string) {
    const session = this.session(actor)
    await publishAvatar(session, { ...avatarOf(name), hash: avatarOf(other).hash }, 'open')
    await settle(session)
  },
)

Given(
  '{actor} has stored the avatar {string} in her/his vCard',
  async function (actor: string, name: string) {
    nameAvatars(this)
    const session = this.session(actor)
    await succeed(session, vCardOf(avatarOf(name)))
    await settle(session)
  },
)

When('{actor} stores the avatar {string} in her/his vCard', async function (actor: string, name: string) {
  nameAvatars(this)
  const session = this.session(actor)
  await session.request(vCardOf(avatarOf(name)))
  await settle(session)
})

When(
  '{actor} stores the avatar {string} in her/his vCard with line breaks',
  async function (actor: string, name: string) {
    const session = this.session(actor)
    const avatar = avatarOf(name)
    await session.request(vCardOf({ ...avatar, data: avatar.data.replace(/.{40}/g, '$&\n') }))
    await settle(session)
  },
)

// Seen by its doing so: that it says so is judged elsewhere.
Given("{actor}'s server puts avatars that are published into vCards", async function (actor: string) {
  await publish(this, actor, 'blue', 'open')
  const reply = await askForVCard(this.session(actor))
  if (photoIn(reply) !== avatarOf('blue').data)
    throw new NotOfferedError('the conversion of avatars to vCards', reply.toString())
})

// Which the spec leaves to the server. The vCard has the picture "blue" then.
Given("{actor}'s server publishes avatars that are put into vCards", async function (actor: string) {
  nameAvatars(this)
  const session = this.session(actor)
  await succeed(session, vCardOf(avatarOf('blue')))
  await settle(session)
  const reply = await askForData(session, avatarOf('blue'))
  if (reply.attrs.type !== 'result' || !reply.toString().includes(avatarOf('blue').hash))
    throw new NotOfferedError('the conversion of vCards to avatars', reply.toString())
})

Given("{actor}'s server has vCards", async function (actor: string) {
  const reply = await askForVCard(this.session(actor))
  const condition = reply.getChild('error')?.toString() ?? ''
  if (reply.attrs.type !== 'result' && !condition.includes('item-not-found'))
    throw new NotOfferedError('vCards (XEP-0054)', reply.toString())
})

When("{actor} asks for {actor}'s vCard as {string}", function (actor: string, owner: string, id: string) {
  this.session(actor).send(
    `<iq type='get' id='${id}' to='${accountOf(this, owner)}'><vCard xmlns='vcard-temp'/></iq>`,
  )
})

async function photoInAnswer(world: AssayWorld, actor: string, id: string) {
  const answer = await world
    .session(actor)
    .expect(
      `the answer to '${id}'`,
      ({ attrs }) => (attrs.id === id && /result|error/.test(attrs.type)) || [],
    )
  return { answer, photo: photoIn(answer) }
}

// White space in Base64 does not count (XEP-0153 §4.6).
Then(
  '{actor} sees the avatar {string} in the answer to {string}',
  async function (actor: string, name: string, id: string) {
    const { answer, photo } = await photoInAnswer(this, actor, id)
    if (photo !== avatarOf(name).data)
      throw new Finding(`the vCard has ${photo === undefined ? 'no photo' : 'another photo'}`, {
        expected: avatarOf(name).data,
        observed: answer.toString(),
      })
  },
)

// Another picture may be there.
Then(
  '{actor} does not see the avatar {string} in the answer to {string}',
  async function (actor: string, name: string, id: string) {
    const { answer, photo } = await photoInAnswer(this, actor, id)
    if (photo === avatarOf(name).data)
      throw new Finding('the vCard has the photo', { expected: 'no such photo', observed: answer.toString() })
  },
)
