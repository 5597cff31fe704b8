import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Then } from '../src/conformance/steps.ts'
import { FENCE_ID_PREFIX } from '../src/session/fence-id.ts'
import { showEvent } from '../src/session/inbox.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements, parseElement } from '../src/xml/parse.ts'

function isStreamError(event: StreamEvent): event is Extract<StreamEvent, { kind: 'element' }> {
  return (
    event.kind === 'element' && event.element.getName() === 'error' && event.element.getNS() === NS.stream
  )
}

function isFeatures(element: Element): boolean {
  return element.getName() === 'features' && element.getNS() === NS.stream
}

/** The conditions of a stream error (RFC 6120 §4.9.2), of which there has to be one. */
function conditionsOf(error: Element): string[] {
  return childElements(error)
    .filter((child) => child.getNS() === NS.streamErrors && child.getName() !== 'text')
    .map((child) => child.getName())
}

/** Asks an authenticated stream for a sign of life; the answer shows that the server went on with it. */
function askForLife(session: Session): string | undefined {
  const id = session.nextId(FENCE_ID_PREFIX)
  if (session.jid !== undefined)
    session.send(`<iq type='get' id='${id}' to='${session.options.domain}'><ping xmlns='${NS.ping}'/></iq>`)
  else if (session.features?.getChild('bind', NS.bind))
    session.send(`<iq type='set' id='${id}'><bind xmlns='${NS.bind}'/></iq>`)
  else return undefined
  return id
}

function isStanza(element: Element): boolean {
  return ['iq', 'message', 'presence'].includes(element.getName()) && element.getNS() === NS.client
}

/** The stream error that a session's stream ended with. */
const errors = new WeakMap<Session, Element>()

interface Ending {
  /** Conditions that are permitted; any where they are left out. */
  readonly conditions?: readonly string[]
  /** A condition that is not permitted, however many others are. */
  readonly except?: string
  /** Going on with the stream is permitted, too. */
  readonly mayGoOn?: boolean
  /** Features are no sign that the server went on, but without them any error will do: it came for the header. */
  readonly despiteFeatures?: boolean
}

/**
 * Judges how the server ended a stream: an error (RFC 6120 §4.9.1.1), then the closing tag. On a bound stream a fence
 * shows at once whether the server went on instead; on a stream just opened, its features do.
 */
async function judgeEnding(
  session: Session,
  { conditions, except, mayGoOn = false, despiteFeatures = false }: Ending,
): Promise<void> {
  const permitted = conditions?.join(' or ')
  const expected = `stream error${permitted ? ` ${permitted}` : ''}${mayGoOn ? ', if any' : ''}`
  const lifeId = askForLife(session)
  const ends = (event: StreamEvent) => event.kind === 'close' || event.kind === 'end' || isStreamError(event)
  const goesOn = (event: StreamEvent) => {
    if (event.kind !== 'element') return false
    if (lifeId !== undefined) return event.element.attrs.id === lifeId
    return isStanza(event.element) || (!despiteFeatures && isFeatures(event.element))
  }
  const accepts = (event: StreamEvent) => ends(event) || goesOn(event) || []
  const event = await session.inbox.take({ description: expected, accepts }, session.deadline())
  if (goesOn(event)) {
    if (mayGoOn) return
    throw new Finding('the server went on with the stream', { expected, observed: showEvent(event) })
  }
  if (!isStreamError(event))
    throw new Finding('the server ended the stream without an error', {
      expected,
      observed: showEvent(event),
    })
  errors.set(session, event.element)
  const found = conditionsOf(event.element)
  if (despiteFeatures && !session.inbox.pending.some((it) => it.kind === 'element' && isFeatures(it.element)))
    return
  if (except !== undefined && found.includes(except))
    throw new Finding(`the stream error is ${except}`, { expected: 'another', observed: showEvent(event) })
  if (conditions && !(found.length === 1 && conditions.includes(found[0] ?? '')))
    throw new Finding(`the stream error is ${found.join(', ') || 'without a condition'}`, {
      expected,
      observed: showEvent(event),
    })
  await session.inbox.take(
    { description: 'closing stream tag after the error', accepts: ({ kind }) => kind === 'close' || [] },
    session.deadline(),
  )
}

Then('the server closes the stream of {actor} with an error', async function (actor: string) {
  await judgeEnding(this.session(actor), {})
})

Then(
  'the server closes the stream of {actor} with the error {conditions}',
  async function (actor: string, conditions: string[]) {
    await judgeEnding(this.session(actor), { conditions })
  },
)

// For what the server may ignore: going on with the stream is right, ending it without an error is not.
Then(
  'the server goes on with the stream of {actor} or closes it with an error',
  async function (actor: string) {
    await judgeEnding(this.session(actor), { mayGoOn: true })
  },
)

Then(
  'the server goes on with the stream of {actor} or closes it with the error {conditions}',
  async function (actor: string, conditions: string[]) {
    await judgeEnding(this.session(actor), { conditions, mayGoOn: true })
  },
)

// RFC 6120 §5.4.3.2: a failure below XML ends the connection and says nothing in XML.
Then('the server ends the connection of {actor} without closing the stream', async function (actor: string) {
  const session = this.session(actor)
  const event = await session.inbox.take(
    {
      description: 'end of the connection',
      accepts: ({ kind }) => kind === 'close' || kind === 'end' || kind === 'element' || [],
    },
    session.deadline(),
  )
  const bytes = session.undecoded.toString('latin1')
  if (event.kind === 'end' && !bytes.includes('</')) return
  throw new Finding('the server sent XML before it ended the connection', {
    expected: 'the end of the connection, and nothing in XML before',
    observed: event.kind === 'end' ? bytes : showEvent(event),
  })
})

// For an error that comes only with what follows the header.
Then(
  'the server, whatever it offers, closes the stream of {actor} with the error {conditions}',
  async function (actor: string, conditions: string[]) {
    await judgeEnding(this.session(actor), { conditions, despiteFeatures: true })
  },
)

// RFC 6120 §4.8.4: what is no stanza is ignored, which an answer is not.
Then(
  'the server ignores {string} from {actor} or closes the stream with an error',
  async function (id: string, actor: string) {
    const session = this.session(actor)
    await judgeEnding(session, { mayGoOn: true })
    session.inbox.holdsNone(
      {
        description: `answer to '${id}'`,
        accepts: (event) => (event.kind === 'element' && event.element.attrs.id === id) || [],
      },
      () => ({ kind: 'element', element: answerTo(id) }),
    )
  },
)

function answerTo(id: string): Element {
  return parseElement(`<message xmlns='${NS.client}' id='${id}' type='error'/>`)
}

Then('the stream of {actor} has not been closed', function (actor: string) {
  this.session(actor).inbox.holdsNone(
    { description: 'closing stream tag', accepts: ({ kind }) => kind === 'close' || [] },
    () => ({ kind: 'close' }),
  )
})

Then('nothing comes to {actor} between the closing tag and the end', async function (actor: string) {
  const session = this.session(actor)
  const ends = { description: 'end of the connection', accepts: takes('end') }
  await session.inbox.take(ends, session.deadline())
  session.inbox.holdsNone(
    { description: 'data after the closing stream tag', accepts: takes('element', 'malformed') },
    () => ({ kind: 'element', element: answerTo('late') }),
  )
})

function takes(...kinds: StreamEvent['kind'][]) {
  return (event: StreamEvent) => kinds.includes(event.kind) || ([] as const)
}

/** The defined conditions (RFC 6120 §4.9.3). */
const DEFINED =
  'bad-format bad-namespace-prefix conflict connection-timeout host-gone host-unknown improper-addressing internal-server-error invalid-from invalid-namespace invalid-xml not-authorized not-well-formed policy-violation remote-connection-failed reset resource-constraint restricted-xml see-other-host system-shutdown undefined-condition unsupported-encoding unsupported-feature unsupported-stanza-type unsupported-version'.split(
    ' ',
  )

Then('the server closes the stream of {actor} with a defined condition', async function (actor: string) {
  await judgeEnding(this.session(actor), { conditions: DEFINED })
})

// For levels below MUST: whether there has to be an error is for other scenarios to decide.
Then(
  'the server closes the stream of {actor} with an error other than {word}',
  async function (actor: string, condition: string) {
    await judgeEnding(this.session(actor), { except: condition })
  },
)

/** The error that the stream of an actor ended with; an earlier Then took it. */
function errorOf(session: Session): Element {
  const error = errors.get(session)
  if (!error) throw new TypeError('no step before this one took a stream error')
  return error
}

Then('a text in the stream error for {actor} is in its namespace', function (actor: string) {
  const error = errorOf(this.session(actor))
  const texts = childElements(error).filter((child) => child.getName() === 'text')
  if (texts.length > 1 || texts.some((child) => child.getNS() !== NS.streamErrors))
    throw new Finding('the text of the stream error is out of its namespace', {
      expected: `one <text/> at most, in '${NS.streamErrors}'`,
      observed: error.toString(),
    })
})

Then('a text in the stream error for {actor} names its language', function (actor: string) {
  const error = errorOf(this.session(actor))
  const texts = error.getChildren('text', NS.streamErrors)
  if (texts.some(({ attrs }) => attrs['xml:lang'] === undefined))
    throw new Finding('the text of the stream error does not say which language it is in', {
      expected: "<text xml:lang='…'/>",
      observed: error.toString(),
    })
})

Then(
  "an application's condition in the stream error for {actor} is in its own namespace",
  function (actor: string) {
    const error = errorOf(this.session(actor))
    const own: readonly (string | undefined)[] = [NS.stream, NS.client, undefined]
    const stray = childElements(error).filter((child) => own.includes(child.getNS()))
    if (stray.length > 0)
      throw new Finding(`<${stray[0]?.name}/> is in no namespace of an application`, {
        expected: 'conditions of applications in namespaces of their own',
        observed: error.toString(),
      })
  },
)

Then(
  'the stream error for {actor} has a defined condition and two or three children at most',
  function (actor: string) {
    const error = errorOf(this.session(actor))
    const children = childElements(error)
    const foreign = children.filter((child) => child.getNS() !== NS.streamErrors)
    if (conditionsOf(error).length !== 1 || children.length > 3 || foreign.length > 1)
      throw new Finding(`the stream error has ${children.length} children`, {
        expected: "a defined condition, a text and one condition of an application's at most",
        observed: error.toString(),
      })
  },
)
