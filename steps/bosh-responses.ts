import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { childElements } from '../src/xml/parse.ts'
import { Pattern } from '../src/xml/pattern.ts'
import {
  bodyOf,
  handOf,
  holdBody,
  holdReached,
  responseOf,
  takenResponse,
  takeResponse,
} from './support/bosh.ts'

/** Random ids differ in that many places, even short ones; what is counted up seldom does. */
const LEAST_CHANGING = 4

/** In how many places two ids differ. */
function changed(left: string, right: string): number {
  const length = Math.max(left.length, right.length)
  return [...Array(length).keys()].filter((index) => left[index] !== right[index]).length
}

Then('the BOSH sessions of {actor} have unpredictable ids', function (actor: string) {
  const ids: string[] = []
  for (
    let id = this.lookup(`${actor}.sid-1`);
    id !== undefined;
    id = this.lookup(`${actor}.sid-${ids.length + 1}`)
  )
    ids.push(id)
  const close = ids.find((id, index) =>
    ids.slice(0, index).some((other) => changed(id, other) < LEAST_CHANGING),
  )
  if (close !== undefined)
    throw new Finding(`the id '${close}' is close to one before it`, {
      expected: `ids that differ in ${LEAST_CHANGING} characters or more`,
      observed: ids.join(', '),
    })
})

Then(
  '{actor} receives the responses {int} and {int} in this order',
  async function (actor: string, first: number, second: number) {
    const session = this.session(actor)
    for (const number of [first, second]) {
      const response = await session.expect(
        `response to request ${number}`,
        ({ attrs }) => [first, second].map(String).includes(attrs.request) || [],
      )
      holdReached(response)
      if (response.attrs.request !== String(number))
        throw new Finding('the responses came in another order', {
          expected: `${first}, ${second}`,
          observed: response.toString(),
        })
    }
  },
)

Then('{actor} receives response {int} without payloads', async function (actor: string, number: number) {
  const response = await takeResponse(this, actor, number)
  holdBody(this, response, '<body/>')
  if (response.attrs.status !== '200')
    throw new Finding(`the HTTP status is ${response.attrs.status}`, {
      expected: '200',
      observed: response.toString(),
    })
  if ((bodyOf(response)?.children.length ?? 0) > 0)
    throw new Finding('the response has payloads', { expected: '<body/>', observed: response.toString() })
})

Then(
  'response {int} of {actor} uses acknowledgements as the session does',
  function (number: number, actor: string) {
    const uses = this.lookup(`${actor}.ack`) !== undefined
    const ack = bodyOf(takenResponse(this, actor, number))?.attrs.ack
    // Without a request behind it a response needs no 'ack' of its own (§9.1).
    if (!uses && ack !== undefined)
      throw new Finding(`ack='${ack}' in a session that was created without`, {
        expected: "no 'ack', as in the session creation response",
        observed: String(takenResponse(this, actor, number)),
      })
  },
)

Then('response {int} of {actor} does not acknowledge itself', function (number: number, actor: string) {
  const response = takenResponse(this, actor, number)
  if (bodyOf(response)?.attrs.ack === String(handOf(this, actor).rid(number)))
    throw new Finding("the response has an 'ack' for its own request", {
      expected: "no such 'ack'",
      observed: String(response),
    })
})

Then('no response {int} of {actor} holds a payload', function (number: number, actor: string) {
  const pattern = new Pattern(
    `<response request='${number}' xmlns='urn:assay:http'><body xmlns='http://jabber.org/protocol/httpbind'/></response>`,
  )
  const holds = (element: Element) =>
    pattern.match(element).ok && childElements(bodyOf(element) ?? element).length > 0
  this.session(actor).inbox.holdsNone(
    {
      description: `response to request ${number} with a payload`,
      accepts: (event) => (event.kind === 'element' && holds(event.element)) || [],
    },
    () => {
      const element = pattern.example()
      element?.getChild('body')?.c('presence')
      return element && { kind: 'element', element }
    },
  )
})

Then(
  'one of the responses {int} and {int} of {actor} terminates the session with {word}',
  async function (first: number, second: number, actor: string, condition: string) {
    const responses = [await responseOf(this, actor, first), await responseOf(this, actor, second)]
    const ends = responses.map(bodyOf).find((body) => body?.attrs.type === 'terminate')
    if (ends?.attrs.condition !== condition)
      throw new Finding(ends ? `the condition is ${ends.attrs.condition}` : 'the session goes on', {
        expected: `<body type='terminate' condition='${condition}'/>`,
        observed: responses.join('\n'),
      })
  },
)

Then('{actor} receives response {int}:', async function (actor: string, number: number, xml: string) {
  holdBody(this, await takeResponse(this, actor, number), xml)
})

Then('{actor} receives the empty response {int}', async function (actor: string, number: number) {
  const response = await takeResponse(this, actor, number)
  holdBody(this, response, "<body type='{absent}'/>")
  if ((bodyOf(response)?.children.length ?? 0) > 0)
    throw new Finding('the response is not empty', { expected: '<body/>', observed: response.toString() })
})

// A reply to `id` comes in that response or in one of those after it.
Then(
  '{actor} receives the HTTP response {int}:',
  async function (actor: string, number: number, xml: string) {
    const response = await takeResponse(this, actor, number)
    const pattern = new Pattern(this.fill(xml))
    const { ok, mismatches } = pattern.match(response)
    if (!ok)
      throw new Finding(`the response is another: ${mismatches[0]}`, {
        expected: pattern.source,
        observed: response.toString(),
      })
  },
)

Then('response {int} of {actor} holds:', function (number: number, actor: string, xml: string) {
  holdBody(this, takenResponse(this, actor, number), xml)
})

Then(
  'response {int} of {actor} has the content type {string}',
  function (number: number, actor: string, wanted: string) {
    const found = String(takenResponse(this, actor, number).attrs['content-type'] ?? 'none')
    const plain = (type: string) => type.toLowerCase().replaceAll(/[\s"]/g, '')
    if (plain(found) !== plain(wanted))
      throw new Finding(`the content type is ${found}`, { expected: wanted, observed: found })
  },
)

Then(
  'response {int} of {actor} came within {float} seconds',
  function (number: number, actor: string, seconds: number) {
    const after = Number(takenResponse(this, actor, number).attrs.after)
    if (after > seconds * 1000)
      throw new Finding(`the response came after ${after} ms`, {
        expected: `a response within ${seconds} seconds`,
        observed: takenResponse(this, actor, number).toString(),
      })
  },
)

// For what may be left out.
Then(
  'where response {int} of {actor} has {string}, it is {string}',
  function (number: number, actor: string, name: string, wanted: string) {
    const found = bodyOf(takenResponse(this, actor, number))?.attrs[name]
    if (found !== undefined && !new RegExp(`^(${wanted})$`).test(found))
      throw new Finding(`'${name}' is ${found}`, { expected: wanted, observed: found })
  },
)

const NO_SESSION = ['400', '403', '404']

// By a wrapper of whatever condition, or by one of the HTTP errors of §17.1.
Then('request {int} of {actor} finds no session', async function (number: number, actor: string) {
  const response = await takeResponse(this, actor, number)
  if (bodyOf(response)?.attrs.type === 'terminate' || NO_SESSION.includes(response.attrs.status)) return
  throw new Finding('the session goes on', {
    expected: "<body type='terminate'/>",
    observed: response.toString(),
  })
})

Then(
  'the {string} of {actor} is more than {int} above that of {actor}',
  function (name: string, actor: string, more: number, other: string) {
    holdAbove(this, { name, actor, more, other })
  },
)

Then(
  'the {string} of {actor} is more than its polling interval above that of {actor}',
  function (name: string, actor: string, other: string) {
    holdAbove(this, { name, actor, more: Number(this.lookup(`${actor}.polling`) ?? 0), other })
  },
)

/** Holds that what one session was granted is more than that above what another was. */
function holdAbove(
  world: AssayWorld,
  { name, actor, more, other }: { name: string; actor: string; more: number; other: string },
): void {
  // A period that is not named has no end (§10).
  const [value = 0, base = 0] = [actor, other].map((each) =>
    Number(world.lookup(`${each}.${name}`) ?? Number.POSITIVE_INFINITY),
  )
  if (value === Number.POSITIVE_INFINITY) return
  if (value <= base + more)
    throw new Finding(`'${name}' is ${value}`, {
      expected: `more than ${base + more}`,
      observed: String(value),
    })
}

// A connection manager may answer the older request first, empty.
Then(
  'one of the responses {int} and {int} of {actor} holds {string} for the first stream',
  async function (first: number, second: number, actor: string, id: string) {
    const responses = [await takeResponse(this, actor, first), await takeResponse(this, actor, second)]
    const bodies = responses.flatMap((response) => bodyOf(response) ?? [])
    const holder = bodies.find((body) => childElements(body).some(({ attrs }) => attrs.id === id))
    const stream = this.lookup(`${actor}.stream`)
    if (!holder || holder.attrs.stream !== stream)
      throw new Finding(holder ? `the stream is '${holder.attrs.stream}'` : `nothing answers '${id}'`, {
        expected: `'${id}' in a <body stream='${stream}'/>`,
        observed: bodies.join('\n'),
      })
  },
)
