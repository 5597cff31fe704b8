import { expect, test } from 'vitest'
import {
  sampleBadLoad,
  sampleLoad,
  sampleLoadRun,
  sampleOperation,
  sampleRunOfLoad,
} from '../../../test/report/load-sample.ts'
import { HOSTILE, sampleModel, sampleOfEach, sampleRun } from '../../../test/report/sample.ts'
import { withLoad } from '../run.ts'
import { summary } from '../summary.ts'

test('what spoils a run comes first, then thresholds and figures', () => {
  const text = summary({ load: sampleBadLoad() }, sampleRunOfLoad())
  const order = ['# prosody, load chat: ', '> **Interrupted**', '> **The harness was', '| ✗', '| operation |']
  const places = order.map((part) => text.indexOf(part))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).toContain('| ✗ **crossed** | `lost == 0` | 9 |')
  expect(text).toContain('| chat | 24,000 | 23,990 | 9 | 1 | 2 | 14 |')
  expect(text).toContain('> - a worker used 97 % of a core')
})

test('both jobs of a run stand one after the other', () => {
  const jobs = { compliance: sampleModel(sampleOfEach()), load: sampleLoad() }
  const text = summary(jobs, withLoad(sampleRun(), sampleLoadRun()))
  expect(text.match(/^# .*/gm)).toEqual([
    '# prosody: 1 of 5 scenarios fails',
    '# prosody, load chat: 699.8 of 700 operations a second, nothing lost, all 3 thresholds held',
  ])
})

test('hostile names make no markup and break no table', () => {
  const load = sampleLoad({
    scenario: HOSTILE,
    executor: HOSTILE,
    errors: { [HOSTILE]: 1 },
    operations: { [HOSTILE]: sampleOperation() },
    thresholds: [{ expression: HOSTILE, ok: false, reason: HOSTILE }],
  })
  const text = summary({ load }, sampleRunOfLoad())
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
  const outsideCode = text.replace(/(`+).*?\1/g, '')
  expect(outsideCode).not.toMatch(/<script|<img|(?<!\\)\[a\]/)
  for (const line of text.split('\n').filter((each) => each.startsWith('| ✗')))
    expect(line.split(/(?<!\\)\|/)).toHaveLength(5)
})
