import { federate, takeConnection, takeStream } from '../src/conformance/server-stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { answerHeader, peerFeatures } from '../src/session/peer.ts'

// Its domain leads to us; what the server then does is the scenario's to say.
Given('{actor} is a remote server', async function (actor: string) {
  await this.remotes.open(actor)
})

// Verified by dialback in our direction. What the server opens to us runs by itself, and its stanzas are received here.
Given('{actor} is federated with the server', async function (actor: string) {
  await federate(this, actor)
})

// Nothing is said on the connection yet. Names of sessions, as Verona/inbound, tell several connections apart.
Then('the server connects to {actor}', async function (actor: string) {
  await takeConnection(this, actor)
})

// Its header and its own dialback key are answered; keys that we are asked about are not.
Then('the server opens a stream to {actor}', async function (actor: string) {
  await takeStream(this, actor)
})

// The id is kept as ${Verona/inbound.stream}.
When('{actor} answers with a stream header', function (actor: string) {
  this.variables.set(`${actor}.stream`, answerHeader(this.session(actor)))
})

When('{actor} sends stream features', function (actor: string) {
  this.session(actor).send(peerFeatures())
})
