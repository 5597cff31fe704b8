import { describe, expect, it } from 'vitest'
import { infoset } from './infoset.ts'
import { parseElement } from './parse.ts'

const of = (xml: string) => infoset(parseElement(xml))

describe('infoset', () => {
  it.each([
    ["<a xmlns='u' b='1' c='2'/>", "<a c='2' b='1' xmlns='u'></a>"],
    ["<p:a xmlns:p='u'/>", "<a xmlns='u'/>"],
    ["<a xmlns='u' xmlns:p='v' p:x='1'/>", "<q:a xmlns:q='u' xmlns:r='v' r:x='1'/>"],
    ["<a xmlns='u'>x<![CDATA[ < ]]>y</a>", "<a xmlns='u'>x &lt; y</a>"],
    ["<a xmlns='u'><b/></a>", "<a xmlns='u'><b xmlns='u'/></a>"],
  ])('%s is the same as %s', (one, other) => {
    expect(of(one)).toBe(of(other))
  })

  it.each([
    ["<a xmlns='u'/>", "<a xmlns='v'/>"],
    ["<a xmlns='u' b='1'/>", "<a xmlns='u' b='2'/>"],
    ["<a xmlns='u' b='1'/>", "<a xmlns='u' xmlns:p='u' p:b='1'/>"],
    ["<a xmlns='u'>x</a>", "<a xmlns='u'>x </a>"],
    ["<a xmlns='u'>x<b/>y</a>", "<a xmlns='u'>xy<b/></a>"],
    ["<a xmlns='u'><b/><c/></a>", "<a xmlns='u'><c/><b/></a>"],
    ["<a xmlns='u' xml:lang='de'/>", "<a xmlns='u' xml:lang='en'/>"],
  ])('%s is not the same as %s', (one, other) => {
    expect(of(one)).not.toBe(of(other))
  })
})
