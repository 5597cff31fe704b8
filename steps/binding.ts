import { Then, When } from '../src/conformance/steps.ts'
import { NS } from '../src/xml/namespaces.ts'

// The id of the request is "bind".
When('{actor} asks for a resource', function (actor: string) {
  this.session(actor).send(`<iq type='set' id='bind'><bind xmlns='${NS.bind}'/></iq>`)
})

When('{actor} asks for the resource {string}', function (actor: string, resource: string) {
  const text = this.fill(resource).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  this.session(actor).send(
    `<iq type='set' id='bind'><bind xmlns='${NS.bind}'><resource>${text}</resource></bind></iq>`,
  )
})

// From here on \${Actor.full} is the address the server gave.
Then('{actor} is bound to a full JID', async function (actor: string) {
  const session = this.session(actor)
  const reply = await session.expect("a result for 'bind' with a full JID", (element) => {
    if (element.attrs.id !== 'bind') return []
    const jid = element.getChild('bind', NS.bind)?.getChildText('jid')
    return (element.attrs.type === 'result' && jid?.includes('/')) || [`the reply is ${element.toString()}`]
  })
  session.jid = reply.getChild('bind', NS.bind)?.getChildText('jid') ?? undefined
})
