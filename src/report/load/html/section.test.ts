import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  sampleBadLoad,
  sampleLoad,
  sampleLoadRun,
  sampleOperation,
  sampleRunOfLoad,
} from '../../../../test/report/load-sample.ts'
import { HOSTILE, sampleModel, sampleOfEach, sampleRun } from '../../../../test/report/sample.ts'
import type { LoadModel } from '../../../metrics/load-model.ts'
import { PAGE_BYTES } from '../../html/limits.ts'
import { reportPage } from '../../html/page.ts'
import { withLoad } from '../../run.ts'
import type { Chart } from './charts.ts'

const loadPage = (load: LoadModel) => reportPage({ load }, sampleRunOfLoad())
const bothPage = () =>
  reportPage(
    { compliance: sampleModel(sampleOfEach()), load: sampleLoad() },
    withLoad(sampleRun(), sampleLoadRun()),
  )

/** The page without the code and data in it. */
function markupOf(page: string): string {
  return page.replace(/<(script|style)( [^>]*)?>[\s\S]*?<\/\1>/g, '')
}

function chartsOf(page: string): Chart[] {
  const json = /<script type="application\/json" id="load-data">([\s\S]*?)<\/script>/.exec(page)?.[1]
  return JSON.parse(json ?? '') as Chart[]
}

const headingsOf = (page: string) =>
  [...markupOf(page).matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, text]) => text)

test('a load run has its outcome in the header and a section for each of its figures', () => {
  const page = loadPage(sampleLoad())
  expect(page).toContain('<title>prosody: 699.8 of 700 operations a second, nothing lost')
  expect(headingsOf(page)).toEqual([
    'The load was carried',
    'Thresholds',
    'Operations',
    'Delivery',
    'Percentiles',
    'Second by second',
    'Errors',
    'Logging in',
    'Server and harness',
  ])
  expect(page).toContain('<th scope="row">service-unavailable</th><td>3</td>')
  expect(page).not.toContain('id="scenarios"')
})

test('both jobs have their outcome in the header and an article each', () => {
  const page = bothPage()
  expect(page).toContain('<small><a href="#certify">certify</a>: 1 of 5 scenarios fails</small>')
  expect(page).toContain('<small><a href="#load">load</a>: 699.8 of 700 operations a second, nothing lost')
  expect([...page.matchAll(/<article id="(\w+)"/g)].map(([, id]) => id)).toEqual(['certify', 'load'])
  expect(page).toContain('<h2 class="job" id="certify-job">Conformance</h2>')
  expect(page).toContain('<code>assay certify prosody</code>')
  expect(page).toContain('<code>assay load chat prosody</code>')
  expect(chartsOf(page)).toHaveLength(6)
})

test('every id of a page is given once', () => {
  const ids = [...markupOf(bothPage()).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('where the harness was the limit, that is said before anything else is measured', () => {
  const page = loadPage(sampleBadLoad())
  expect(headingsOf(page).slice(0, 4)).toEqual([
    'Interrupted during measure',
    'The harness was the limit',
    'Of 24,000 messages 9 lost, 2 duplicated, 14 reordered',
    'Thresholds',
  ])
  expect(page).toContain("The latencies below are not the server's")
  expect(page).toContain('<li>a worker used 97 % of a core</li>')
  expect(page).toContain('<table class="unreliable">')
  expect(loadPage(sampleLoad())).not.toContain('class="unreliable"')
})

test('without JavaScript there is a table for every plot, and no empty figure', () => {
  const markup = markupOf(loadPage(sampleLoad()))
  const figures = markup.match(/<figure[^>]*>/g) ?? []
  expect(figures).toHaveLength(6)
  expect(figures.every((figure) => figure.includes('hidden'))).toBe(true)
  expect(markup).toContain('<th scope="row">99.9 %</th><td>14.7 ms</td>')
  expect(markup).toContain('<th scope="row">22</th><td>measure</td>')
})

test('each chart of the data has its element', () => {
  const page = bothPage()
  for (const { id } of chartsOf(page)) expect(page).toContain(`<div id="${id}" role="img" aria-label="`)
})

test('only the scripts of the page may run, each by its hash, and nothing is loaded', () => {
  const page = bothPage()
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
  const directive = (name: string) => new RegExp(`${name} ([^;]*)`).exec(policy)?.[1]?.split(' ')
  const texts = (element: string) =>
    [...page.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map(([, text]) => text ?? '')
  expect(texts('script')).toHaveLength(3)
  expect(directive('script-src')).toEqual(texts('script').map(hash))
  expect(directive('style-src')).toEqual(texts('style').map(hash))
  expect(policy).toContain("default-src 'none'")
  expect(markupOf(page)).not.toMatch(/\s(src|style|on\w+)=|<link|<img/)
  expect(texts('style').join('')).not.toMatch(/@import|url\(/)
  expect(page).toContain('The MIT License')
})

test('hostile names make no element and cannot leave the data', () => {
  const load = sampleLoad({
    scenario: HOSTILE,
    target: HOSTILE,
    executor: HOSTILE,
    operations: { [HOSTILE]: sampleOperation() },
    errors: { [HOSTILE]: 1 },
    thresholds: [{ expression: HOSTILE, ok: false, reason: HOSTILE }],
    harness: { ...sampleLoad().harness, limited: true, reasons: [HOSTILE] },
    interrupted: { reason: HOSTILE, phase: HOSTILE },
  })
  const page = loadPage(load)
  expect(page.match(/<script/g)).toHaveLength(3)
  expect(markupOf(page)).not.toMatch(/<img|<script|\u202e|(?!\n)\p{Cc}/u)
  expect(JSON.stringify(chartsOf(page))).not.toMatch(/\u202e|\u2028/u)
  expect(chartsOf(page)[0]?.lines[0]?.label).toContain('</script>')
})

test('an hour of load keeps the page light', () => {
  const [row] = sampleLoad().series
  const series = Array.from({ length: 3_600 }, (_, second) => ({ ...row, second, phase: 'measure' as const }))
  const page = loadPage(sampleLoad({ series: series as LoadModel['series'] }))
  expect(Buffer.byteLength(page)).toBeLessThan(PAGE_BYTES / 5)
  expect(page).toContain('Each point stands for 6 seconds')
})
