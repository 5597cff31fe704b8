import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { type Link, linksOfJrd, linksOfXrd } from './support/host-meta.ts'
import { request, responseTo } from './support/http.ts'

/** RFC 6415 §2; the JSON form is beside it (§3). */
function address(world: AssayWorld, form: string): string {
  const { hostMeta = `https://${world.target.domain}/.well-known/host-meta` } = world.target
  return form === 'JRD' ? `${hostMeta}.json` : hostMeta
}

async function fetchMeta(world: AssayWorld, actor: string, { form, name }: { form: string; name: string }) {
  await request(world, actor, name, {
    method: 'GET',
    url: address(world, form),
    headers: { origin: 'https://client.example' },
  })
}

// "XRD" or "JRD"; a host without any says nothing of XMPP.
Given(
  "{actor}'s server has host metadata in the form {string}",
  async function (actor: string, form: string) {
    await fetchMeta(this, actor, { form, name: 'probe' })
    const response = await responseTo(this, actor, 'probe')
    const links = form === 'JRD' ? linksOfJrd(response) : linksOfXrd(response)
    if (
      response.attrs.status !== '200' ||
      !links?.some(({ rel }) => rel.startsWith('urn:xmpp:alt-connections'))
    )
      throw new NotOfferedError('host metadata with connection methods', response.toString())
  },
)

When(
  '{actor} asks for the host metadata in the form {string} by the HTTP request {string}',
  async function (actor: string, form: string, name: string) {
    await fetchMeta(this, actor, { form, name })
  },
)

/** The links of a response, whichever form it has. */
async function linksIn(world: AssayWorld, actor: string, name: string): Promise<Link[]> {
  const response = await responseTo(world, actor, name)
  const links = response.attrs.status === '200' ? (linksOfXrd(response) ?? linksOfJrd(response)) : undefined
  if (links) return links.filter(({ rel }) => rel.startsWith('urn:xmpp:alt-connections'))
  throw new Finding('the response is neither XRD nor JRD', {
    expected: 'status 200 with XRD or JRD',
    observed: response.toString(),
  })
}

const SCHEMES: Readonly<Record<string, string>> = {
  'urn:xmpp:alt-connections:websocket': 'wss:',
  'urn:xmpp:alt-connections:xbosh': 'https:',
}

Then(
  '{actor} receives the host metadata {string} with connection methods of XEP-0156',
  async function (actor: string, name: string) {
    const links = await linksIn(this, actor, name)
    const strange = links.filter(({ rel, href }) => !SCHEMES[rel] || !href)
    if (links.length === 0 || strange.length > 0)
      throw new Finding('a link is no connection method of XEP-0156, or leads nowhere', {
        expected: Object.keys(SCHEMES).join(' and '),
        observed: JSON.stringify(strange.length > 0 ? strange : links),
      })
  },
)

Then(
  '{actor} receives the host metadata {string} with encrypted connection methods only',
  async function (actor: string, name: string) {
    const open = (await linksIn(this, actor, name)).filter(({ href }) => !/^(?:https|wss):\/\//.test(href))
    if (open.length > 0)
      throw new Finding('a connection method is not encrypted', {
        expected: 'addresses that begin with https:// or wss://',
        observed: JSON.stringify(open),
      })
  },
)

Then(
  '{actor} receives the host metadata {string} and {string} with the same connection methods',
  async function (actor: string, one: string, other: string) {
    const [left = '', right = ''] = [await linksIn(this, actor, one), await linksIn(this, actor, other)].map(
      (links) => JSON.stringify(links.map(({ rel, href }) => `${rel} ${href}`).sort()),
    )
    if (left !== right)
      throw new Finding('the two forms tell different connection methods', {
        expected: left,
        observed: right,
      })
  },
)

Then(
  '{actor} receives the host metadata {string} that lets pages of any domain read it',
  async function (actor: string, name: string) {
    const response = await responseTo(this, actor, name)
    if (!['*', 'https://client.example'].includes(String(response.attrs['access-control-allow-origin'])))
      throw new Finding('the response keeps web pages of other domains out', {
        expected: 'Access-Control-Allow-Origin: *',
        observed: response.toString(),
      })
  },
)
