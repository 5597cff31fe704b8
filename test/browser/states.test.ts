import { afterAll, expect, it } from 'vitest'
import { reportPage } from '../../src/report/html/page.ts'
import type { Jobs } from '../../src/report/jobs.ts'
import type { RunModel } from '../../src/report/run.ts'
import { withLoad } from '../../src/report/run.ts'
import { sampleBadLoad, sampleLoad, sampleLoadRun, sampleRunOfLoad } from '../report/load-sample.ts'
import { HOSTILE, sampleModel, sampleOfEach, sampleRun, sampleScenario } from '../report/sample.ts'
import { Scratch } from '../support/assay.ts'
import { violationsOf } from './accessibility.ts'
import { useBrowser } from './browser.ts'

const browser = useBrowser()
const scratch = new Scratch()
afterAll(() => scratch.remove())

const pageOf = (jobs: Jobs, run: RunModel = sampleRun()) => scratch.file('report.html', reportPage(jobs, run))
const unsupported = sampleScenario({ verdict: 'unsupported', reason: 'the server does not offer disco' })
const inconclusive = sampleScenario({ verdict: 'inconclusive', reason: '2 accounts are needed' })

it.each<[string, Jobs, readonly string[]]>([
  ['nothing failed', { compliance: sampleModel() }, ['Nothing failed']],
  ['everything unsupported', { compliance: sampleModel([unsupported]) }, ['Everything unsupported']],
  ['nothing decided', { compliance: sampleModel([inconclusive]) }, ['Nothing decided']],
  ['nothing ran', { compliance: sampleModel([]) }, ['No scenario ran']],
  ['no news', { compliance: sampleModel(sampleOfEach(), { news: [] }) }, ['No news against the baseline']],
  [
    'interrupted, with problems',
    {
      compliance: sampleModel(sampleOfEach(), {
        interrupted: { reason: 'stopped by Ctrl-C', planned: 9, ran: 5 },
        problems: ['features/x.feature: it cannot be parsed'],
      }),
    },
    ['Interrupted after 5 of 9 scenarios', 'Problems of the run'],
  ],
])('the overview says it where %s', async (_, jobs, titles) => {
  const { page, complaints } = await browser.open(pageOf(jobs))
  expect(await page.locator('.notice h2').allTextContents()).toEqual(titles)
  expect(await violationsOf(page)).toEqual([])
  expect(await page.getByRole('link', { name: 'Load' }).count()).toBe(0)
  expect(complaints).toEqual([])
})

it('the report of a load run alone is about the load', async () => {
  const { page } = await browser.open(pageOf({ load: sampleLoad() }, sampleRunOfLoad()))
  expect(await page.locator('h1').textContent()).toBe(
    '699.8 of 700 operations a second, nothing lost, all 3 thresholds held',
  )
  expect(await page.locator('.notice h2').allTextContents()).toEqual(['The load was carried'])
  expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual(['Overview', 'Load'])
  await page.keyboard.press('/')
  expect(page.url()).not.toContain('scenarios')
})

it('a load that the harness limited, in both jobs at once, is not offered as the server’s', async () => {
  const run = withLoad(sampleRun(), sampleLoadRun())
  const { page } = await browser.open(
    `${pageOf({ compliance: sampleModel(), load: sampleBadLoad() }, run)}#/load`,
  )
  expect((await page.locator('.notice h2').allTextContents()).slice(0, 2)).toEqual([
    'Interrupted during measure',
    'The harness was the limit',
  ])
  expect(await page.locator('.figures.unreliable, table.unreliable').count()).toBe(2)
  expect(await violationsOf(page)).toEqual([])
})

it('an address that leads to no scenario of the run says so', async () => {
  const { page } = await browser.open(`${pageOf({ compliance: sampleModel() })}#/scenario/XEP-0001/none/x`)
  expect(await page.locator('h1').textContent()).toBe('This run has no such scenario')
})

it('hostile text is shown as text in every view, and nothing of it runs', async () => {
  const scenario = sampleScenario({
    id: `a/${HOSTILE.replace('\ud800', '')}`,
    name: HOSTILE,
    spec: HOSTILE,
    says: HOSTILE,
    verdict: 'fail',
    reason: HOSTILE,
    step: HOSTILE,
    steps: [{ kind: 'then', text: HOSTILE, argument: HOSTILE, outcome: 'decided' }],
    expected: HOSTILE,
    observed: HOSTILE,
    exchange: [{ time: 0, actor: HOSTILE, direction: 'in', text: HOSTILE }],
    baseline: 'new',
    baselineReason: HOSTILE,
  })
  const news = {
    kind: 'new-failure',
    requirement: 'r',
    scenario: HOSTILE,
    reason: HOSTILE,
    advisory: false,
  } as const
  const compliance = sampleModel([scenario], { target: HOSTILE, news: [news], problems: [HOSTILE] })
  const { page, complaints } = await browser.open(pageOf({ compliance }))
  page.on('dialog', () => expect.unreachable('a script of the text ran'))
  for (const name of ['Matrix', 'Scenarios']) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click()
    expect(await page.locator('main img, main script').count()).toBe(0)
  }
  await page.locator('.row').click()
  await page.locator('.step-row.stanza').click()
  expect(await page.locator('.exchange-panel .xml').textContent()).toContain('\\u202e')
  expect(await page.locator('main img, main script').count()).toBe(0)
  expect(complaints).toEqual([])
})

it('a file whose data is gone says so instead of staying blank', async () => {
  const html = reportPage({ compliance: sampleModel() }, sampleRun())
  const file = scratch.file('broken.html', html.replace(/(id="data">)[^<]*/, '$1'))
  const { page } = await browser.open(file)
  expect(await page.locator('h1').textContent()).toBe('This report cannot be shown')
})
