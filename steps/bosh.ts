import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { enterOverBosh } from '../src/conformance/bosh-stage.ts'
import { Given, When } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { fence } from '../src/session/fence.ts'
import { parseElement } from '../src/xml/parse.ts'
import {
  askForSession,
  attributesOf,
  enterByHand,
  granted,
  handOf,
  sendRequest,
  takeResponse,
} from './support/bosh.ts'

const PING =
  "<body><iq xmlns='jabber:client' type='get' id='ping' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq></body>"

// Sessions that run by themselves; all phrases about streams and stanzas work on them.
Given('{actor} has opened a stream over BOSH', async function (actor: string) {
  await enterOverBosh(this, actor, 'stream')
})

Given('{actor} has authenticated over BOSH', async function (actor: string) {
  await enterOverBosh(this, actor, 'authenticated')
})

Given('{actor} is connected over BOSH', async function (actor: string) {
  await enterOverBosh(this, actor, 'bound')
})

Given('{actor} is online over BOSH', async function (actor: string) {
  const session = await enterOverBosh(this, actor, 'bound')
  session.send('<presence/>')
  await fence(session)
})

// Sessions of which the scenario decides every request. A resource is bound; the next request has the number 1.
Given('{actor} has a BOSH session', async function (actor: string) {
  await enterByHand(this, actor, {})
})

Given('{actor} has a BOSH session, asked for by:', async function (actor: string, xml: string) {
  await enterByHand(this, actor, attributesOf(parseElement(this.fill(xml))))
})

Given('the server speaks BOSH', function () {
  if (this.target.bosh === undefined) throw new NotOfferedError('BOSH', 'the target names no endpoints.bosh')
})

Given('the server granted {actor} a {string}', function (actor: string, name: string) {
  granted(this, actor, name, `a '${name}' to a BOSH session`)
})

Given('the server granted {actor} no {string}', function (actor: string, name: string) {
  const value = this.variables.get(`${actor}.${name}`)
  if (value !== undefined) throw new NotOfferedError(`sessions without '${name}'`, `its value is ${value}`)
})

// Keys as ${key0} (K(n), for 'newkey'), ${key1} (K(n-1)) and so on; a second sequence as ${second0} …
Given('{actor} has chosen two key sequences', function (_: string) {
  const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
  for (const name of ['key', 'second']) {
    let key = sha1(randomBytes(16).toString('hex'))
    for (let index = 9; index >= 0; index -= 1) {
      this.variables.set(`${name}${index}`, key)
      this.variables.set(`${name.toUpperCase()}${index}`, key.toUpperCase())
      key = sha1(key)
    }
  }
})

// The request for a session has the number 0.
When('{actor} asks for a BOSH session', async function (actor: string) {
  await askForSession(this, actor, {})
})

When('{actor} asks for a BOSH session by:', async function (actor: string, xml: string) {
  await askForSession(this, actor, attributesOf(parseElement(this.fill(xml))))
})

When(
  '{actor} asks for a BOSH session with the header {string}',
  async function (actor: string, line: string) {
    const [name = '', value = ''] = line.split(/:\s*/)
    await askForSession(this, actor, {}, { headers: { [name.toLowerCase()]: value } })
  },
)

When('{actor} posts the bytes:', async function (actor: string, text: string) {
  await askForSession(this, actor, {}).then(() => takeResponse(this, actor, 0))
  handOf(this, actor).post(1, this.fill(text))
})

When('{actor} sends request {int}:', function (actor: string, number: number, xml: string) {
  sendRequest(this, actor, number, xml)
})

When('{actor} sends the empty request {int}', function (actor: string, number: number) {
  sendRequest(this, actor, number, '<body/>')
})

When('{actor} sends unencrypted request {int}:', function (actor: string, number: number, xml: string) {
  const { bosh, boshPlain } = this.target
  if (!bosh?.startsWith('https:') || boshPlain === undefined)
    throw new NotOfferedError('BOSH both with encryption and without', 'the target names one URL only')
  sendRequest(this, actor, number, xml, { url: boshPlain })
})

When('the connection of request {int} of {actor} breaks', async function (number: number, actor: string) {
  handOf(this, actor).break(number)
  await takeResponse(this, actor, number)
})

// An answer that a When has to wait for in order to go on.
When('{actor} has got response {int}', async function (actor: string, number: number) {
  await takeResponse(this, actor, number)
})

// Only where the spec itself speaks of time.
When('{float} seconds pass', async (seconds: number) => {
  await pause(seconds * 1000)
})

// No rule orders requests over several connections; others that the server answers in between do.
When('request {int} of {actor} has had time to arrive', async function (number: number, actor: string) {
  await handOf(this, actor).arrival(number)
})

When(
  '{actor} has made the requests {int} to {int}',
  async function (actor: string, first: number, last: number) {
    for (let number = first; number <= last; number += 1) {
      sendRequest(this, actor, number, PING)
      await takeResponse(this, actor, number)
    }
  },
)

When(
  '{actor} sends request {int} that acknowledges request {int} only',
  function (actor: string, number: number, last: number) {
    sendRequest(this, actor, number, `<body ack='${handOf(this, actor).rid(last)}'/>`)
  },
)

When(
  '{actor} asks for {int} BOSH sessions one after the other',
  async function (actor: string, count: number) {
    for (let index = 1; index <= count; index += 1) {
      await askForSession(this, actor, {})
      await takeResponse(this, actor, 0)
      this.variables.set(`${actor}.sid-${index}`, this.lookup(`${actor}.sid`) ?? '')
    }
  },
)
