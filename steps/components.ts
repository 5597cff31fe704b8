import { componentOptions, enterComponent } from '../src/conformance/stage.ts'
import { Given, When } from '../src/conformance/steps.ts'
import { componentProof, connectComponent } from '../src/session/component.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { Session } from '../src/session/session.ts'
import { NS } from '../src/xml/namespaces.ts'

Given('{actor} is a connected component', async function (actor: string) {
  await enterComponent(this, actor)
})

// To the component port, as the component of that name; nothing is sent.
Given('{actor} has connected as a component', async function (actor: string) {
  const { secret, ...options } = componentOptions(this, actor)
  const session = await Session.connect({ ...options, contentNamespace: NS.component })
  session.transcript.hide(secret)
  this.setSession(actor, session)
})

When('{actor} opens a component stream', function (actor: string) {
  this.session(actor).openStream({ version: null, lang: null })
})

When('{actor} sends the right handshake', function (actor: string) {
  const { secret } = componentOptions(this, actor)
  const session = this.session(actor)
  session.send(`<handshake>${componentProof(String(session.header?.attrs.id ?? ''), secret)}</handshake>`)
})

// Some servers serve whoever knows the secret; for them there is no name to refuse.
Given(
  'the server serves no component named {string} for {actor}',
  async function (name: string, actor: string) {
    const { secret, ...options } = componentOptions(this, actor)
    const domain = this.fill(name, 'none')
    const served = await connectComponent({ ...options, domain, secret }).catch(() => undefined)
    if (!served) return
    await served.close()
    throw new NotOfferedError(
      'the refusal of unknown component names',
      `a component '${domain}' was accepted`,
    )
  },
)
