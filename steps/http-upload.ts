import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { digestOf, request, responseTo } from './support/http.ts'
import { fileOf, keepSlot, readSlot, slotOf, slotRequest, type Wanted } from './support/http-upload.ts'

async function takeSlot(world: AssayWorld, actor: string, wanted: Wanted): Promise<void> {
  const reply = await world.session(actor).request(slotRequest(world.fill('${service}', 'none'), wanted))
  keepSlot(world, actor, readSlot(reply, wanted))
}

// \${put} and \${get} are its addresses; the service is \${service}.
Given(
  '{actor} has a slot for the file {string} of {int} bytes',
  async function (actor: string, filename: string, size: number) {
    await takeSlot(this, actor, { filename, size })
  },
)

Given(
  '{actor} has a slot for the file {string} of {int} bytes and type {string}',
  async function (actor: string, filename: string, size: number, type: string) {
    await takeSlot(this, actor, { filename, size, type })
  },
)

/** Uploads a file into the actor's slot, with the headers that came with it (XEP-0363 §7). */
async function put(
  world: AssayWorld,
  actor: string,
  { name, size, type }: { readonly name: string; readonly size: number; readonly type?: string | undefined },
): Promise<void> {
  const { put: url, headers } = slotOf(world, actor)
  const own: Record<string, string[]> = {}
  for (const [header, value] of headers) own[header] = [...(own[header] ?? []), value]
  await request(world, actor, name, {
    method: 'PUT',
    url,
    body: fileOf(size),
    headers: {
      ...own,
      'content-length': String(size),
      ...(type === undefined ? {} : { 'content-type': type }),
    },
  })
}

// With the length, and the type where there is one, that the slot was asked for.
When('{actor} uploads the file by the HTTP request {string}', async function (actor: string, name: string) {
  const { size, type } = slotOf(this, actor).wanted
  await put(this, actor, { name, size, type })
})

When(
  '{actor} uploads {int} bytes instead by the HTTP request {string}',
  async function (actor: string, size: number, name: string) {
    await put(this, actor, { name, size, type: slotOf(this, actor).wanted.type })
  },
)

When(
  '{actor} uploads the file with the type {string} by the HTTP request {string}',
  async function (actor: string, type: string, name: string) {
    await put(this, actor, { name, size: slotOf(this, actor).wanted.size, type })
  },
)

// Somebody else's slot, of which an actor knows the address: no header, no session of the uploader's.
When(
  '{actor} downloads {string} by the HTTP request {string}',
  async function (actor: string, url: string, name: string) {
    await request(this, actor, name, { method: 'GET', url: this.fill(url, 'none') })
  },
)

/** A web page that is not of the service's own domain. */
const ORIGIN = 'https://client.example'

// What a browser asks before a page of another domain may upload, and what it says when that page downloads (CORS).
When(
  'a web page of {actor} asks {string} by the HTTP request {string}',
  async function (actor: string, what: string, name: string) {
    const [method = 'GET', url = ''] = this.fill(what, 'none').split(' ')
    const preflight = {
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type',
    }
    await request(this, actor, name, {
      method,
      url,
      headers: { origin: ORIGIN, ...(method === 'OPTIONS' ? preflight : {}) },
    })
  },
)

// The bytes of the slot's file, to the last one.
Then(
  '{actor} receives the whole file of {actor} as the HTTP response {string}',
  async function (actor: string, uploader: string, name: string) {
    const response = await responseTo(this, actor, name)
    const wanted = fileOf(slotOf(this, uploader).wanted.size)
    const expected = `status 200 with ${wanted.length} bytes, sha256 ${digestOf(wanted)}`
    if (response.attrs.status !== '200' || response.attrs.sha256 !== digestOf(wanted))
      throw new Finding('what was downloaded is not what was uploaded', {
        expected,
        observed: response.toString(),
      })
  },
)

// An HTTP error, or the end of the connection by a server that will not read on.
Then('the HTTP request {string} of {actor} is refused', async function (name: string, actor: string) {
  const response = await responseTo(this, actor, name)
  const status = Number(response.attrs.status)
  if (response.attrs.reached !== 'no' && (status === 0 || status >= 400)) return
  throw new Finding('the HTTP request is not refused', {
    expected: 'an HTTP status of 400 or more, or the end of the connection',
    observed: response.toString(),
  })
})

Then('the HTTP request {string} of {actor} succeeds', async function (name: string, actor: string) {
  const response = await responseTo(this, actor, name)
  const status = Number(response.attrs.status)
  if (status >= 200 && status < 300) return
  throw new Finding('the HTTP request fails', { expected: 'a status of 2xx', observed: response.toString() })
})

const ANY = ['*', ORIGIN]

Then(
  '{actor} receives the HTTP response {string} that lets pages of any domain read it',
  async function (actor: string, name: string) {
    const response = await responseTo(this, actor, name)
    if (!ANY.includes(String(response.attrs['access-control-allow-origin'])))
      throw new Finding('the response keeps web pages of other domains out', {
        expected: `Access-Control-Allow-Origin: * or ${ORIGIN}`,
        observed: response.toString(),
      })
  },
)
