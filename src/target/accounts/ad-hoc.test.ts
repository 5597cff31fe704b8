import type { Element } from 'ltx'
import { describe, expect, it } from 'vitest'
import { parseElement } from '../../xml/parse.ts'
import { runAdHocCommand } from './ad-hoc.ts'

const NODE = 'http://jabber.org/protocol/admin#add-user'

/** A responder that gives one reply after the other. */
function scripted(...replies: string[]) {
  const requests: Element[] = []
  const session = {
    request: async (iq: Element) => {
      requests.push(iq)
      return parseElement(replies[requests.length - 1] ?? '<iq type="error"/>')
    },
  }
  return { session, requests }
}

function command(attributes: string, inner = ''): string {
  return `<iq type='result'><command xmlns='http://jabber.org/protocol/commands' node='${NODE}' ${attributes}>${inner}</command></iq>`
}

const FORM = `<x xmlns='jabber:x:data' type='form'>
  <field type='hidden' var='FORM_TYPE'><value>http://jabber.org/protocol/admin</value></field>
  <field type='jid-single' var='accountjid'><required/></field></x>`

const answers = { accountjid: 'romeo@verona.example' }
const request = { to: 'verona.example', node: NODE, answers }

describe('an ad-hoc command', () => {
  it('is carried through its form to completion', async () => {
    const { session, requests } = scripted(
      command(`sessionid='s1' status='executing'`, FORM),
      command(`sessionid='s1' status='completed'`),
    )
    await runAdHocCommand(session, request)
    const [first, second] = requests.map((iq) => iq.getChild('command'))
    expect(first?.attrs).toMatchObject({ node: NODE, action: 'execute' })
    expect(second?.attrs).toMatchObject({ node: NODE, sessionid: 's1' })
    expect(second?.attrs.action).toBeUndefined()
    expect(second?.toString()).toContain('<value>romeo@verona.example</value>')
    expect(requests.every((iq) => iq.attrs.to === 'verona.example' && iq.attrs.type === 'set')).toBe(true)
  })

  it.each([
    ['<actions><complete/></actions>', 'complete'],
    [`<actions execute='complete'><prev/><complete/></actions>`, 'complete'],
    ['<actions><next/></actions>', 'next'],
  ])('takes the action that %s allows', async (actions, action) => {
    const { session, requests } = scripted(
      command(`sessionid='s1' status='executing'`, actions + FORM),
      command(`status='completed'`),
    )
    await runAdHocCommand(session, request)
    expect(requests[1]?.getChild('command')?.attrs.action).toBe(action)
  })

  it.each([
    [
      command(`status='completed'`, `<note type='error'>User exists</note>`),
      'E_ACCOUNTS_REFUSED',
      'User exists',
    ],
    [command(`status='canceled'`), 'E_ACCOUNTS_REFUSED', 'canceled'],
    [command(`status='executing'`), 'E_ACCOUNTS_FORM', 'without a form'],
    ['<iq type="result"/>', 'E_ACCOUNTS_REFUSED', 'no command'],
    [
      `<iq type='error'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>no</text></error></iq>`,
      'E_ACCOUNTS_REFUSED',
      'forbidden (no)',
    ],
    [
      `<iq type='error'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`,
      'E_ACCOUNTS_UNSUPPORTED',
      'service-unavailable',
    ],
  ])('ends in an error on %s', async (reply, code, problem) => {
    const { session } = scripted(reply)
    await expect(runAdHocCommand(session, request)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(problem),
    })
  })

  it('does not go on for ever', async () => {
    const { session, requests } = scripted(...Array(50).fill(command(`status='executing'`, FORM)))
    await expect(runAdHocCommand(session, request)).rejects.toMatchObject({ code: 'E_ACCOUNTS_REFUSED' })
    expect(requests.length).toBeLessThan(10)
  })
})
