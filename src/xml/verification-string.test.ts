import { expect, it } from 'vitest'
import { parseElement } from './parse.ts'
import { verificationString } from './verification-string.ts'

const FEATURES = ['caps', 'disco#info', 'disco#items', 'muc']
  .toReversed()
  .map((name) => `<feature var='http://jabber.org/protocol/${name}'/>`)
  .join('')

it('gives the verification string of the simple example (XEP-0115 §5.2)', () => {
  const query = parseElement(
    `<query xmlns='http://jabber.org/protocol/disco#info'><identity category='client' name='Exodus 0.9.1' type='pc'/>${FEATURES}</query>`,
  )
  expect(verificationString(query, 'sha-1')).toBe('QgayPKawpkPSDYmwT/WM94uAlu0=')
})

it('gives the verification string of the complex example (XEP-0115 §5.3)', () => {
  const field = (name: string, ...values: string[]) =>
    `<field var='${name}'>${values.map((value) => `<value>${value}</value>`).join('')}</field>`
  const query = parseElement(`<query xmlns='http://jabber.org/protocol/disco#info'>
    <identity xml:lang='en' category='client' name='Psi 0.11' type='pc'/>
    <identity xml:lang='el' category='client' name='Ψ 0.11' type='pc'/>${FEATURES}
    <x xmlns='jabber:x:data' type='result'>
      <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:dataforms:softwareinfo</value></field>
      ${field('software', 'Psi')}${field('ip_version', 'ipv6', 'ipv4')}${field('software_version', '0.11')}
      ${field('os', 'Mac')}${field('os_version', '10.5.1')}
    </x></query>`)
  expect(verificationString(query, 'sha-1')).toBe('q07IKJEyjvHSyhy//CH0CxmKi8w=')
})
