import { describe, expect, it } from 'vitest'
import { parseElement } from '../../src/xml/parse.ts'
import { DISCO_RULES } from '../../steps/support/disco-rules.ts'

const problems = (words: string, content: string) =>
  DISCO_RULES[words]?.(
    parseElement(`<query xmlns='http://jabber.org/protocol/disco#info'>${content}</query>`),
  )

describe('rules for disco results', () => {
  it.each([
    ['in which no feature has children', "<feature var='a'/>"],
    [
      'in which no two identities differ only in name',
      "<identity category='a' type='b' name='x'/><identity category='a' type='b' xml:lang='cs' name='y'/>",
    ],
    [
      'in which all identities share one name',
      "<identity category='a' type='b' name='x'/><identity category='c' type='d'/>",
    ],
    ['in which no item holds text', "<item jid='a'> </item>"],
    ['in which every item is empty', "<item jid='a'/>"],
    ['with nothing but items', "<item jid='a'/><x xmlns='jabber:x:data'/>"],
  ])('a result %s may be %s', (words, content) => {
    expect(problems(words, content)).toEqual([])
  })

  it.each([
    ['in which no feature has children', "<feature var='a'><b/></feature>"],
    [
      'in which no two identities differ only in name',
      "<identity category='a' type='b' name='x'/><identity category='a' type='b' name='y'/>",
    ],
    [
      'in which all identities share one name',
      "<identity category='a' type='b' name='x'/><identity category='c' type='d' name='y'/>",
    ],
    ['in which no item holds text', "<item jid='a'>Verona</item>"],
    ['in which every item is empty', "<item jid='a'><x xmlns='urn:x'/></item>"],
    ['with nothing but items', "<item jid='a'/><identity/>"],
  ])('a result %s may not be %s', (words, content) => {
    expect(problems(words, content)).toHaveLength(1)
  })
})
