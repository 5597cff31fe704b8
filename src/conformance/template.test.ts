import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../base/errors.ts'
import { parseElement } from '../xml/parse.ts'
import { fillTemplate } from './template.ts'

const nothing = () => undefined
const xmlText = fc
  .string({ unit: fc.constantFrom(...`ab<>&'"$ {}\t\n\r☃`), maxLength: 20 })
  .filter((text) => text !== '')

describe('fillTemplate', () => {
  it('leaves a text without placeholders as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('${'))
        expect(fillTemplate(text, nothing, 'xml')).toBe(text)
        expect(fillTemplate(text, nothing, 'none')).toBe(text)
      }),
    )
  })

  it('puts any value into XML so that a reader gets it back', () => {
    fc.assert(
      fc.property(xmlText, xmlText, (text, attribute) => {
        const lookup = (name: string) => ({ text, attribute })[name]
        for (const quote of ["'", '"']) {
          const xml = fillTemplate(`<a b=${quote}\${attribute}${quote}>\${text}</a>`, lookup, 'xml')
          const element = parseElement(xml)
          expect(element.attrs.b).toBe(attribute)
          expect(element.getText()).toBe(text)
        }
      }),
    )
  })

  it('puts values as they are into what is no XML, and never fills a value again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const lookup = (name: string) => ({ one, other })[name]
        expect(fillTemplate('${one}-${other}-${one}', lookup, 'none')).toBe(`${one}-${other}-${one}`)
      }),
    )
    expect(fillTemplate('${a}', () => "${b} $& $1 $'", 'none')).toBe("${b} $& $1 $'")
  })

  it('looks names up without the white space around them', () => {
    expect(fillTemplate('${ Romeo.full }', (name) => `[${name}]`, 'xml')).toBe('[Romeo.full]')
  })

  it('takes an empty value for a value', () => {
    expect(fillTemplate('a${x}b', () => '', 'xml')).toBe('ab')
  })

  it('says which name is not known', () => {
    const fill = () =>
      fillTemplate('a ${known} b ${Romeo.fool}', (name) => (name === 'known' ? 'x' : undefined), 'xml')
    expect(fill).toThrow(ConfigurationError)
    expect(fill).toThrow('${Romeo.fool}')
  })
})
