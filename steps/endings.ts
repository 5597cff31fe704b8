import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Then } from '../src/conformance/steps.ts'
import { showEvent } from '../src/session/inbox.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { tcpOf } from '../src/wire/tcp.ts'
import { NS } from '../src/xml/namespaces.ts'
import { parseElement } from '../src/xml/parse.ts'
import { judgeEnding } from './support/ending.ts'

Then('the server closes the stream of {actor} with an error', async function (actor: string) {
  await judgeEnding(this.session(actor), {})
})

Then(
  'the server closes the stream of {actor} with the error {conditions}',
  async function (actor: string, conditions: string[]) {
    await judgeEnding(this.session(actor), { conditions })
  },
)

Then(
  'the server closes the stream of {actor} with the error {conditions}, or returns the stanza error {conditions}',
  async function (actor: string, conditions: string[], [stanzaError = '']: string[]) {
    await judgeEnding(this.session(actor), { conditions, stanzaError })
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
  const bytes = tcpOf(session.connection).undecoded.toString('latin1')
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
