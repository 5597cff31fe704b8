import { Finding } from '../src/conformance/judge.ts'
import { Then, When } from '../src/conformance/steps.ts'
import { settle } from '../src/session/fence.ts'
import { NS } from '../src/xml/namespaces.ts'

// The body to the last character; \uXXXX stands for characters that cannot be seen.
Then(
  '{actor} receives the message {string} with the body {string}',
  async function (actor: string, id: string, written: string) {
    const expected = written.replace(/\\u([0-9A-F]{4})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    const message = await this.session(actor).expect(
      `<message id='${id}'/>`,
      (element) => (element.getName() === 'message' && element.attrs.id === id) || [],
    )
    const body = message.getChildText('body')
    if (body !== expected)
      throw new Finding('the body is not the one that was sent', {
        expected: JSON.stringify(expected),
        observed: message.toString(),
      })
  },
)

When('{actor} sends himself a message of {int} characters', function (actor: string, count: number) {
  const session = this.session(actor)
  const body = 'wherefore '.repeat(Math.ceil(count / 10)).slice(0, count)
  session.send(
    `<message to='${session.jid ?? ''}' id='big' type='chat'><body>${body}</body><no-store xmlns='urn:xmpp:hints'/></message>`,
  )
})

const ENCODINGS: Readonly<Record<string, (header: (encoding: string) => string) => Buffer>> = {
  'UTF-16': (header) => Buffer.from(`\ufeff${header('UTF-16')}`, 'utf16le'),
  'ISO-8859-1': (header) => Buffer.from(header('ISO-8859-1'), 'latin1'),
}

// The header has a letter beyond ASCII, so that encodings differ.
When('{actor} opens a stream encoded as {}', function (actor: string, encoding: string) {
  const encode = ENCODINGS[encoding]
  if (!encode) throw new TypeError(`'${encoding}' is no encoding that this step knows`)
  const { domain } = this.target
  const bytes = encode(
    (declared) =>
      `<?xml version='1.0' encoding='${declared}'?><stream:stream to='${domain}' version='1.0' note='caf\u00e9'` +
      ` xmlns='${NS.client}' xmlns:stream='${NS.stream}'>`,
  )
  this.session(actor).write(bytes)
})

Then('after a while {actor} has received nothing malformed', async function (actor: string) {
  const session = this.session(actor)
  await settle(session)
  session.inbox.holdsNone(
    { description: 'XML that no XMPP entity may send', accepts: ({ kind }) => kind === 'malformed' || [] },
    () => ({ kind: 'malformed', finding: { problem: 'a comment', excerpt: '<!-- secret -->' } }),
  )
})

// RFC 6120 §11.3 leaves the choice between the two.
Then(
  '{actor} receives the stanza error {conditions} for {string}, or a stream error',
  async function (actor: string, permitted: string[], id: string) {
    const expected = `stanza error ${permitted.join(' or ')} for '${id}', or a stream error`
    const element = await this.session(actor).expect(
      expected,
      (found) => found.attrs.id === id || (found.getName() === 'error' && found.getNS() === NS.stream) || [],
    )
    if (element.getNS() === NS.stream) return
    const error = element.getChild('error')
    if (!permitted.some((condition) => error?.getChild(condition, NS.stanzaErrors)))
      throw new Finding('the error is another', { expected, observed: element.toString() })
  },
)
