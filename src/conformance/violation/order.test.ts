import { describe, expect, it } from 'vitest'
import { armViolation } from './arm.ts'
import { atWork, event, FENCE } from './violation.test-data.ts'

describe('duplicate', () => {
  it('lets what holds a match arrive twice, the second a copy', () => {
    const { interceptor } = armViolation({ duplicate: 'message > body', setup: true })
    const original = event('<message><body>x</body></message>')
    const [first, second, ...more] = interceptor.inbound('Romeo', original)
    expect(more).toEqual([])
    expect(first).toBe(original)
    expect(second).not.toBe(original)
    expect(second?.kind === 'element' && second.element.toString()).toBe('<message><body>x</body></message>')
    expect(interceptor.inbound('Romeo', event('<message/>'))).toHaveLength(1)
  })
})

describe('delay-behind-fence', () => {
  it('holds matches until after the next fence, in their order', () => {
    const { receive, armed } = atWork({ 'delay-behind-fence': 'message' })
    expect(receive('Romeo', '<message id="1"/>', '<iq/>', '<message id="2"/>', '<presence/>')).toEqual([
      '<iq/>',
      '<presence/>',
    ])
    expect(receive('Romeo', FENCE)).toEqual([FENCE, '<message id="1"/>', '<message id="2"/>'])
    expect(receive('Romeo', FENCE)).toEqual([FENCE])
    expect(armed.acted).toBe(2)
  })

  it('knows a fence by its id alone, and holds none back', () => {
    const { receive } = atWork({ 'delay-behind-fence': '*' })
    expect(receive('Romeo', '<iq id="x"/>', '<message id="fence-9"/>')).toEqual([
      '<message id="fence-9"/>',
      '<iq id="x"/>',
    ])
  })

  it('waits for a fence of the same actor', () => {
    const { receive } = atWork({ 'delay-behind-fence': 'message' })
    receive('Romeo', '<message/>')
    expect(receive('Juliet', FENCE)).toEqual([FENCE])
    expect(receive('Romeo', FENCE)).toEqual([FENCE, '<message/>'])
  })

  it('forgets what it holds when the connection ends', () => {
    const { receive } = atWork({ 'delay-behind-fence': 'message' })
    expect(receive('Romeo', '<message/>', 'close', 'end')).toEqual(['close', 'end'])
    expect(receive('Romeo', FENCE)).toEqual([FENCE])
  })

  it('delays what goes out behind an outbound fence', () => {
    const { send, receive } = atWork({ 'delay-behind-fence': 'message', direction: 'outbound' })
    expect(send('Romeo', '<message/>')).toEqual([])
    expect(receive('Romeo', FENCE, '<message/>')).toEqual([FENCE, '<message/>'])
    expect(send('Romeo', FENCE)).toEqual([FENCE, '<message/>'])
  })
})

describe('swap-order', () => {
  it('lets the first come only after the second', () => {
    const { receive, armed } = atWork({ 'swap-order': ['message', 'presence'] })
    expect(receive('Romeo', '<message id="1"/>', '<iq/>', '<message id="2"/>', '<presence/>')).toEqual([
      '<iq/>',
      '<message id="2"/>',
      '<presence/>',
      '<message id="1"/>',
    ])
    expect(armed.acted).toBe(1)
  })

  it('swaps pairs where both selectors match', () => {
    const { receive } = atWork({ 'swap-order': ['a', 'a'] })
    expect(receive('Romeo', '<a n="1"/>', '<a n="2"/>', '<a n="3"/>', '<a n="4"/>')).toEqual([
      '<a n="2"/>',
      '<a n="1"/>',
      '<a n="4"/>',
      '<a n="3"/>',
    ])
  })

  it('swaps header and features', () => {
    const { receive } = atWork({ 'swap-order': ['stream', 'stream:features'] })
    const passed = receive('Romeo', 'open', '<stream:features/>', '<iq/>')
    expect(passed[0]).toBe('<stream:features/>')
    expect(passed[1]).toContain('<stream:stream')
    expect(passed[2]).toBe('<iq/>')
  })

  it.each([FENCE, 'close', 'end'])('lets the first go before %s, if the second has not come', (last) => {
    const { receive } = atWork({ 'swap-order': ['message', 'presence'] })
    expect(receive('Romeo', '<message/>', last, '<presence/>')).toEqual(['<message/>', last, '<presence/>'])
  })
})
