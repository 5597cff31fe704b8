import { enterStage } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { authenticate, exchangeFor, offeredMechanisms } from '../src/session/authenticate.ts'
import { AuthenticationError, NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'

/** Where mechanisms are offered: after STARTTLS, if the server offers that. */
Given('{actor} is ready to authenticate', async function (actor: string) {
  const session = await enterStage(this, actor, 'stream')
  await this.account(actor)
  if (session.features?.getChild('starttls', NS.tls) && this.target.tls.mode !== 'none') {
    const { startTls } = await import('../src/session/start-tls.ts')
    await startTls(session)
  }
})

Given('the server offers {actor} the mechanism {string}', function (actor: string, mechanism: string) {
  const offered = offeredMechanisms(this.session(actor))
  if (!offered.includes(mechanism))
    throw new NotOfferedError(`SASL ${mechanism}`, `its mechanisms are ${offered.join(', ') || 'none'}`)
})

// What the server answers is for Then to judge.
When('{actor} authenticates with {string}', async function (actor: string, mechanism: string) {
  const session = this.session(actor)
  const exchange = await exchangeFor(session, mechanism, await this.account(actor))
  await authenticate(session, exchange).then(
    () => this.variables.set(`${actor}.sasl`, 'success'),
    (error) => {
      if (!(error instanceof AuthenticationError)) throw error
      this.variables.set(`${actor}.sasl`, error.condition ?? error.message)
    },
  )
})

Then('{actor} is authenticated', function (actor: string) {
  const outcome = this.lookup(`${actor}.sasl`)
  if (outcome !== 'success')
    throw new AuthenticationError('E_SASL_REFUSED', `authentication came out as: ${outcome}`)
})

Then('{actor} receives the SASL failure {conditions}', async function (actor: string, conditions: string[]) {
  await this.session(actor).expect(`SASL failure ${conditions.join(' or ')}`, (element) => {
    if (element.getNS() !== NS.sasl) return []
    if (element.name !== 'failure') return [`the server answered <${element.name}/>`]
    const found = element.children.flatMap((child) =>
      typeof child !== 'string' && child.name !== 'text' ? [child.name] : [],
    )
    return (
      (found.length === 1 && conditions.includes(found[0] ?? '')) || [
        `the failure is ${found.join(', ') || 'without a condition'}`,
      ]
    )
  })
})
