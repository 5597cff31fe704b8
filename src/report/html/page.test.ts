import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sampleLoad, sampleLoadRun, sampleRunOfLoad } from '../../../test/report/load-sample.ts'
import { pageParts } from '../../../test/report/page-parts.ts'
import {
  HOSTILE,
  SAMPLE_EXCHANGE,
  sampleModel,
  sampleOfEach,
  sampleRun,
  sampleScenario,
} from '../../../test/report/sample.ts'
import { withLoad } from '../run.ts'
import { PAGE_BYTES } from './pack.ts'
import { reportPage } from './page.ts'
import { pageTemplate } from './template.ts'

const certified = { compliance: sampleModel(sampleOfEach()) }

/** The page without what the build and the run put into it. */
function frameOf(page: string): string {
  return page.replace(/<(script|style)( [^>]*)?>[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '')
}

test('the page holds the run, its scenarios and their details', () => {
  const page = reportPage(certified, sampleRun())
  const { data, details } = pageParts(page)
  expect(data.run).toEqual(sampleRun())
  expect(data.load).toBeUndefined()
  expect(data.compliance?.scenarios.map(({ id }) => id)).toEqual(sampleOfEach().map(({ id }) => id))
  expect(data.compliance?.scenarios[1]).not.toHaveProperty('exchange')
  expect(details[1]).toEqual({
    expected: '<stream:features/>',
    observed: 'nothing',
    exchange: SAMPLE_EXCHANGE,
  })
  expect(page).toContain('<title>prosody: 1 of 5 scenarios fails</title>')
})

test('both jobs are in one page, and its title tells of both', () => {
  const run = withLoad(sampleRun(), sampleLoadRun())
  const page = reportPage({ ...certified, load: sampleLoad() }, run)
  const { data } = pageParts(page)
  expect(data.load).toEqual(sampleLoad())
  expect(data.run.load?.scenario).toBe('chat')
  expect(page).toMatch(/<title>prosody: 1 of 5 scenarios fails; 699\.8 of 700 operations/)
  expect(pageParts(reportPage({ load: sampleLoad() }, sampleRunOfLoad())).data.compliance).toBeUndefined()
})

test('only the script and style of the page may run, each by its hash, and nothing is loaded', () => {
  const page = reportPage(certified, sampleRun())
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
  const hashes = (element: string) =>
    [...page.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    )
  const directive = (name: string) => new RegExp(`${name} ([^;]*)`).exec(policy)?.[1]?.split(' ')
  expect(hashes('script')).toHaveLength(1)
  expect(directive('script-src')).toEqual(hashes('script'))
  expect(directive('style-src')).toEqual(hashes('style'))
  expect(policy).toContain("default-src 'none'")
  expect(frameOf(page)).not.toMatch(/\s(src|href|style|on\w+)=|<link|<img/)
  expect(page).not.toMatch(/@import|url\(/)
})

test('what is bundled is there with its licence', () => {
  const page = reportPage(certified, sampleRun())
  expect(page.match(/MIT License/g)?.length).toBeGreaterThanOrEqual(4)
  expect(page).toMatch(/Leon Sorokin/)
})

test('hostile text cannot leave the data and the title', () => {
  const scenario = sampleScenario({
    id: HOSTILE,
    name: HOSTILE,
    verdict: 'fail',
    reason: HOSTILE,
    observed: HOSTILE,
    exchange: [{ time: 0, actor: HOSTILE, direction: 'in', text: HOSTILE }],
  })
  const compliance = sampleModel([scenario], { target: HOSTILE })
  const page = reportPage({ compliance }, sampleRun())
  expect(frameOf(page)).not.toMatch(/<img|<script|\u202e|(?!\n)\p{Cc}/u)
  expect(frameOf(page)).toContain('<title>&lt;/script&gt;')
  expect(pageParts(page).details[0]?.observed).toBe(HOSTILE)
})

test('text that a replacement would take for a pattern stays as it is', () => {
  const page = reportPage({ compliance: sampleModel([], { target: "$& $' $1" }) }, sampleRun())
  expect(page).toContain('<title>$&amp; $&#39; $1: no scenario ran</title>')
})

test('a scenario of a later block has its own details', () => {
  const scenarios = Array.from({ length: 40 }, (_, index) =>
    sampleScenario({ id: `s${index}`, verdict: 'fail', observed: `${index} ${'x'.repeat(60_000)}` }),
  )
  const page = reportPage({ compliance: sampleModel(scenarios) }, sampleRun())
  const { details } = pageParts(page)
  expect(page).toContain('id="details-4"')
  expect(details.map(({ observed }) => observed?.split(' ')[0])).toEqual(
    scenarios.map((_, index) => `${index}`),
  )
})

test('an hour of load keeps the page light', () => {
  const [row] = sampleLoad().series
  const series = Array.from({ length: 3_600 }, (_, second) => ({ ...row, second, phase: 'measure' as const }))
  const load = sampleLoad({ series: series as never })
  const page = reportPage({ load }, sampleRunOfLoad())
  expect(Buffer.byteLength(page) - Buffer.byteLength(pageTemplate())).toBeLessThan(PAGE_BYTES / 5)
})
