import { describe, expect, it } from 'vitest'
import { parseElement } from '../../xml/parse.ts'
import { registrationQuery } from './registration-form.ts'

const account = { username: 'romeo', domain: 'verona.example', password: 's3cret' }

function answer(inner: string): string {
  const offer = parseElement(`<query xmlns='jabber:iq:register'>${inner}</query>`)
  return registrationQuery(offer, account).toString()
}

describe('what is submitted to register', () => {
  it('answers every plain field', () => {
    expect(
      answer('<instructions>Choose</instructions><username/><password/><email/><key>k1</key><city/>'),
    ).toBe(
      '<query xmlns="jabber:iq:register"><username>romeo</username><password>s3cret</password>' +
        '<email>romeo@verona.example</email><key>k1</key><city>romeo</city></query>',
    )
  })

  it('is the form and nothing else where there is one (XEP-0077 §6)', () => {
    expect(
      answer(`<username/><password/><x xmlns='jabber:x:data' type='form'>
        <title>Register</title>
        <field type='hidden' var='FORM_TYPE'><value>jabber:iq:register</value></field>
        <field type='fixed'><value>Welcome</value></field>
        <field type='text-single' var='username'><required/></field>
        <field type='text-private' var='password'><required/></field>
        <field type='boolean' var='terms'><required/><value>1</value></field>
        <field type='text-single' var='nickname'/>
      </x>`),
    ).toBe(
      '<query xmlns="jabber:iq:register"><x xmlns="jabber:x:data" type="submit">' +
        '<field var="FORM_TYPE"><value>jabber:iq:register</value></field>' +
        '<field var="username"><value>romeo</value></field><field var="password"><value>s3cret</value></field>' +
        '<field var="terms"><value>1</value></field></x></query>',
    )
  })

  it.each([
    [
      `<x xmlns='jabber:x:data' type='form'><field var='ocr' label='Enter the text'><required/></field></x>`,
      'CAPTCHA',
    ],
    [
      `<x xmlns='jabber:x:data' type='form'><field var='vat' label='VAT number'><required/></field></x>`,
      'VAT number',
    ],
    [`<instructions>Go to the desk</instructions>`, 'elsewhere: Go to the desk'],
    [
      `<instructions>x</instructions><x xmlns='jabber:x:oob'><url>https://v.example</url></x>`,
      'https://v.example',
    ],
    ['<username/>', 'elsewhere'],
  ])('cannot be made from %s', (inner, problem) => {
    expect(() => answer(inner)).toThrow(
      expect.objectContaining({ code: 'E_ACCOUNTS_FORM', message: expect.stringContaining(problem) }),
    )
  })
})
