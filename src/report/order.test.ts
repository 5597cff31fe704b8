import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPlace, compareSections } from './order.ts'

test('sections are compared as numbers, parents first, appendices last', () => {
  const sections = ['A.1', '4.10', '4.9.1.1', '4.9', '10', '4.9.1', '']
  expect(sections.sort(compareSections)).toEqual(['4.9', '4.9.1', '4.9.1.1', '4.10', '10', '', 'A.1'])
})

test('the order by place is total and independent of where it starts', () => {
  const place = fc.record({
    spec: fc.constantFrom('RFC6120', 'XEP-0030'),
    section: fc.constantFrom('', '4', '4.2', '4.10', '04', 'A.1'),
    id: fc.constantFrom('a', 'b', 'B'),
  })
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), fc.nat(), (places, seed) => {
      const shuffled = [...places].sort(
        (a, b) => ((a.id.length + seed) % 3) - ((b.section.length + seed) % 3),
      )
      expect(shuffled.toSorted(byPlace)).toEqual(places.toSorted(byPlace))
    }),
  )
})
