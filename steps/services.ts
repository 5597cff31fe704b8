import { Given } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { featuresOf } from './support/services.ts'

async function needFeature(
  world: AssayWorld,
  actor: string,
  { feature, of }: { readonly feature: string; readonly of: string },
): Promise<void> {
  const features = await featuresOf(world, actor, of)
  if (!features.includes(feature))
    throw new NotOfferedError(
      `'${feature}'`,
      `service discovery of ${of} lists ${features.join(', ') || 'no features'}`,
    )
}

Given("{actor}'s server supports {string}", async function (actor: string, feature: string) {
  await needFeature(this, actor, { feature, of: this.casting.targetOf(actor).domain })
})

// What the server does on behalf of an account it says at the account's own address (XEP-0030 §3.1, XEP-0163 §6).
Given("{actor}'s account supports {string}", async function (actor: string, feature: string) {
  await needFeature(this, actor, { feature, of: this.fill(`\${${actor.split('/')[0]}.bare}`, 'none') })
})

// Of a service, a room, a node's owner: whoever the address, placeholders filled, belongs to.
Given(
  '{actor} sees that {string} supports {string}',
  async function (actor: string, jid: string, feature: string) {
    await needFeature(this, actor, { feature, of: this.fill(jid, 'none') })
  },
)
