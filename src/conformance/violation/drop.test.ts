import { describe, expect, it } from 'vitest'
import { atWork, FENCE } from './violation.test-data.ts'

describe('drop', () => {
  it('takes away the whole first-level element that holds a match, and nothing else', () => {
    const { receive, armed } = atWork({ drop: 'iq[type=set] > block' })
    const push = '<iq type="set"><block xmlns="urn:xmpp:blocking"/></iq>'
    const kept = ['open', '<iq type="result"><block/></iq>', '<iq type="set"/>', 'close', 'end']
    expect(receive('Romeo', push, ...kept, push)).toHaveLength(kept.length)
    expect(armed.acted).toBe(2)
  })

  it.each([
    ['stream', 'open'],
    ['stream[version="1.0"]', 'open'],
    ['close', 'close'],
    ['end', 'end'],
  ])('takes away %s', (selector, event) => {
    const all = ['open', '<stream/>', '<close xmlns="urn:a"/>', '<end xmlns="urn:a"/>', 'close', 'end']
    const { receive } = atWork({ drop: selector })
    const passed = receive('Romeo', ...all.filter((each) => each !== event))
    expect(passed).toHaveLength(all.length - 1)
    expect(receive('Romeo', event)).toEqual([])
  })

  it('takes away several kinds at once', () => {
    const { receive } = atWork({ drop: 'close, end, message' })
    expect(receive('Romeo', '<message/>', '<presence/>', 'close', 'end')).toEqual(['<presence/>'])
  })

  it('tells the header from the condition that it must meet', () => {
    expect(atWork({ drop: 'stream[version="2.0"]' }).receive('Romeo', 'open')).toHaveLength(1)
  })

  it('never touches a fence', () => {
    const { receive, armed } = atWork({ drop: '*' })
    expect(receive('Romeo', '<iq/>', FENCE, '<message id="fence-2"/>')).toEqual([
      FENCE,
      '<message id="fence-2"/>',
    ])
    expect(armed.acted).toBe(1)
  })
})
