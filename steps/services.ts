import { Element } from 'ltx'
import { Given } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'

/** The features an entity lists in service discovery (XEP-0030). */
async function discoFeatures(world: AssayWorld, actor: string, to: string): Promise<string[]> {
  const iq = new Element('iq', { type: 'get', to })
  iq.c('query', { xmlns: NS.discoInfo })
  const reply = await world.session(actor).request(iq)
  const query = reply.getChild('query', NS.discoInfo)
  return query ? query.getChildren('feature').map((feature) => String(feature.attrs.var)) : []
}

Given("{actor}'s server supports {string}", async function (actor: string, feature: string) {
  const { domain } = this.casting.targetOf(actor)
  const features = await discoFeatures(this, actor, domain)
  if (!features.includes(feature))
    throw new NotOfferedError(
      `'${feature}'`,
      `service discovery of ${domain} lists ${features.join(', ') || 'no features'}`,
    )
})
