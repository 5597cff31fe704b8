import type { DataTable } from '@cucumber/cucumber'
import { Finding } from '../src/conformance/judge.ts'
import { Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { parseChallenge, type ScramChallenge, ScramDialogue } from '../src/session/sasl/scram-dialogue.ts'
import type { Session } from '../src/session/session.ts'
import { NS } from '../src/xml/namespaces.ts'
import { isCanonical, payload } from './support/base64.ts'
import { isSasl, keep, other, saslAnswer } from './support/outcome.ts'

interface Exchange {
  readonly dialogue: ScramDialogue
  /** Nonces the server has added so far to those of this actor. */
  challenge?: ScramChallenge | undefined
}

const exchanges = new WeakMap<Session, Exchange>()

function exchangeOf(session: Session): Exchange {
  const exchange = exchanges.get(session)
  if (!exchange) throw new TypeError('SCRAM has not been begun at this point of the scenario')
  return exchange
}

async function begin(world: AssayWorld, actor: string, mechanism: string, parts: Record<string, string>) {
  const session = world.session(actor)
  const { username } = await world.account(actor)
  const { header, name = username, extension } = parts
  const dialogue = new ScramDialogue(mechanism.startsWith('SCRAM-SHA-256') ? 'sha256' : 'sha1', {
    name,
    ...(header === undefined ? {} : { header }),
    ...(extension === undefined ? {} : { extension }),
  })
  exchanges.set(session, { dialogue })
  const text = payload(Buffer.from(dialogue.first))
  session.send(`<auth xmlns='${NS.sasl}' mechanism='${mechanism}'>${text}</auth>`)
}

function rowsOf(world: AssayWorld, table: DataTable, known: readonly string[]): Record<string, string> {
  const rows = Object.fromEntries(
    table.raw().map(([key = '', value = '']) => [key, world.fill(value, 'none')]),
  )
  const unknown = Object.keys(rows).find((key) => !known.includes(key))
  if (unknown !== undefined) throw new TypeError(`'${unknown}' is none of ${known.join(', ')}`)
  return rows
}

// RFC 5802 §7, client-first-message.
When('{actor} begins {string}', async function (actor: string, mechanism: string) {
  await begin(this, actor, mechanism, {})
})

// header: the GS2 header, `n,,` by default; name: as it stands in the message; extension: what stands before the name.
When('{actor} begins {string} with:', async function (actor: string, mechanism: string, table: DataTable) {
  await this.account(actor)
  await begin(this, actor, mechanism, rowsOf(this, table, ['header', 'name', 'extension']))
})

/** Answers the server's challenge; another answer is left for Then to judge. */
async function finish(world: AssayWorld, actor: string, parts: Record<string, string>): Promise<void> {
  const session = world.session(actor)
  const exchange = exchangeOf(session)
  if (!exchange.challenge) {
    const event = await saslAnswer(session, 'an answer of SASL')
    const challenge =
      isSasl(event) && event.element.getName() === 'challenge' && textOf(event.element.getText())
    exchange.challenge = challenge ? parseChallenge(challenge) : undefined
    if (!exchange.challenge) return keep(session, event)
  }
  const { password } = await world.account(actor)
  const { nonce, header, binding, proof } = parts
  const final = await exchange.dialogue.final(exchange.challenge, {
    password,
    ...(nonce === undefined ? {} : { nonce: nonce.replace('{nonce}', exchange.challenge.nonce) }),
    ...(header === undefined ? {} : { header }),
    ...(binding === undefined ? {} : { binding: Buffer.from(binding) }),
    ...(proof === 'wrong' ? { wrongProof: true } : {}),
  })
  session.send(`<response xmlns='${NS.sasl}'>${payload(Buffer.from(final))}</response>`)
}

function textOf(base64: string): string {
  return Buffer.from(base64.trim(), 'base64').toString()
}

When('{actor} finishes SCRAM', async function (actor: string) {
  await finish(this, actor, {})
})

// nonce: in place of the right one, in which {nonce} stands for it; header: in place of the first message's;
// binding: channel binding data; proof: wrong.
When('{actor} finishes SCRAM with:', async function (actor: string, table: DataTable) {
  await finish(this, actor, rowsOf(this, table, ['nonce', 'header', 'binding', 'proof']))
})

Then('{actor} receives a SCRAM challenge', async function (actor: string) {
  const expected = 'a SCRAM challenge r=…,s=…,i=…'
  const session = this.session(actor)
  const event = await saslAnswer(session, expected)
  if (!isSasl(event) || event.element.getName() !== 'challenge') throw other(expected, event)
  const text = textOf(event.element.getText())
  const challenge = parseChallenge(text)
  if (!challenge) throw new Finding('the challenge is none of SCRAM', { expected, observed: text })
  exchangeOf(session).challenge = challenge
})

// Of the challenge that the actor has not answered yet.
Then('the challenge of SCRAM to {actor} is good base 64', async function (actor: string) {
  const expected = 'a challenge in base 64 (RFC 4648 §4)'
  const session = this.session(actor)
  const event = await saslAnswer(session, expected)
  if (!isSasl(event) || event.element.getName() !== 'challenge') throw other(expected, event)
  const text = event.element.getText()
  const challenge = parseChallenge(textOf(text))
  if (!isCanonical(text) || !challenge)
    throw new Finding('the text is no base 64', { expected, observed: event.element.toString() })
  exchangeOf(session).challenge = challenge
})

function challengeOf(session: Session): { challenge: ScramChallenge; nonce: string } {
  const { challenge, dialogue } = exchangeOf(session)
  if (!challenge) throw new TypeError('no SCRAM challenge has been received at this point of the scenario')
  return { challenge, nonce: dialogue.nonce }
}

// RFC 5802 §5.1.
Then("the SCRAM nonce of {actor} is the client's with something added", function (actor: string) {
  const { challenge, nonce } = challengeOf(this.session(actor))
  if (challenge.nonce.startsWith(nonce) && challenge.nonce.length > nonce.length) return
  throw new Finding("the server's nonce does not extend the client's", {
    expected: `r=${nonce}…`,
    observed: challenge.text,
  })
})

Then(
  'what the server adds to the nonces of {actor} and {actor} differs',
  function (one: string, another: string) {
    const [left, right] = [one, another].map((actor) => {
      const { challenge, nonce } = challengeOf(this.session(actor))
      return challenge.nonce.slice(nonce.length)
    })
    if (left !== right) return
    throw new Finding('the server added the same to two nonces', {
      expected: 'two different additions',
      observed: `${left}, ${right}`,
    })
  },
)

Then(
  'the SCRAM challenge of {actor} asks for {int} iterations or more',
  function (actor: string, least: number) {
    const { challenge } = challengeOf(this.session(actor))
    if (challenge.iterations >= least) return
    throw new Finding(`the server asks for ${challenge.iterations} iterations`, {
      expected: `${least} or more`,
      observed: challenge.text,
    })
  },
)

/** Takes the server's last SCRAM message, in success or in a challenge before it (RFC 6120 §6.3.10). */
async function lastMessage(session: Session): Promise<{ name: string; text: string }> {
  const expected = 'SASL success with the proof of the server'
  const event = await saslAnswer(session, expected)
  if (!isSasl(event) || !['success', 'challenge'].includes(event.element.getName()))
    throw other(expected, event)
  return { name: event.element.getName(), text: textOf(event.element.getText()) }
}

Then('the server proves to {actor} that it knows the password', async function (actor: string) {
  const session = this.session(actor)
  const { text } = await lastMessage(session)
  if (!exchangeOf(session).dialogue.isProof(text))
    throw new Finding("the server's signature is wrong", {
      expected: 'v=…, the right signature',
      observed: text,
    })
})

Then('the last data of the server come to {actor} with success', async function (actor: string) {
  const { name, text } = await lastMessage(this.session(actor))
  if (name !== 'success' || !text.startsWith('v='))
    throw new Finding(`the server sent <${name}/> with '${text}'`, {
      expected: '<success/> with v=…',
      observed: `<${name}/> with '${text}'`,
    })
})
