import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Violation } from '../../requirements/violation.ts'
import { armViolation } from './arm.ts'
import { atWork, event, FENCE, shorthand } from './violation.test-data.ts'

describe('the scope of a violation', () => {
  it('begins when it is armed', () => {
    const { receive, armed } = atWork({ drop: 'message' }, { unarmed: true })
    expect(receive('Romeo', '<message/>')).toHaveLength(1)
    armed.arm()
    expect(receive('Romeo', '<message/>')).toEqual([])
    expect(armed.acted).toBe(1)
  })

  it('begins at once with setup', () => {
    expect(
      atWork({ drop: 'message', setup: true }, { unarmed: true }).receive('Romeo', '<message/>'),
    ).toEqual([])
  })

  it('is inbound unless it says outbound', () => {
    const inbound = atWork({ drop: 'message' })
    expect(inbound.send('Romeo', '<message/>')).toHaveLength(1)
    expect(inbound.receive('Romeo', '<message/>')).toHaveLength(0)
    const outbound = atWork({ drop: 'message', direction: 'outbound' })
    expect(outbound.send('Romeo', '<message/>')).toHaveLength(0)
    expect(outbound.receive('Romeo', '<message/>')).toHaveLength(1)
    expect(outbound.armed.acted).toBe(1)
  })

  it('is one actor in all its sessions, or one session', () => {
    const actor = atWork({ drop: 'message', actor: 'Juliet' })
    expect(actor.receive('Romeo', '<message/>')).toHaveLength(1)
    expect(actor.receive('Juliet', '<message/>')).toHaveLength(0)
    expect(actor.receive('Juliet/balcony', '<message/>')).toHaveLength(0)
    const session = atWork({ drop: 'message', actor: 'Juliet/balcony' })
    expect(session.receive('Juliet', '<message/>')).toHaveLength(1)
    expect(session.receive('Juliet/balcony', '<message/>')).toHaveLength(0)
  })

  it('is the n-th match of each session', () => {
    const { receive, armed } = atWork({ drop: 'message', nth: 2 })
    const all = ['<message id="1"/>', '<iq/>', '<message id="2"/>', '<message id="3"/>']
    expect(receive('Romeo', ...all)).toEqual(['<message id="1"/>', '<iq/>', '<message id="3"/>'])
    expect(receive('Juliet', ...all)).toEqual(['<message id="1"/>', '<iq/>', '<message id="3"/>'])
    expect(armed.acted).toBe(2)
  })

  it('counts for nth only from arming on', () => {
    const { receive, armed } = atWork({ drop: 'message', nth: 1 }, { unarmed: true })
    receive('Romeo', '<message/>')
    armed.arm()
    expect(receive('Romeo', '<message/>', '<message/>')).toHaveLength(1)
  })
})

describe('placeholders', () => {
  const resolve = (text: string) =>
    text.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
      if (name !== 'Romeo.full') throw new Error(`nothing is known as ${name}`)
      return "o'romeo&co@example.net/<a>"
    })

  it('stand in selectors, in values and in XML, and need no escaping', () => {
    const jid = "o'romeo&co@example.net/<a>"
    const rewrite = armViolation(
      {
        rewrite: 'message[to="${Romeo.full}"]',
        set: { from: 'x ${Romeo.full}' },
        text: '${Romeo.full}',
        append: '<a jid="${Romeo.full}">${Romeo.full}</a>',
        setup: true,
      },
      { resolve },
    )
    const message = event('<message/>')
    if (message.kind !== 'element') throw new TypeError('not an element')
    message.element.attrs.to = jid
    const [passed] = rewrite.interceptor.inbound('Romeo', message)
    if (passed?.kind !== 'element') throw new TypeError('not an element')
    expect(passed.element.attrs.from).toBe(`x ${jid}`)
    expect(passed.element.children[0]).toBe(jid)
    expect(passed.element.getChild('a')?.attrs.jid).toBe(jid)
    expect(passed.element.getChild('a')?.getText()).toBe(jid)
    expect(rewrite.interceptor.inbound('Romeo', event('<message to="other"/>'))).toHaveLength(1)
    expect(rewrite.acted).toBe(1)
  })

  it.each<Violation>([
    { drop: 'message[to="${Nobody}"]' },
    { rewrite: 'message', set: { id: '${Nobody}' } },
    { rewrite: 'message', append: '<a>${Nobody}</a>' },
    { inject: '<a>${Nobody}</a>' },
  ])('that nobody knows make it leave the stream alone and say so: %j', (violation) => {
    const { receive, armed } = atWork(violation, { resolve })
    expect(receive('Romeo', '<message to="x"/>')).toEqual(['<message to="x"/>'])
    expect(armed.acted).toBe(0)
    expect(armed.problem).toBe('nothing is known as Nobody')
  })
})

describe('any violation', () => {
  const selector = fc.constantFrom('*', 'a', 'a > b', '* b', 'a[n="1"]', 'b:not([n])', 'nothing')
  const scope = fc.record({ nth: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: [] })
  const rule: fc.Arbitrary<Violation> = fc.oneof(
    fc.record({ drop: selector }),
    fc.record({
      rewrite: selector,
      set: fc.constant({ n: '9', m: null }),
      rename: fc.constantFrom('c', 'd'),
    }),
    fc.record({ rewrite: selector, remove: fc.constant(true) }),
    fc.record({ rewrite: selector, append: fc.constant('<a/>'), text: fc.constantFrom('', 't') }),
    fc.record({ inject: fc.constant('<a><b/></a>'), before: selector }),
    fc.record({ duplicate: selector }),
    fc.record({ 'delay-behind-fence': selector }),
    fc.record({ 'swap-order': fc.tuple(selector, selector) }),
  )
  const xml = fc.constantFrom('<a/>', '<a n="1"><b/>t</a>', '<b><a><b n="1"/></a></b>', '<c/>', FENCE)

  it('leaves what it was handed, every fence, and what the other actors get, as it is', () => {
    fc.assert(
      fc.property(rule, scope, fc.array(xml, { maxLength: 12 }), (one, more, stanzas) => {
        const armed = armViolation({ ...one, ...more, actor: 'Romeo', setup: true })
        const events = stanzas.map((each) => event(each))
        const passed = events.flatMap((each) => armed.interceptor.inbound('Romeo', each))
        expect(events.map(shorthand)).toEqual(stanzas)
        const isFence = (each: string) => each === FENCE
        expect(passed.map(shorthand).filter(isFence)).toEqual(stanzas.filter(isFence))
        if (armed.acted === 0) expect(passed).toEqual(events)
        const others = events.flatMap((each) => armed.interceptor.inbound('Juliet', each))
        expect(others).toEqual(events)
      }),
    )
  })
})
