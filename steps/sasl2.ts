import { Element } from 'ltx'
import { enterStage } from '../src/conformance/stage.ts'
import { Given, When } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements, parseFragment } from '../src/xml/parse.ts'
import { showFeatures } from './support/patterns.ts'

const NS_SASL2 = 'urn:xmpp:sasl:2'

// \${bind2} is the namespace of BIND2 that the server offers (XEP-0386), where it offers any.
Given('{actor} has a stream on which SASL2 offers to resume a session', async function (actor: string) {
  await this.account(actor)
  const session = await enterStage(this, actor, 'secured')
  const offer = session.features?.getChild('authentication', NS_SASL2)
  const inline = offer?.getChild('inline')
  const mechanisms = offer?.getChildren('mechanism').map((mechanism) => mechanism.getText()) ?? []
  const bind = inline && childElements(inline).find((child) => child.getName() === 'bind')
  if (!inline?.getChild('sm', NS.sm) || !bind || !mechanisms.includes('PLAIN'))
    throw new NotOfferedError('inline resumption by SASL2', showFeatures(session))
  this.variables.set('bind2', bind.getNS() ?? '')
})

// By PLAIN: the mechanism is not what such scenarios are about.
When('{actor} authenticates by SASL2 with:', async function (actor: string, xml: string) {
  const { username, password } = await this.account(actor)
  const session = this.session(actor)
  session.transcript.hide(password)
  const response = Buffer.from(`\0${username}\0${password}`).toString('base64')
  session.transcript.hide(response)
  const request = new Element('authenticate', { xmlns: NS_SASL2, mechanism: 'PLAIN' })
  request.c('initial-response').t(response)
  for (const element of parseFragment(this.fill(xml))) request.cnode(element)
  session.send(request)
})
