import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCatalogue } from './catalogue.ts'
import { coverage } from './coverage.ts'
import { LEVELS, type Requirement, ROLES } from './requirement.ts'

const SPECS = [
  { spec: 'XEP-0030', title: 'Service Discovery', version: '2.5' },
  { spec: 'RFC6120', title: 'Core', version: '2011-03' },
]

function requirement(id: string, more: Partial<Requirement> = {}): Requirement {
  return {
    id,
    spec: id.split('/')[0] ?? '',
    section: '4.2',
    level: 'MUST',
    role: 'server',
    says: `says ${id}`,
    violations: [],
    ...more,
  }
}

describe('coverage', () => {
  const catalogue = createCatalogue({
    specs: SPECS,
    requirements: [
      requirement('RFC6120/a'),
      requirement('RFC6120/b', { level: 'MUST NOT', section: '10.1', gap: 'needs two servers' }),
      requirement('RFC6120/c', { level: 'SHOULD', section: '4', role: 'service' }),
      requirement('RFC6120/d', { level: 'SHOULD NOT' }),
      requirement('RFC6120/e', { level: 'MAY' }),
      requirement('RFC6120/f', { untested: 'needs a clock' }),
      requirement('RFC6120/g', { role: 'client' }),
      requirement('RFC6120/h', { role: 'client', untested: 'needs a clock' }),
      requirement('XEP-0030/a', { section: '3' }),
    ],
  })
  const { specs } = coverage(catalogue, [
    { requirements: ['RFC6120/a', 'RFC6120/c'] },
    { requirements: ['RFC6120/a'] },
    { requirements: ['RFC6120/f', 'RFC6120/unknown'] },
  ])

  it('counts per spec and severity what is observable and what is decided', () => {
    expect(specs.map(({ spec }) => spec)).toEqual(['RFC6120', 'XEP-0030'])
    expect(specs[0]).toMatchObject({
      spec: 'RFC6120',
      version: '2011-03',
      must: { observable: 2, decided: 1 },
      should: { observable: 2, decided: 1 },
      may: { observable: 1, decided: 0 },
      untested: 3,
    })
    expect(specs[1]).toMatchObject({ must: { observable: 1, decided: 0 }, untested: 0 })
  })

  it('names decided requirements that no server has been seen to meet', () => {
    const [rfc6120] = coverage(catalogue, [
      { requirements: ['RFC6120/a', 'RFC6120/c'], unproven: true },
      { requirements: ['RFC6120/a'] },
      { requirements: ['RFC6120/e'], unproven: true },
    ]).specs
    expect(rfc6120?.unprovenRequirements).toEqual(['RFC6120/c', 'RFC6120/e'])
    expect(rfc6120?.unproven).toBe(2)
    expect(rfc6120?.sections.map(({ section, unproven }) => [section, unproven])).toContainEqual(['4', 2])
    expect(specs[0]?.unproven).toBe(0)
  })

  it('breaks down by top-level section, in the order of numbers', () => {
    expect(specs[0]?.sections.map(({ section, must }) => [section, must])).toEqual([
      ['4', { observable: 1, decided: 1 }],
      ['10', { observable: 1, decided: 0 }],
    ])
  })

  it('names what is not decided, with the reason where there is one', () => {
    expect(specs[0]?.gaps.map(({ id, gap }) => [id, gap])).toEqual([
      ['RFC6120/b', 'needs two servers'],
      ['RFC6120/d', undefined],
      ['RFC6120/e', undefined],
    ])
    expect(specs[1]?.gaps).toEqual([
      { id: 'XEP-0030/a', level: 'MUST', section: '3', says: 'says XEP-0030/a' },
    ])
  })

  it('tells why requirements cannot be tested', () => {
    expect(specs[0]?.untestedReasons).toEqual([
      { reason: 'needs a clock', count: 2 },
      { reason: 'obligation on clients', count: 1 },
    ])
  })

  it('loses and counts twice no requirement', () => {
    const entry = fc.record({
      level: fc.constantFrom(...LEVELS),
      role: fc.constantFrom(...ROLES),
      section: fc.constantFrom('4', '4.1', '5.2.3', '10'),
      untested: fc.boolean(),
      decided: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const requirements = entries.map(({ untested, decided: _, ...more }, index) =>
          requirement(`RFC6120/${index}`, { ...more, ...(untested ? { untested: 'why' } : {}) }),
        )
        const scenarios = entries.flatMap(({ decided }, index) =>
          decided ? [{ requirements: [`RFC6120/${index}`] }] : [],
        )
        const [spec] = coverage(createCatalogue({ specs: SPECS.slice(1), requirements }), scenarios).specs
        if (!spec) throw new Error('the spec is lost')
        const sum = (counts: typeof spec | (typeof spec.sections)[number]) =>
          counts.must.observable + counts.should.observable + counts.may.observable + counts.untested
        expect(sum(spec)).toBe(entries.length)
        expect(spec.sections.reduce((total, section) => total + sum(section), 0)).toBe(entries.length)
        const decided = spec.must.decided + spec.should.decided + spec.may.decided
        expect(decided + spec.gaps.length).toBe(entries.length - spec.untested)
        expect(spec.untestedReasons.reduce((total, { count }) => total + count, 0)).toBe(spec.untested)
      }),
    )
  })
})
