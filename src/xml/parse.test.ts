import fc from 'fast-check'
import { Element } from 'ltx'
import { describe, expect, it } from 'vitest'
import { AssayError } from '../base/errors.ts'
import { NS } from './namespaces.ts'
import { ABSENT_NS, childElements, namespaceOf, parseElement, parseFragment } from './parse.ts'

describe('parseFragment', () => {
  it('gives the elements at the top, whole and in order', () => {
    const found = parseFragment("<a x='1'><b>t&amp;<![CDATA[<c>]]></b>u<b/></a> <d/>")
    expect(found.map(String)).toEqual(['<a x="1"><b>t&amp;&lt;c&gt;</b>u<b/></a>', '<d/>'])
    expect(found[0]?.children).toHaveLength(3)
  })

  it('knows parents, so that namespaces are inherited', () => {
    const [a] = parseFragment("<a xmlns='urn:x'><b><c xmlns='urn:y'/></b></a>")
    const [b] = a ? childElements(a) : []
    expect(b?.parent).toBe(a)
    expect(b?.getNS()).toBe('urn:x')
    expect(b && childElements(b)[0]?.getNS()).toBe('urn:y')
  })

  it('gives nothing for nothing', () => {
    expect(parseFragment('')).toEqual([])
    expect(parseFragment(' \n')).toEqual([])
  })

  it.each([
    '<a>',
    '</a>',
    '<a></b>',
    "<a x='1' x='2'/>",
    '<a x=1/>',
    '<a>&unknown;</a>',
    '<p:a/>',
    "<a p:x='1'/>",
    '<a',
    '<a>&</a>',
  ])('refuses %s', (xml) => {
    expect(() => parseFragment(xml)).toThrow(AssayError)
    expect(() => parseFragment(xml)).toThrow(expect.objectContaining({ code: 'E_FRAGMENT' }))
  })

  it('shows the author what was not understood', () => {
    expect(() => parseFragment('  <verona>\n')).toThrow('<verona>')
  })

  it('reads back what elements are written as', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab<>&\'" ☃'), maxLength: 10 })
    const tree = fc.letrec<{ element: Element }>((tie) => ({
      element: fc
        .tuple(
          text,
          fc.array(
            fc.oneof(
              { maxDepth: 3 },
              text.filter((t) => t !== ''),
              tie('element'),
            ),
            { maxLength: 3 },
          ),
        )
        .map(([value, children]) => {
          const element = new Element('e', { xmlns: 'urn:x', v: value })
          for (const child of children) typeof child === 'string' ? element.t(child) : element.cnode(child)
          return element
        }),
    })).element
    fc.assert(
      fc.property(tree, (element) => {
        expect(String(parseElement(String(element)))).toBe(String(element))
      }),
    )
  })
})

describe('parseElement', () => {
  it('takes one element, with white space around it', () => {
    expect(String(parseElement("\n <a b='c'/> "))).toBe('<a b="c"/>')
  })

  it.each(['', '  ', '<a/><b/>'])('refuses %j', (xml) => {
    expect(() => parseElement(xml)).toThrow('exactly one element')
  })
})

describe('namespaceOf', () => {
  it.each([
    ['<a/>', undefined],
    ["<a xmlns='urn:x'/>", 'urn:x'],
    ["<p:a xmlns:p='urn:x'/>", 'urn:x'],
    ['<stream:error/>', NS.stream],
    ['<not:body/>', ABSENT_NS],
    ["<stream:error xmlns:stream='urn:own'/>", 'urn:own'],
  ])('%s is in %s', (xml, namespace) => {
    expect(namespaceOf(parseElement(xml))).toBe(namespace)
  })
})

it('childElements leaves text out', () => {
  expect(childElements(parseElement('<a>x<b/>y<c/></a>')).map(({ name }) => name)).toEqual(['b', 'c'])
})
