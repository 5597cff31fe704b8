import { setTimeout as pause } from 'node:timers/promises'
import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { childElements, parseElement } from '../src/xml/parse.ts'
import { pendingOf } from './support/room-messages.ts'

const DISCO = 'http://jabber.org/protocol/'

/** What our clients say when they are asked; that it is the same each time is all that matters. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'disco#info': ["<identity category='client' type='phone'/>", `<feature var='${DISCO}disco#info'/>`],
  'disco#items': ["<item jid='orchard.example' node='music'/>"],
}

/** The id of the latest request. */
const questions = new WeakMap<AssayWorld, string>()
const answers = new WeakMap<AssayWorld, string>()

/** Asks another user's client, which answers where the server lets the request through. */
async function ask(world: AssayWorld, asker: string, asked: string, what: string): Promise<void> {
  const [from, to] = [world.session(asker), world.session(asked)]
  const id = from.nextId('ask')
  const isIt = ({ name, attrs }: Element) => name === 'iq' && attrs.id === id
  const iq = new Element('iq', { type: 'get', id, to: String(to.jid) })
  iq.c('query', { xmlns: `${DISCO}${what}` })
  questions.set(world, id)
  from.send(iq)
  const deadline = from.deadline()
  while (![from, to].some((session) => pendingOf(session, isIt).length > 0) && deadline.remaining > 0)
    await pause(2)
  if (pendingOf(to, isIt).length === 0) return
  const request = await to.expect(`the request '${id}'`, (element) => isIt(element) || [])
  const result = new Element('iq', { type: 'result', id, to: request.attrs.from })
  const query = result.c('query', { xmlns: `${DISCO}${what}` })
  for (const child of ANSWERS[what] ?? []) query.cnode(parseElement(child))
  to.send(result)
}

/** What the asker is told, but for the id: the order of children says nothing (XEP-0030 §3.1). */
async function told(world: AssayWorld, asker: string): Promise<string> {
  const id = questions.get(world)
  const answer = await world
    .session(asker)
    .expect(
      `an answer to '${id}'`,
      ({ attrs }) => (attrs.id === id && /^(result|error)$/.test(attrs.type)) || [],
    )
  const parts = childElements(answer).flatMap((child) => [
    `<${child.name}>`,
    ...childElements(child).map(String).sort(),
  ])
  return [String(answer.attrs.type), ...parts].join(' ')
}

// The answer is what Then compares with: the same client, asked in another state.
When(
  '{actor} sends {actor} a request for {string}, which is answered',
  async function (asker: string, asked: string, what: string) {
    await ask(this, asker, asked, what)
    answers.set(this, await told(this, asker))
  },
)

When(
  '{actor} sends {actor} a request for {string} again',
  async function (asker: string, asked: string, what: string) {
    await ask(this, asker, asked, what)
  },
)

Then('{actor} receives the same answer as before', async function (actor: string) {
  const [expected, observed] = [answers.get(this), await told(this, actor)]
  if (observed !== expected)
    throw new Finding('the answer tells that something has changed', { expected: String(expected), observed })
})
