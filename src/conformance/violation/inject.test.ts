import { describe, expect, it } from 'vitest'
import { NS } from '../../xml/namespaces.ts'
import { armViolation } from './arm.ts'
import { atWork, event, FENCE } from './violation.test-data.ts'

describe('inject', () => {
  it('comes before or after each match', () => {
    const before = atWork({ inject: '<a/><b/>', before: 'message' })
    expect(before.receive('Romeo', '<iq/>', '<message/>', '<message/>')).toEqual([
      '<iq/>',
      ...['<a/>', '<b/>', '<message/>'],
      ...['<a/>', '<b/>', '<message/>'],
    ])
    expect(before.armed.acted).toBe(2)
    const after = atWork({ inject: '<a/>', after: 'message', nth: 2 })
    expect(after.receive('Romeo', '<message/>', '<message/>', '<message/>')).toEqual([
      '<message/>',
      '<message/>',
      '<a/>',
      '<message/>',
    ])
  })

  it('comes beside the header, the close tag and the end', () => {
    expect(atWork({ inject: '<a/>', after: 'stream' }).receive('Romeo', 'open')[1]).toBe('<a/>')
    expect(atWork({ inject: '<a/>', before: 'close' }).receive('Romeo', 'close')).toEqual(['<a/>', 'close'])
    expect(atWork({ inject: '<a/>', before: 'end' }).receive('Romeo', 'end')).toEqual(['<a/>', 'end'])
  })

  it('without a place comes once to each actor, before the next element, be it a fence', () => {
    const { receive, armed } = atWork({ inject: '<a/>' })
    expect(receive('Romeo', 'open').length).toBe(1)
    expect(receive('Romeo', FENCE, '<iq/>')).toEqual(['<a/>', FENCE, '<iq/>'])
    expect(receive('Juliet', '<iq/>', FENCE)).toEqual(['<a/>', '<iq/>', FENCE])
    expect(armed.acted).toBe(2)
  })

  it('has the namespaces of the stream', () => {
    const { interceptor } = armViolation({ inject: '<message/><stream:error/>', setup: true })
    const [message, error] = interceptor.inbound('Romeo', event('<iq/>'))
    expect(message?.kind === 'element' && message.element.getNS()).toBe(NS.client)
    expect(error?.kind === 'element' && error.element.getNS()).toBe(NS.stream)
    const early = armViolation({ inject: '<message/>', before: 'close', setup: true }).interceptor
    early.inbound('Romeo', event('open'))
    const [late] = early.inbound('Romeo', event('close'))
    expect(late?.kind === 'element' && late.element.getNS()).toBe(NS.client)
  })

  it('never hands out the same element twice', () => {
    const { interceptor } = armViolation({ inject: '<a/>', before: 'iq', setup: true })
    const [one] = interceptor.inbound('Romeo', event('<iq/>'))
    const [two] = interceptor.inbound('Romeo', event('<iq/>'))
    expect(one?.kind === 'element' && two?.kind === 'element' && one.element !== two.element).toBe(true)
  })

  it('ends the stream: nothing more of what the server sends until a new one', () => {
    const { receive } = atWork({ inject: '<end/>', after: 'message', nth: 1 })
    expect(receive('Romeo', '<message/>', '<iq/>', 'close', 'end')).toEqual(['<message/>', 'end'])
    expect(receive('Romeo', 'open', '<iq/>', 'close', 'end').slice(1)).toEqual(['<iq/>', 'close', 'end'])
  })

  it('lets the next stream through, also if the harness left the old one before its end', () => {
    const { receive } = atWork({ inject: '<end/>', after: 'message', nth: 1 })
    expect(receive('Romeo', '<message/>', '<iq/>', 'open', '<iq/>')).toEqual([
      '<message/>',
      'end',
      expect.stringContaining('<stream:stream'),
      '<iq/>',
    ])
  })

  it('closes the stream: only the end may follow', () => {
    const { receive } = atWork({ inject: '<close/>', before: 'message' })
    expect(receive('Romeo', '<message/>', '<iq/>', 'close', 'end')).toEqual(['close', 'end'])
  })

  it('makes XML malformed', () => {
    const { interceptor } = armViolation({
      inject: "<malformed problem='a comment'>&lt;!-- --></malformed>",
      setup: true,
    })
    expect(interceptor.inbound('Romeo', event('<iq/>'))[0]).toEqual({
      kind: 'malformed',
      finding: { problem: 'a comment', excerpt: '<!-- -->' },
    })
    expect(interceptor.inbound('Romeo', event('<iq/>'))).toEqual([])
    expect(interceptor.inbound('Romeo', event('end'))).toEqual([{ kind: 'end' }])
  })

  it('takes elements of these names with a namespace for elements', () => {
    const framing = '<close xmlns="urn:ietf:params:xml:ns:xmpp-framing"/>'
    expect(atWork({ inject: framing }).receive('Romeo', '<iq/>')).toEqual([framing, '<iq/>'])
  })

  it('goes out, where it is outbound', () => {
    const { send, receive } = atWork({ inject: '<a/>', before: 'message', direction: 'outbound' })
    expect(send('Romeo', '<iq/>', '<message/>')).toEqual(['<iq/>', '<a/>', '<message/>'])
    expect(receive('Romeo', '<message/>')).toEqual(['<message/>'])
  })
})
