import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEVELS } from '../../requirements/requirement.ts'
import { REPORT_ORDER } from '../matrix.ts'
import { type Filter, NO_FILTER, STANDINGS } from './list/filter.ts'
import { hashOf, listHash, type Route, routeOf } from './route.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const filter: fc.Arbitrary<Filter> = fc
  .record(
    {
      verdicts: fc.subarray([...REPORT_ORDER]),
      levels: fc.subarray([...LEVELS]),
      words: fc.oneof(fc.constant(''), text),
      spec: text,
      section: text,
      baseline: fc.constantFrom(...STANDINGS),
    },
    { requiredKeys: ['verdicts', 'levels', 'words'] },
  )
  .map((given) => given as Filter)

test('every view comes back from its own address', () => {
  const route: fc.Arbitrary<Route> = fc.oneof(
    fc.constantFrom<Route>({ view: 'overview' }, { view: 'matrix' }, { view: 'load' }),
    filter.map((given): Route => ({ view: 'scenarios', filter: given })),
    fc
      .tuple(text, filter)
      .map(([id, given]): Route => ({ view: 'scenario', id, filter: given }))
      .filter((each) => each.view !== 'scenario' || !each.id.startsWith('/')),
  )
  fc.assert(
    fc.property(route, (given) => {
      expect(routeOf(hashOf(given))).toEqual(given)
    }),
  )
})

test('addresses can be read by people', () => {
  expect(listHash({ verdicts: ['fail', 'advisory'], levels: ['MUST NOT'], spec: 'RFC6120' })).toBe(
    '#/scenarios?verdict=fail,advisory&level=MUST-NOT&spec=RFC6120',
  )
  expect(listHash()).toBe('#/scenarios')
})

test.each([
  ['', { view: 'overview' }],
  ['#', { view: 'overview' }],
  ['#/nowhere', { view: 'overview' }],
  ['#/scenario/', { view: 'overview' }],
  [
    '#/scenarios?verdict=good,pass&level=x&baseline=y',
    { view: 'scenarios', filter: { ...NO_FILTER, verdicts: ['pass'] } },
  ],
  ['#/scenario/RFC6120/4.3-x/50%-off', { view: 'scenario', id: 'RFC6120/4.3-x/50%-off', filter: NO_FILTER }],
] as const)('what somebody typed, %j, leads somewhere', (hash, route) => {
  expect(routeOf(hash)).toEqual(route)
})
