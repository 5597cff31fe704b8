import { afterAll, beforeAll, expect, it } from 'vitest'
import { reportPage } from '../../src/report/html/page.ts'
import type { ScenarioResult } from '../../src/report/model.ts'
import { VERDICTS } from '../../src/requirements/verdict.ts'
import { SAMPLE_EXCHANGE, sampleModel, sampleRun, sampleScenario } from '../report/sample.ts'
import { Scratch } from '../support/assay.ts'
import { useBrowser } from './browser.ts'

/**
 * As many scenarios as the whole suite has, with as much behind them as it finds on a real server. The bounds are
 * generous, for machines with other work to do; what is aimed at is an opening in 1 s and a filtering in 50 ms.
 */
const SCENARIOS = 4_700
const OPEN_MS = 3_000
const FILTER_MS = 200

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
      section: `${index % 40}.${index % 7}`,
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

it('a report of the whole suite opens quickly', async () => {
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const { page, context } = await browser.open(`${file}#/scenarios`)
    await page.locator('.row').first().waitFor()
    times.push(await page.evaluate<number>('performance.getEntriesByName("report shown")[0].startTime'))
    await context.close()
  }
  console.log(`opened in ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`)
  expect(Math.min(...times)).toBeLessThan(OPEN_MS)
})

it('it filters while one types', async () => {
  const { page } = await browser.open(`${file}#/scenarios`)
  await page.locator('.row').first().waitFor()
  // From the input to the frame in which the list has been drawn anew.
  const times = await page.evaluate<number[]>(`(async () => {
    const search = document.querySelector('#search')
    const times = []
    for (const words of ['n', 'nu', 'number 46', 'forbidden id4', 'xep-0120', '']) {
      const from = performance.now()
      search.value = words
      search.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      times.push(performance.now() - from)
    }
    return times
  })()`)
  console.log(`filtered in ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`)
  expect(await page.locator('.filter-count').textContent()).toBe('4,700 scenarios')
  expect(Math.max(...times)).toBeLessThan(FILTER_MS)
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
