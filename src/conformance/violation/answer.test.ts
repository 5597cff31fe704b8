import { describe, expect, it } from 'vitest'
import { atWork } from './violation.test-data.ts'

const ERROR = "<iq type='error'><error type='cancel'/></iq>"

describe('answer', () => {
  it('replaces the reply to the request that matches, with the addressing of the reply', () => {
    const { send, receive, armed } = atWork({ answer: 'iq[type=set] > bind', with: ERROR })
    expect(send('Romeo', '<iq type="set" id="b"><bind/></iq>')).toEqual([
      '<iq type="set" id="b"><bind/></iq>',
    ])
    expect(armed.acted).toBe(0)
    expect(receive('Romeo', '<iq type="result" id="b" from="a" to="r"><bind/></iq>')).toEqual([
      '<iq type="error" id="b" from="a" to="r"><error type="cancel"/></iq>',
    ])
    expect(armed.acted).toBe(1)
  })

  it('replaces each reply once', () => {
    const { send, receive } = atWork({ answer: 'iq', with: '<no/>' })
    send('Romeo', '<iq id="1" type="get"/>', '<iq id="2" type="get"/>')
    const replies = ['<iq type="result" id="2"/>', '<iq type="error" id="1"/>', '<iq type="result" id="1"/>']
    expect(receive('Romeo', ...replies)).toEqual([
      '<no id="2"/>',
      '<no id="1"/>',
      '<iq type="result" id="1"/>',
    ])
  })

  it('keeps the addressing that the answer has of its own', () => {
    const { send, receive } = atWork({ answer: 'iq', with: "<iq id='x' from='evil' type='result'/>" })
    send('Romeo', '<iq id="1" type="get"/>')
    expect(receive('Romeo', '<iq type="result" id="1" from="a" to="r"/>')).toEqual([
      '<iq id="x" from="evil" type="result" to="r"/>',
    ])
  })

  it.each([
    ['another id', '<iq type="result" id="other"/>'],
    ['a request of the same id', '<iq type="get" id="b"/>'],
    ['another stanza of the same id', '<message id="b"/>'],
  ])('is not confused by %s', (_, other) => {
    const { send, receive } = atWork({ answer: 'iq', with: ERROR })
    send('Romeo', '<iq id="b" type="get"/>')
    expect(receive('Romeo', other)).toEqual([other])
  })

  it('keeps requests apart by actor', () => {
    const { send, receive } = atWork({ answer: 'iq', with: '<no/>' })
    send('Romeo', '<iq id="1" type="get"/>')
    expect(receive('Juliet', '<iq type="result" id="1"/>')).toEqual(['<iq type="result" id="1"/>'])
  })

  it('leaves the replies to other requests, to fences, and to requests before it was armed', () => {
    const { send, receive, armed } = atWork({ answer: 'iq > bind', with: '<no/>' }, { unarmed: true })
    send('Romeo', '<iq id="1" type="set"><bind/></iq>')
    armed.arm()
    send('Romeo', '<iq id="2" type="set"/>', '<iq id="fence-3" type="set"><bind/></iq>')
    const replies = ['1', '2', 'fence-3'].map((id) => `<iq type="result" id="${id}"/>`)
    expect(receive('Romeo', ...replies)).toEqual(replies)
  })

  it('answers what is no stanza in place of the next element, be it by an end', () => {
    const { send, receive } = atWork({ answer: 'auth', with: "<success xmlns='urn:sasl'/>" })
    send('Romeo', '<auth xmlns="urn:sasl">x</auth>')
    expect(receive('Romeo', '<failure xmlns="urn:sasl"/>', '<iq/>')).toEqual([
      '<success xmlns="urn:sasl"/>',
      '<iq/>',
    ])
    const ending = atWork({ answer: 'auth', with: '<end/>' })
    ending.send('Romeo', '<auth/>')
    expect(ending.receive('Romeo', '<failure/>', '<iq/>')).toEqual(['end'])
  })

  it('answers the n-th request only', () => {
    const { send, receive } = atWork({ answer: 'iq', with: '<no/>', nth: 2 })
    send('Romeo', '<iq id="1" type="get"/>', '<iq id="2" type="get"/>')
    expect(receive('Romeo', '<iq type="result" id="1"/>', '<iq type="result" id="2"/>')).toEqual([
      '<iq type="result" id="1"/>',
      '<no id="2"/>',
    ])
  })
})
