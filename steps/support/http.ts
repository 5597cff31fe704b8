import { createHash } from 'node:crypto'
import { Element } from 'ltx'
import { Deadline } from '../../src/base/deadline.ts'
import type { AssayWorld } from '../../src/conformance/world.ts'
import type { HttpAnswer } from '../../src/wire/bosh-http.ts'
import { ConnectError } from '../../src/wire/errors.ts'
import { type HttpRequest, requestHttp } from '../../src/wire/http-request.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { parseElement } from '../../src/xml/parse.ts'

/** Time-outs that an HTTP request gets: a file takes longer than a stanza. */
const PATIENCE = 4

/** Bodies longer than that are shown by their digest alone. */
const LONGEST_TEXT = 4000

export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function isXml(headers: HttpAnswer['headers']): boolean {
  return /xml/.test(headers['content-type'] ?? '')
}

/**
 * An answer as one element: `<response request='put' status='201' content-type='…' size='…' sha256='…'>text</response>`,
 * headers as attributes. XML that can be read is a child.
 */
function elementOf(name: string, { status, headers, body }: HttpAnswer): Element {
  const shown = Object.entries(headers).filter(([header]) => /^[a-z][a-z0-9-]*$/.test(header))
  const element = new Element('response', {
    xmlns: NS.http,
    ...Object.fromEntries(shown.map(([header, value]) => [header, String(value)])),
    request: name,
    status: String(status),
    size: String(body.length),
    sha256: digestOf(body),
  })
  const text = body.length > LONGEST_TEXT ? '' : body.toString('utf8')
  if (!isXml(headers) && !text.startsWith('<?xml')) return element.t(text)
  try {
    const document = parseElement(text.replace(/^<\?xml[^>]*\?>/, '').trim())
    element.cnode(document)
  } catch {
    element.t(text)
  }
  return element
}

/** Names that DNS need not know: the target's own are where its clients connect. */
function addressesOf(world: AssayWorld, url: string): Record<string, string> {
  const { hostname } = new URL(url)
  const { domain, client } = world.target
  const isOwn = hostname === domain || hostname.endsWith(`.${domain}`)
  return isOwn ? { [hostname]: client.host } : {}
}

/**
 * Makes an HTTP request for an actor. What comes of it is witnessed by the actor's session, as the response with the
 * request's name; status 0 and `error` stand for a connection that ended without an answer, `reached='no'` for none at all.
 */
export async function request(
  world: AssayWorld,
  actor: string,
  name: string,
  what: HttpRequest,
): Promise<void> {
  const session = world.session(actor)
  const { ca, verify } = world.target.tls
  const reach = {
    tls: { verify, ...(ca === undefined ? {} : { ca }) },
    addresses: addressesOf(world, what.url),
    deadline: Deadline.after(world.timeoutMs * PATIENCE, session.options.signal),
  }
  session.transcript.add('note', `HTTP request '${name}': ${what.method} ${what.url}`)
  const element = await requestHttp(what, reach).then(
    (answer) => elementOf(name, answer),
    (error: Error) =>
      new Element('response', {
        xmlns: NS.http,
        request: name,
        status: '0',
        error: error.message,
        ...(error instanceof ConnectError ? { reached: 'no' } : {}),
      }),
  )
  const { status, size, error } = element.attrs
  session.transcript.add('note', `HTTP response to '${name}': status ${status}, ${error ?? `${size} bytes`}`)
  session.witness({ kind: 'element', element })
}

/** Takes the response to the request of that name. @throws ExpectationError */
export function responseTo(world: AssayWorld, actor: string, name: string): Promise<Element> {
  return world
    .session(actor)
    .expect(
      `the HTTP response to '${name}'`,
      ({ attrs, name: kind }) => (kind === 'response' && attrs.request === name) || [],
    )
}
