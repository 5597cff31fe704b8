import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requirementsOfTags, scenarioId } from './scenario-id.ts'

describe('scenarioId', () => {
  it.each([
    ['Romeo binds a resource', 'RFC6120/bind/romeo-binds-a-resource'],
    ["  The server's 'id' is <unique>! ", 'RFC6120/bind/the-server-s-id-is-unique'],
    ['Ein Gruß für Ångström, 2×', 'RFC6120/bind/ein-gruß-fur-angstrom-2'],
    ['ロミオ', 'RFC6120/bind/ロミオ'],
    ['…', 'RFC6120/bind/unnamed'],
  ])('%s', (name, id) => {
    expect(scenarioId('RFC6120/bind', name)).toBe(id)
  })

  it('needs no quoting in a shell or a tag expression, and slugs its own slug to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const slug = scenarioId('X/y', name).slice('X/y/'.length)
        expect(slug).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u)
        expect(scenarioId('X/y', slug)).toBe(`X/y/${slug}`)
      }),
    )
  })
})

describe('requirementsOfTags', () => {
  it('takes the tags with a slash, each once, in order', () => {
    expect(
      requirementsOfTags(['@exclusive', '@RFC6120/b', '@RFC6120/a', '@RFC6120/b', 'XEP-0030/c']),
    ).toEqual(['RFC6120/b', 'RFC6120/a', 'XEP-0030/c'])
  })
})
