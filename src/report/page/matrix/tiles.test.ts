import { expect, test } from 'vitest'
import { sampleOfEach, sampleScenario } from '../../../../test/report/sample.ts'
import { tilesOf } from './tiles.ts'

test('specs have their sections by number, each with its worst verdict', () => {
  const late = sampleScenario({ id: 'late', section: '4.10' })
  const rows = tilesOf([late, ...sampleOfEach()])
  expect(
    rows.map(({ spec, tiles }) => [spec, tiles.map(({ section, worst, count }) => [section, worst, count])]),
  ).toEqual([
    [
      'RFC6120',
      [
        ['4.3', 'fail', 3],
        ['4.9.1.1', 'pass', 1],
        ['4.10', 'pass', 1],
      ],
    ],
    ['XEP-0030', [['3.1', 'unsupported', 1]]],
  ])
})

test('a section is as expected where the baseline expects all that is wrong in it', () => {
  const known = sampleScenario({ verdict: 'fail', baseline: 'expected' })
  const expectedOf = (...others: Parameters<typeof tilesOf>[0]) =>
    tilesOf([known, ...others])[0]?.tiles[0]?.expected
  expect(expectedOf(sampleScenario())).toBe(true)
  expect(expectedOf(sampleScenario({ verdict: 'advisory', baseline: 'new' }))).toBe(false)
  expect(tilesOf([sampleScenario()])[0]?.tiles[0]?.expected).toBe(false)
})
