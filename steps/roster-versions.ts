import { userOf } from '../src/conformance/cast.ts'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { fence } from '../src/session/fence.ts'
import { NS } from '../src/xml/namespaces.ts'
import { parseFragment } from '../src/xml/parse.ts'
import {
  getRoster,
  holdNoPush,
  holdRoster,
  itemsOf,
  replyTo,
  rosterChanges,
  takePush,
} from './support/roster-items.ts'

/** The roster with its version. RFC 6121 §2.6.2: an empty version starts the use of versions. */
async function versionedRoster(world: AssayWorld, actor: string) {
  const reply = await getRoster(world.session(actor), '')
  const query = reply.getChild('query', NS.roster)
  const ver = query?.attrs.ver as string | undefined
  if (!query || !ver) throw new NotOfferedError('versions of the roster', reply.toString())
  return { query, ver }
}

Given("the server gives {actor}'s roster a version", async function (actor: string) {
  await versionedRoster(this, actor)
})

// What the user's clients know from now on.
Given('{actor} has cached the roster in version {string}', async function (actor: string, name: string) {
  const { query, ver } = await versionedRoster(this, actor)
  this.variables.set(name, ver)
  this.variables.set(`${userOf(actor)}.cache`, query.children.join(''))
})

// RFC 6121 §2.6.3: the complete roster, or an empty result and a push for each item that is not as it was.
Then(
  '{string} brings what {actor} has cached up to date:',
  async function (id: string, actor: string, xml: string) {
    const session = this.session(actor)
    const wanted = itemsOf(this, xml)
    const reply = await replyTo(session, id)
    const query = reply.getChild('query', NS.roster)
    if (reply.attrs.type !== 'result' || (query && !query.attrs.ver))
      throw new Finding('the answer is neither a roster with its version nor an empty result', {
        expected: 'a roster with its version, or an empty result',
        observed: reply.toString(),
      })
    if (query) return holdRoster(reply, wanted)
    const cached = parseFragment(this.variables.get(`${userOf(actor)}.cache`) ?? '')
    await receiveOnly(this, actor, rosterChanges(cached, wanted))
  },
)

/** Holds that there is one push for each of the items, and no other. */
async function receiveOnly(
  world: AssayWorld,
  actor: string,
  items: readonly Parameters<typeof takePush>[2][],
): Promise<void> {
  for (const item of items) await takePush(world, actor, item)
  await fence(world.session(actor))
  holdNoPush(world.session(actor))
}

When(
  '{actor} asks what has changed since {string} and is not sent the whole roster',
  async function (actor: string, version: string) {
    const reply = await getRoster(this.session(actor), this.fill(version, 'none'))
    if (reply.attrs.type !== 'result' || reply.getChild('query', NS.roster))
      throw new NotOfferedError('changes of the roster by pushes', reply.toString())
  },
)

Then('{actor} receives exactly one push for each of:', async function (actor: string, xml: string) {
  await receiveOnly(this, actor, itemsOf(this, xml))
})
