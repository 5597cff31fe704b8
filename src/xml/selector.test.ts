import fc from 'fast-check'
import { Element } from 'ltx'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../base/errors.ts'
import { NS } from './namespaces.ts'
import { parseElement } from './parse.ts'
import { parseSelector, SelectorError, select } from './selector.ts'

function found(selector: string, xml: string): string[] {
  const root = parseElement(xml)
  return select(parseSelector(selector), root).map(
    (element) => element.attrs.id ?? element.attrs.n ?? element.name,
  )
}

const IQ = `<iq type='set' id='i' from='romeo@example.net/orchard' xml:lang='en'>
  <block xmlns='urn:xmpp:blocking' n='b'>
    <item jid='a' n='1'/><item jid='b' n='2'><deep xmlns='urn:deep' n='d'><item n='3'/></deep></item>
  </block>
</iq>`

describe('select', () => {
  it.each<[string, string[]]>([
    ['iq', ['i']],
    ['*', ['i']],
    ['message', []],
    ['iq > block', ['b']],
    ['iq>block', ['b']],
    ['iq > item', []],
    ['iq item', ['1', '2', '3']],
    ['iq > block > item', ['1', '2']],
    ['iq > block item', ['1', '2', '3']],
    ['iq > * > *', ['1', '2']],
    ['iq block item > deep item', ['3']],
    ['block', []],
    ['* > block', ['b']],
    ['iq[type]', ['i']],
    ['iq[to]', []],
    ['iq[type=set]', ['i']],
    ['iq[type="set"]', ['i']],
    ["iq[ type = 'set' ]", ['i']],
    ['iq[type=get]', []],
    ['iq[type!=get]', ['i']],
    ['iq[to!=juliet]', ['i']],
    ['iq[from^=romeo@]', ['i']],
    ['iq[from^=juliet@]', []],
    ['iq[from$=/orchard]', ['i']],
    ['iq[from*="@example"]', ['i']],
    ['iq[to^=x]', []],
    ['iq[xml:lang=en]', ['i']],
    ['iq > [xmlns=urn:xmpp:blocking]', ['b']],
    ['iq item[xmlns=urn:xmpp:blocking]', ['1', '2']],
    ['iq item[xmlns=urn:deep]', ['3']],
    ['iq [jid]', ['1', '2']],
    ['iq item:not([jid])', ['3']],
    ['iq item:not([jid=a])', ['2', '3']],
    ['iq *:not(item)', ['b', 'd']],
    ['iq item[jid]:not([jid=b])', ['1']],
    ['message, iq > block, iq item[n="3"]', ['b', '3']],
    ['iq item, iq item', ['1', '2', '3']],
  ])('%s', (selector, expected) => {
    expect(found(selector, IQ)).toEqual(expected)
  })

  it('knows the namespace of streams by its prefix and takes the bare local name in any namespace', () => {
    const features = `<stream:features><bind xmlns='${NS.bind}' n='bind'/></stream:features>`
    expect(found('stream:features > bind', features)).toEqual(['bind'])
    expect(found('features > bind', features)).toEqual(['bind'])
    expect(found('stream:features', "<features xmlns='jabber:client'/>")).toEqual([])
    expect(found('stream:error', `<error n='e' xmlns='${NS.stream}'/>`)).toEqual(['e'])
    expect(found('stream:*', `<error n='e' xmlns='${NS.stream}'/>`)).toEqual(['e'])
  })

  it('takes the namespace that the stream header lends', () => {
    const header = new Element('stream:stream', { xmlns: NS.client, 'xmlns:stream': NS.stream })
    const message = new Element('message')
    message.parent = header
    expect(select(parseSelector('message[xmlns=jabber:client]'), message)).toEqual([message])
  })

  it('lets a namespace test fail where there is none', () => {
    expect(found('iq[xmlns]', '<iq/>')).toEqual([])
    expect(found('iq[xmlns!=jabber:client]', '<iq/>')).toEqual(['iq'])
  })
})

describe('parseSelector', () => {
  it('keeps placeholders and punctuation in values', () => {
    const selector = parseSelector('message[from=${Romeo.full}][xmlns=http://jabber.org/x#y,z]')
    expect(selector.alternatives[0]?.[0]?.compound.attributes).toEqual([
      { name: 'from', test: { operator: '=', value: '${Romeo.full}' } },
      { name: 'xmlns', test: { operator: '=', value: 'http://jabber.org/x#y,z' } },
    ])
  })

  it.each<[string, number, string]>([
    ['', 0, 'expected a name'],
    ['iq >', 4, 'expected a name'],
    ['> iq', 0, 'expected a name'],
    ['iq,', 3, 'expected a name'],
    ['iq[', 3, 'the name of an attribute'],
    ['iq[type', 7, 'expected "]"'],
    ['iq[type=]', 8, 'expected a value'],
    ['iq[type="set]', 8, 'expected a value'],
    ['iq[type=a b]', 10, 'expected "]"'],
    ['iq[type~=set]', 7, 'expected "]"'],
    ['iq:first-child', 2, 'unexpected ":"'],
    ['iq + message', 3, 'expected a name'],
    ['iq:not(:not(a))', 7, 'expected a name'],
    ['iq:not([a]', 10, 'expected ")"'],
    ['stream:', 7, 'must follow'],
    ['iq]', 2, 'unexpected "]"'],
  ])('refuses %j at %i', (source, position, problem) => {
    let thrown: unknown
    try {
      parseSelector(source)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(ConfigurationError)
    expect(thrown).toMatchObject({ code: 'E_SELECTOR', position })
    expect((thrown as Error).message).toContain(problem)
  })

  it('answers any text with a selector or a SelectorError within it', () => {
    const piece = fc.constantFrom(
      'iq',
      '*',
      '>',
      ' ',
      ',',
      '[',
      ']',
      'a',
      '=',
      '!=',
      '"',
      "'",
      ':not(',
      ')',
      'stream:',
      ':',
      '${a}',
      'é',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, (source) => {
        try {
          expect(parseSelector(source).alternatives.length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(SelectorError)
          const { position } = error as SelectorError
          expect(position).toBeGreaterThanOrEqual(0)
          expect(position).toBeLessThanOrEqual(source.length)
        }
      }),
    )
  })
})

describe('select, for any tree', () => {
  const name = fc.constantFrom('a', 'b', 'c')
  const build = ([tag, value, children]: [string, string | undefined, Element[]]) => {
    const element = new Element(tag, value === undefined ? {} : { v: value })
    for (const child of children) element.cnode(child)
    return element
  }
  const value = fc.option(name, { nil: undefined })
  const { tree } = fc.letrec<{ tree: Element }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(name, value, fc.constant<Element[]>([])).map(build),
      fc.tuple(name, value, fc.array(tie('tree'), { maxLength: 3 })).map(build),
    ),
  }))
  const all = (element: Element): Element[] => [element, ...element.getChildElements().flatMap(all)]

  it('gives each descendant of the name once, in document order', () => {
    fc.assert(
      fc.property(tree, name, (root, wanted) => {
        const expected = all(root).filter((element) => element !== root && element.name === wanted)
        expect(select(parseSelector(`* ${wanted}`), root)).toEqual(expected)
        expect(select(parseSelector(`* ${wanted}, * ${wanted}[v], * ${wanted}`), root)).toEqual(expected)
      }),
    )
  })

  it('splits by :not() without overlap or loss', () => {
    fc.assert(
      fc.property(tree, name, (root, value) => {
        const having = select(parseSelector(`* *[v=${value}]`), root)
        const lacking = select(parseSelector(`* *:not([v=${value}])`), root)
        expect(lacking).toEqual(select(parseSelector(`* *[v!="${value}"]`), root))
        expect(new Set([...having, ...lacking])).toEqual(new Set(all(root).slice(1)))
        expect(having.length + lacking.length).toBe(all(root).length - 1)
      }),
    )
  })

  it('finds among children a subset of what it finds among descendants', () => {
    fc.assert(
      fc.property(tree, name, name, (root, one, two) => {
        const children = select(parseSelector(`* ${one} > ${two}`), root)
        const descendants = select(parseSelector(`* ${one} ${two}`), root)
        expect(children.every((element) => descendants.includes(element))).toBe(true)
        expect(children.every((element) => element.parent?.name === one)).toBe(true)
      }),
    )
  })
})
