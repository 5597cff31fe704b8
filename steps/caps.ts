import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { capsString, HASHES, verificationString } from '../src/xml/verification-string.ts'
import { showFeatures } from './support/patterns.ts'
import { featuresOf } from './support/services.ts'

const CAPS = 'http://jabber.org/protocol/caps'

function capsOf(world: AssayWorld, actor: string): Element | undefined {
  return world.session(actor).features?.getChild('c', CAPS)
}

// \${node} and \${ver} are what the server says there, where it says so.
Given('the server tells {actor} its capabilities in the stream features', function (actor: string) {
  const caps = capsOf(this, actor)
  if (!caps) throw new NotOfferedError(`<c xmlns='${CAPS}'/>`, showFeatures(this.session(actor)))
  for (const name of ['node', 'ver']) this.variables.set(name, String(caps.attrs[name] ?? ''))
})

/** Rules for the element (XEP-0115 §4), by the words of their phrase; each tells what is wrong. */
const RULES: Readonly<Record<string, (caps: Element) => string | undefined>> = {
  'name a hash function': ({ attrs }) => (attrs.hash ? undefined : 'there is no hash'),
  'name a registered hash function': ({ attrs }) =>
    HASHES[attrs.hash ?? ''] ? undefined : `'${attrs.hash}' is not registered`,
  'name a node': ({ attrs }) => (attrs.node ? undefined : 'there is no node'),
  'name a node that is an HTTP address': ({ attrs }) =>
    /^https?:\/\/[^\s]+$/.test(attrs.node ?? '') ? undefined : `'${attrs.node}' is no HTTP address`,
  'have a verification string': ({ attrs }) => (attrs.ver ? undefined : 'there is no ver'),
  'have a verification string in base64': ({ attrs }) =>
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(attrs.ver ?? '') &&
    Buffer.from(attrs.ver ?? '', 'base64').toString('base64') === attrs.ver
      ? undefined
      : `'${attrs.ver}' is not base64 with padding of zeros`,
  'have no bundles of features': ({ attrs }) =>
    attrs.ext === undefined ? undefined : `there is ext='${attrs.ext}'`,
}

for (const [words, rule] of Object.entries(RULES))
  Then(`the capabilities in the stream features of {actor} ${words}`, function (actor: string) {
    const caps = capsOf(this, actor)
    const problem = caps ? rule(caps) : 'they are not there'
    if (problem)
      throw new Finding(`the capabilities are not as they must be: ${problem}`, {
        expected: `capabilities that ${words}`,
        observed: caps?.toString() ?? showFeatures(this.session(actor)),
      })
  })

// Computed from the identities, features and forms in the answer (XEP-0115 §5.1).
Then(
  '{actor} receives the information {string} that has the verification string of the stream features',
  async function (actor: string, id: string) {
    const reply = await this.session(actor).expect(
      `a result for '${id}'`,
      (element) =>
        (element.attrs.id === id && element.attrs.type === 'result') ||
        (element.attrs.id === id ? [element.toString()] : []),
    )
    const query = reply.getChild('query', NS.discoInfo)
    const { hash = '', ver } = capsOf(this, actor)?.attrs ?? {}
    const computed = query && verificationString(query, String(hash))
    if (computed === ver && ver !== undefined) return
    throw new Finding('the verification string is another', {
      expected: `ver='${ver}'`,
      observed: `'${computed}', by ${hash} from ${query ? capsString(query) : reply.toString()}`,
    })
  },
)

Given("{actor}'s server does not list {string}", async function (actor: string, feature: string) {
  const { domain } = this.casting.targetOf(actor)
  if ((await featuresOf(this, actor, domain)).includes(feature))
    throw new NotOfferedError(`a service discovery without '${feature}'`, 'the server lists it')
})
