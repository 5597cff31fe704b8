import { expect, test } from 'vitest'
import { pageParts } from '../../../test/report/page-parts.ts'
import { sampleModel, sampleRun, sampleScenario } from '../../../test/report/sample.ts'
import { PAGE_BYTES, packedHtml } from './pack.ts'

/** Text that no compressor can make much of, the same in each run. */
function noise(length: number, seed: number): string {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCharCode(33 + (state % 90))
  }).join('')
}

const pool = Array.from({ length: 200 }, (_, index) => noise(300, index + 1))

/** Failures with long exchanges. */
function failures(count: number, entries: number) {
  const scenarios = Array.from({ length: count }, (_, index) =>
    sampleScenario({
      id: `RFC6120/4.3-features/${index}`,
      verdict: 'fail',
      reason: 'no stream features',
      exchange: Array.from({ length: entries }, (_, entry) => ({
        time: entry,
        actor: 'Romeo',
        direction: 'in' as const,
        text: `<message>${pool[(index * 31 + entry * 17) % pool.length]}</message>`,
      })),
    }),
  )
  return { compliance: sampleModel(scenarios) }
}

test('2,500 failures with long transcripts stay below 3 MB', () => {
  expect(packedHtml(failures(2_500, 12), sampleRun(), PAGE_BYTES).length).toBeLessThan(PAGE_BYTES)
})

test('where not all fits the beginnings of exchanges go, and are counted', () => {
  const jobs = failures(60, 80)
  const whole = packedHtml(jobs, sampleRun(), PAGE_BYTES)
  const budget = Math.floor(whole.length * 0.6)
  const html = packedHtml(jobs, sampleRun(), budget)
  expect(html.length).toBeLessThanOrEqual(budget)
  const { data, details } = pageParts(html)
  expect(data.compliance?.scenarios).toHaveLength(60)
  const kept = details.at(-1)?.exchange ?? []
  expect(kept.length + (details.at(-1)?.entriesCut ?? 0)).toBe(80)
  expect(kept.at(-1)?.time).toBe(79)
  expect(kept.length).toBeLessThan(80)
  expect(pageParts(whole).details.at(-1)).toEqual({ exchange: jobs.compliance.scenarios.at(-1)?.exchange })
})

test('scenarios are all listed, even where there is no room for any detail', () => {
  const { data, details } = pageParts(packedHtml(failures(50, 10), sampleRun(), 1_000))
  expect(data.compliance?.scenarios).toHaveLength(50)
  expect(details[0]).toEqual({ exchange: [], entriesCut: 10 })
})
