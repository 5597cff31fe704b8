import { describe, expect, it } from 'vitest'
import { NS } from '../../xml/namespaces.ts'
import { namespaceOf, parseElement } from '../../xml/parse.ts'
import { armViolation } from './arm.ts'
import { atWork, event, header } from './violation.test-data.ts'

const ROSTER = `<iq type="result" id="1"><query xmlns="jabber:iq:roster"><item jid="a"/><item jid="b">x<group>g</group>y</item></query></iq>`

function rewritten(violation: Parameters<typeof atWork>[0], xml = ROSTER): string | undefined {
  return atWork(violation).receive('Romeo', xml)[0]
}

describe('rewrite', () => {
  it.each([
    ['sets attributes', { set: { jid: 'c', name: 'n' } }, '<item jid="c" name="n">x<group>g</group>y</item>'],
    ['removes attributes', { set: { jid: null, absent: null } }, '<item>x<group>g</group>y</item>'],
    ['replaces text, not children', { text: 'z' }, '<item jid="b">z<group>g</group></item>'],
    ['empties text', { text: '' }, '<item jid="b"><group>g</group></item>'],
    ['renames', { rename: 'thing' }, '<thing jid="b">x<group>g</group>y</thing>'],
    ['changes the namespace', { xmlns: 'urn:x' }, '<item jid="b" xmlns="urn:x">x<group>g</group>y</item>'],
    ['appends children', { append: '<a/><b/>' }, '<item jid="b">x<group>g</group>y<a/><b/></item>'],
    ['removes the element', { remove: true }, ''],
    [
      'does several things at once',
      { set: { jid: 'c' }, text: 't', append: '<a/>', rename: 'i', xmlns: 'urn:x' },
      '<i jid="c" xmlns="urn:x">t<group>g</group><a/></i>',
    ],
  ])('%s', (_, rewriting, item) => {
    expect(rewritten({ rewrite: 'iq item[jid=b]', ...rewriting })).toBe(
      `<iq type="result" id="1"><query xmlns="jabber:iq:roster"><item jid="a"/>${item}</query></iq>`,
    )
  })

  it('works on a deep copy: original, its descendants and its header stay as they were', () => {
    const parent = header()
    const original = event(ROSTER, parent)
    if (original.kind !== 'element') throw new TypeError('not an element')
    const before = original.element.toString()
    const { interceptor } = armViolation({
      rewrite: 'iq, iq *',
      set: { jid: 'c', xmlns: 'urn:y' },
      text: 't',
      append: '<a/>',
      rename: 'x',
      setup: true,
    })
    const [passed] = interceptor.inbound('Romeo', original)
    expect(passed?.kind === 'element' && passed.element.toString()).toContain('<x type="result"')
    expect(original.element.toString()).toBe(before)
    expect(original.element.parent).toBe(parent)
    expect(parent.toString()).toBe(header().toString())
    const query = original.element.getChild('query')
    expect(query?.parent).toBe(original.element)
  })

  it('hands on what has no match, or is not due, as it is', () => {
    const { interceptor, acted } = armViolation({ rewrite: 'iq > bind', nth: 2, text: 'x', setup: true })
    const other = event(ROSTER)
    const first = event('<iq><bind/></iq>')
    expect(interceptor.inbound('Romeo', other)[0]).toBe(other)
    expect(interceptor.inbound('Romeo', first)[0]).toBe(first)
    expect(acted).toBe(0)
  })

  it('lets the copy have the namespaces that the stream lends', () => {
    const { interceptor } = armViolation({ rewrite: 'message', set: { id: 'x' }, setup: true })
    const [passed] = interceptor.inbound('Romeo', event('<message/>'))
    expect(passed?.kind === 'element' && passed.element.getNS()).toBe(NS.client)
  })

  it('keeps the prefix when it renames, and binds it anew for a namespace', () => {
    expect(rewritten({ rewrite: 'stream:error', rename: 'failure' }, '<stream:error/>')).toBe(
      '<stream:failure/>',
    )
    const { interceptor } = armViolation({ rewrite: 'stream:error', xmlns: 'urn:x', setup: true })
    const [passed] = interceptor.inbound('Romeo', event('<stream:error/>'))
    expect(passed?.kind === 'element' && namespaceOf(passed.element)).toBe('urn:x')
  })

  it('rewrites the stream header', () => {
    const { receive } = atWork({ rewrite: 'stream', set: { id: null, from: 'evil.example' } })
    const [passed] = receive('Romeo', 'open')
    expect(passed).toContain('from="evil.example"')
    expect(passed).not.toContain('id=')
  })

  it('rewrites the header of a framed stream', () => {
    const { interceptor } = armViolation({ rewrite: 'stream[id]', set: { id: null }, setup: true })
    const header = parseElement('<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" id="s1" version="1.0"/>')
    const [passed] = interceptor.inbound('Romeo', { kind: 'open', header })
    expect(passed?.kind === 'open' && passed.header.toString()).toBe(
      '<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" version="1.0"/>',
    )
  })

  it('drops the first-level element that it removes', () => {
    expect(rewritten({ rewrite: 'iq', remove: true })).toBeUndefined()
  })

  it('counts each matched element for nth', () => {
    const { receive, armed } = atWork({ rewrite: 'iq item', nth: 3, set: { jid: 'z' } })
    const [first, second] = receive('Romeo', ROSTER, ROSTER)
    expect(first).toBe(ROSTER)
    expect(second).toBe(ROSTER.replace('jid="a"', 'jid="z"'))
    expect(armed.acted).toBe(1)
  })

  it.each([
    [null, undefined],
    [{ encoding: 'UTF-16' }, { encoding: 'UTF-16' }],
    [undefined, { version: '1.0' }],
  ])('makes the XML declaration %j', (declaration, expected) => {
    const violation = armViolation({
      rewrite: 'stream',
      set: { id: '1' },
      ...(declaration === undefined ? {} : { declaration }),
    })
    violation.arm()
    const [event] = violation.interceptor.inbound('Romeo', {
      kind: 'open',
      header: header(),
      declaration: { version: '1.0' },
    })
    expect(event?.kind === 'open' ? event.declaration : 'gone').toEqual(expected)
  })
})
