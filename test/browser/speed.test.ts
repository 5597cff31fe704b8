import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reportPage } from '../../src/report/html/page.ts'
import type { ScenarioResult } from '../../src/report/model.ts'
import { VERDICTS } from '../../src/requirements/verdict.ts'
import { SAMPLE_EXCHANGE, sampleModel, sampleRun, sampleScenario } from '../report/sample.ts'
import { Scratch } from '../support/assay.ts'
import { useBrowser } from './browser.ts'

/**
 * As many scenarios as the whole suite has, with as much behind them as it finds on a real server. What is asked for is an
 * opening in 1 s and a filtering in 50 ms. Other work on the machine lengthens what a clock shows, so that these are held
 * against the processor time of the page, and the clock against generous bounds.
 */
const SCENARIOS = 4_700
const OPEN = { processor: 1_000, clock: 5_000 }
const FILTER = { processor: 50, clock: 2_000 }

const browser = useBrowser()
const scratch = new Scratch()
let file = ''
beforeAll(() => {
  file = scratch.file('report.html', reportPage({ compliance: sampleModel(fullSuite()) }, sampleRun()))
})
afterAll(() => scratch.remove())

function fullSuite(): readonly ScenarioResult[] {
  return Array.from({ length: SCENARIOS }, (_, index) => {
    const verdict = index % 6 === 0 ? (VERDICTS[1 + ((index / 6) % 4)] ?? 'fail') : 'pass'
    const spec = `XEP-0${100 + Math.floor(index / 110)}`
    return sampleScenario({
      id: `${spec}/${index % 40}-requirement/a-scenario-with-a-name-of-some-length-${index}`,
      name: `a scenario with a name of some length that speaks of the number ${index}`,
      spec,
      section: `${index % 17}`,
      says: `the server does what requirement ${index % 500} asks of it, whatever else it does`,
      verdict,
      steps: Array.from({ length: 6 }, (_, step) => ({
        kind: 'when' as const,
        text: `Romeo does ${step} of ${index}`,
      })),
      ...(verdict === 'pass'
        ? {}
        : {
            reason: `no stanza error forbidden for 'id${index}' within the time-out`,
            exchange: Array.from({ length: 48 }, (_, at) => {
              const entry = SAMPLE_EXCHANGE[at % SAMPLE_EXCHANGE.length] ?? SAMPLE_EXCHANGE[0]
              return {
                time: at,
                actor: 'Romeo',
                direction: 'in' as const,
                text: `${entry?.text} ${index} ${at}`,
              }
            }),
          }),
    })
  })
}

/** Milliseconds that the page's main thread has worked so far, whatever else the machine does. */
async function processorTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
const told = (times: readonly number[]) => times.map((time) => `${Math.round(time)} ms`).join(', ')

it('a report of the whole suite opens quickly', async () => {
  const clock: number[] = []
  const processor: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const { page, context } = await browser.open(`${file}#/matrix`)
    const worked = await processorTime(page)
    const before = await worked()
    await page.reload()
    await page.locator('.tile').first().waitFor()
    clock.push(await page.evaluate<number>('performance.getEntriesByName("report shown")[0].startTime'))
    processor.push((await worked()) - before)
    await context.close()
  }
  console.log(`opened in ${told(clock)}; of the processor ${told(processor)}`)
  expect(median(processor)).toBeLessThan(OPEN.processor)
  expect(Math.min(...clock)).toBeLessThan(OPEN.clock)
})

it('it filters while one types', async () => {
  const { page } = await browser.open(`${file}#/scenarios`)
  await page.locator('.row').first().waitFor()
  const worked = await processorTime(page)
  const clock: number[] = []
  const processor: number[] = []
  for (const words of ['n', 'nu', 'number 46', 'forbidden id4', 'xep-0120', 'no such words', '']) {
    const before = await worked()
    // From the input to the frame in which the list has been drawn anew.
    const time = await page.evaluate<number>(`(async () => {
      const search = document.querySelector('#search')
      const from = performance.now()
      search.value = ${JSON.stringify(words)}
      search.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      return performance.now() - from
    })()`)
    clock.push(time)
    processor.push((await worked()) - before)
  }
  console.log(`filtered in ${told(clock)}; of the processor ${told(processor)}`)
  expect(await page.locator('.filter-count').textContent()).toBe('4,700 scenarios')
  expect(median(processor)).toBeLessThan(FILTER.processor)
  expect(Math.max(...clock)).toBeLessThan(FILTER.clock)
})

it('draws only the rows in sight, wherever one scrolls', async () => {
  const { page } = await browser.open(`${file}#/scenarios`)
  await page.locator('.row').first().waitFor()
  const rows = () => page.locator('.row').count()
  expect(await rows()).toBeLessThan(60)
  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  await page.getByText('speaks of the number 4699').waitFor()
  expect(await rows()).toBeLessThan(60)
})
