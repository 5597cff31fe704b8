import { setTimeout as pause } from 'node:timers/promises'
import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { enterStage, goOnline } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements, parseFragment } from '../src/xml/parse.ts'
import { Pattern } from '../src/xml/pattern.ts'
import { USUAL_TYPES } from './support/error-conditions.ts'
import { patternOf } from './support/patterns.ts'
import { askToResume, manage, manageResumable } from './support/stream-management.ts'

// On the stream that the actor has. Nothing is acknowledged but by steps that say so; what has come is
// \${Romeo.received}.
Given('{actor} has enabled Stream Management', async function (actor: string) {
  await manage(this, actor)
})

// The id of the session is \${Romeo.session}, the address that it has \${Romeo.address}.
Given('{actor} has a session that can be resumed', async function (actor: string) {
  await manageResumable(this, actor)
})

Given('{actor} has a session that can be resumed for {int} s', async function (actor: string, max: number) {
  const granted = await manageResumable(this, actor, { max })
  if (granted.max === undefined || granted.max > max)
    throw new NotOfferedError(
      `the end of a session after the ${max} s that the client asked for`,
      `it keeps sessions for ${granted.max ?? 'a time that it does not tell'}${granted.max ? ' s' : ''}`,
    )
})

Given('{actor} is online at the resource {string}', async function (actor: string, resource: string) {
  await goOnline(this, actor, { resource })
})

// Whatever the server does about the session that has it.
When(
  '{actor} comes online anew with the resource {string}',
  async function (actor: string, resource: string) {
    await goOnline(this, actor, { resource })
  },
)

When('{actor} acknowledges what has come', function (actor: string) {
  this.session(actor).send(`<a xmlns='${NS.sm}' h='${this.lookup(`${actor}.received`)}'/>`)
})

async function comeBack(world: AssayWorld, actor: string, { lost }: { lost: number }): Promise<void> {
  const handled = Number(world.lookup(`${actor}.received`)) - lost
  if (!(handled >= 0)) throw new TypeError(`fewer than ${lost} stanzas have come to ${actor}`)
  askToResume(world, actor, await enterStage(world, actor, 'authenticated'), handled)
}

// On a new connection, authenticated and not bound; 'h' is what has come.
When('{actor} comes back and asks to resume the session', async function (actor: string) {
  await comeBack(this, actor, { lost: 0 })
})

// The connection broke before they had reached the client.
When(
  '{actor} comes back and asks to resume the session, the last {int} stanza(s) having been lost',
  async function (actor: string, lost: number) {
    await comeBack(this, actor, { lost })
  },
)

const NS_DELAY = 'urn:xmpp:delay'

When(
  '{actor} comes back and asks to resume the session, acknowledging {int} stanzas too many',
  async function (actor: string, excess: number) {
    await comeBack(this, actor, { lost: -excess })
  },
)

// What had come is lost on the way; so is what came through the fences of the scenario.
When(
  '{actor} comes back and asks to resume the session as if nothing had come',
  async function (actor: string) {
    await comeBack(this, actor, { lost: Number(this.lookup(`${actor}.received`)) })
  },
)

// As a stimulus, so that what it waits for is no part of the judgement.
When('{actor} has taken {string} from {actor}', async function (actor: string, id: string, sender: string) {
  const from = this.fill(`\${${sender}.full}`, 'none')
  await this.session(actor).expect(
    `'${id}' from ${sender}`,
    ({ attrs }) => (attrs.id === id && attrs.from === from) || [],
  )
})

When('{actor} has seen the end of the stream', async function (actor: string) {
  const session = this.session(actor)
  const ends = ({ kind }: { kind: string }) => kind === 'close' || kind === 'end' || ([] as const)
  await session.inbox.take({ description: 'the end of the stream', accepts: ends }, session.deadline())
})

Given("{actor}'s server resumes no sessions", async function (actor: string) {
  const granted = await manage(this, actor, { resume: true })
  if (granted?.resumable)
    throw new NotOfferedError('the refusal to resume any session', 'it lets sessions be resumed')
})

/** What a server is given beyond the time that it named, in milliseconds. */
const LATE_MS = 400

// The spec itself speaks of time here: nothing else than time ends such a session (XEP-0198 §4, 'max').
When('the {int} s for which the session can be resumed are over', async (max: number) => {
  await pause(max * 1000 + LATE_MS)
})

// For what the spec leaves to the server: each element is a permitted answer.
Then('{actor} is answered by one of:', async function (actor: string, xml: string) {
  const patterns = parseFragment(this.fill(xml)).map((element) => new Pattern(element.toString()))
  const wanted = patterns.map(({ source }) => source).join(' or ')
  await this.session(actor).expect(wanted, (element) => {
    const matches = patterns.map((pattern) => pattern.match(element))
    if (matches.some(({ ok }) => ok)) return true
    return patterns.flatMap((pattern, index) =>
      pattern.resembles(element) ? (matches[index]?.mismatches ?? []) : [],
    )
  })
})

// Before the answer that an earlier Then took, and with it: no fence is needed, and none would come back from a stream
// that the answer ended.
Then('{actor} has not received besides:', function (actor: string, xml: string) {
  const pattern = patternOf(this, xml)
  this.session(actor).inbox.holdsNone(
    {
      description: pattern.source,
      accepts: (event) => (event.kind === 'element' && pattern.match(event.element).ok) || [],
    },
    () => {
      const element = pattern.example()
      return element && { kind: 'element', element }
    },
  )
})

function conditionsIn(failed: Element): string[] {
  return childElements(failed)
    .filter((child) => child.getNS() === NS.stanzaErrors && child.getName() !== 'text')
    .map((child) => child.getName())
}

Then('{actor} receives <failed> with a condition', async function (actor: string) {
  await this.session(actor).expect('<failed/> with a condition', (element) => {
    if (element.name !== 'failed' || element.getNS() !== NS.sm) return []
    return conditionsIn(element).length === 1 || ['it has no condition of a stanza error']
  })
})

// XEP-0198 §6: a condition is recommended, and if there is one it is a stanza error's.
Then('{actor} receives <failed> whose condition, if any, is a defined one', async function (actor: string) {
  const failed = await this.session(actor).expect(
    '<failed/>',
    (element) => (element.name === 'failed' && element.getNS() === NS.sm) || [],
  )
  const wrong = childElements(failed).find((child) => {
    const [defined, ofStanzas] = [child.getName() in USUAL_TYPES, child.getNS() === NS.stanzaErrors]
    return child.getName() !== 'text' && defined !== ofStanzas
  })
  if (wrong)
    throw new Finding(`<${wrong.getName()}/> in '${wrong.getNS() ?? ''}' is no condition of a stanza error`, {
      expected: '<failed/> with the condition of a stanza error, if with any',
      observed: failed.toString(),
    })
})

/** Looks a message up in the archive of a user (XEP-0313); never comes back where it is not there. */
async function inArchive(world: AssayWorld, actor: string, id: string): Promise<void> {
  const session = world.session(actor)
  const iq = new Element('iq', { type: 'set', id: session.nextId('archive') })
  iq.c('query', { xmlns: 'urn:xmpp:mam:2' })
  session.send(iq)
  await session.expect(`'${id}' in the archive`, (element) => {
    const forwarded = element.getChild('result')?.getChild('forwarded')?.getChild('message')
    return forwarded?.attrs.id === id || []
  })
}

// XEP-0198 §4 names these ways; an archive is as good a store as the one for offline messages.
Then(
  '{string} from {actor} comes to {actor}, comes back, or is in the archive',
  async function (id: string, sender: string, actor: string) {
    const comes = (element: Element) => (element.name === 'message' && element.attrs.id === id) || []
    await Promise.any([
      this.session(actor).expect(`'${id}' at ${actor}`, comes),
      this.session(sender).expect(`'${id}' as an error`, (element) =>
        element.attrs.type === 'error' ? comes(element) : [],
      ),
      inArchive(this, actor, id),
    ]).catch(({ errors }: AggregateError) => {
      throw errors[0]
    })
  },
)

const redelivered = new WeakMap<AssayWorld, Element>()

// Where the message went another way there is nothing to judge.
When('{actor} receives {string} again', async function (actor: string, id: string) {
  const again = await this.session(actor)
    .expect(`'${id}'`, (element) => (element.name === 'message' && element.attrs.id === id) || [])
    .catch(() => undefined)
  if (!again)
    throw new NotOfferedError('delivery of what was not acknowledged', `'${id}' did not come a second time`)
  redelivered.set(this, again)
})

Then('what came again has the time of its delivery', function () {
  const again = redelivered.get(this)
  if (again?.getChild('delay', NS_DELAY)?.attrs.stamp) return
  throw new Finding('what was delivered again does not say when it was delivered first', {
    expected: `<delay xmlns='${NS_DELAY}' stamp='…'/>`,
    observed: again?.toString() ?? 'nothing',
  })
})
