import { Finding } from '../src/conformance/judge.ts'
import { connectRaw } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { authenticate, bestExchange } from '../src/session/authenticate.ts'
import { bind } from '../src/session/bind.ts'
import { fence } from '../src/session/fence.ts'
import { openNegotiated, startTls } from '../src/session/start-tls.ts'
import { NS } from '../src/xml/namespaces.ts'

// The language of the stream header that counts: the one after authentication.
Given('{actor} is online in the language {string}', async function (actor: string, lang: string) {
  const account = await this.account(actor)
  const session = await connectRaw(this, actor)
  session.transcript.hide(account.password)
  await openNegotiated(session)
  if (session.features?.getChild('starttls', NS.tls) && this.target.tls.mode !== 'none')
    await startTls(session)
  await authenticate(session, await bestExchange(session, account))
  session.openStream({ lang })
  await session.expectHeader()
  await session.expectFeatures()
  await bind(session)
  session.send('<presence/>')
  await fence(session)
})

// Each byte in a write of its own.
When('{actor} sends byte by byte:', async function (actor: string, xml: string) {
  const session = this.session(actor)
  for (const byte of Buffer.from(this.fill(xml).trim())) {
    session.write(Buffer.from([byte]))
    await new Promise((resolve) => setImmediate(resolve))
  }
})

// The whole stanza has that many bytes; \${body} is its text.
When(
  '{actor} sends {string} the message {string} of {int} bytes',
  function (actor: string, recipient: string, id: string, size: number) {
    const to = this.fill(recipient)
    const [head, tail] = [`<message to='${to}' type='chat' id='${id}'><body>`, '</body></message>']
    const body = 'o'.repeat(Math.max(1, size - Buffer.byteLength(head + tail)))
    this.variables.set('body', body)
    this.session(actor).send(head + body + tail)
  },
)

// For addresses and ids of a certain length; as many letters as it says.
Given('{string} stands for {int} characters', function (name: string, count: number) {
  this.variables.set(name, 'x'.repeat(count))
})

const BURST = /^burst-(\d+)$/

// In one write; their ids are burst-1, burst-2 …
When('{actor} sends {int} messages to {string}', function (actor: string, count: number, recipient: string) {
  const to = this.fill(recipient)
  const message = (n: number) => `<message type='chat' id='burst-${n}' to='${to}'><body>${n}</body></message>`
  this.session(actor).send(Array.from({ length: count }, (_, index) => message(index + 1)).join(''))
})

Then(
  '{actor} receives these {int} messages once each and in order',
  async function (actor: string, count: number) {
    const session = this.session(actor)
    for (let next = 1; next <= count; next += 1) {
      const { attrs } = await session.expect(`burst-${next}`, (element) => BURST.test(element.attrs.id) || [])
      if (attrs.id !== `burst-${next}`)
        throw new Finding('messages were lost, doubled or reordered', {
          expected: `burst-${next}`,
          observed: String(attrs.id),
        })
    }
  },
)
