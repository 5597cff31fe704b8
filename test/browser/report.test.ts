import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageParts } from '../report/page-parts.ts'
import { assay, Scratch } from '../support/assay.ts'
import { overflowOf, violationsOf } from './accessibility.ts'
import { goTo, useBrowser } from './browser.ts'

const browser = useBrowser()
const scratch = new Scratch()
const file = path.join(scratch.path, 'latest', 'report.html')
/** What `assay certify` printed. */
let printed = ''

beforeAll(async () => {
  const specs = ['--spec', 'xep-0114', '--spec', 'xep-0199']
  const certified = await assay('certify', 'prosody', ...specs, '--no-baseline', '--out', scratch.path).ended
  printed = certified.stdout
  const load = ['--clients', '20', '--rate', '100/s', '--duration', '4s', '--into', path.dirname(file)]
  await assay('load', 'chat', 'prosody', ...load).ended
}, 120_000)
afterAll(() => scratch.remove())

/** The scenario of this run that fails. */
function failing() {
  const scenario = pageParts(scratch.report('report.html')).data.compliance?.scenarios.find(
    ({ verdict }) => verdict === 'fail',
  )
  if (!scenario) throw new Error('nothing fails in this run')
  return scenario
}

describe('the report of a real run', () => {
  it('is reached from a failing line, and shows where the verdict fell', async () => {
    const [, see = ''] = /see: (\S+)/.exec(printed) ?? []
    const { page, complaints } = await browser.open(see)
    expect(await page.locator('h1').textContent()).toBe(failing().name)
    expect(await page.locator('.reason').textContent()).toBe(failing().reason)
    expect(await page.getByRole('link', { name: 'XEP-0114 §3 ↗' }).getAttribute('href')).toBe(
      'https://xmpp.org/extensions/xep-0114.html',
    )
    await page.locator('.step-row.missing, .step-row.offending').waitFor()
    expect(await page.locator('.steps .decided').count()).toBe(1)
    expect(await page.locator('.copy-line code').textContent()).toBe(
      'assay certify prosody --tags @XEP-0114/3-unknown-namespace',
    )
    expect(complaints).toEqual([])
  })

  it('leads from the overview to a stanza in two clicks', async () => {
    const { page } = await browser.open(file)
    await page.getByRole('link', { name: failing().name }).click()
    const arrow = page.locator('.step-row.stanza').last()
    await arrow.click()
    expect(await arrow.getAttribute('aria-pressed')).toBe('true')
    expect(await page.locator('.exchange-panel .xml').textContent()).toMatch(/^<\S/)
  })

  it('filters by verdict, spec and words, and keeps the filter in its address', async () => {
    const { page } = await browser.open(`${file}#/scenarios`)
    const status = page.locator('.filter-count')
    const all = pageParts(scratch.report('report.html')).data.compliance
    expect(await status.textContent()).toBe(`${all?.scenarios.length} scenarios`)
    await page.getByRole('button', { name: /^fail/ }).click()
    expect(await status.textContent()).toBe(`${all?.totals.fail} of ${all?.scenarios.length}`)
    await expect.poll(() => page.url()).toMatch(/#\/scenarios\?verdict=fail$/)
    await page.getByRole('button', { name: /^fail/ }).click()
    await page.getByLabel('Spec').selectOption('XEP-0199')
    await page.getByLabel('Words to look for').fill('ping')
    await expect.poll(() => page.url()).toMatch(/#\/scenarios\?spec=XEP-0199&q=ping$/)
    const shown = await page.locator('.list-spec').allTextContents()
    expect(shown).toHaveLength(1)
    await page.reload()
    expect(await page.locator('.list-spec').allTextContents()).toEqual(shown)
    expect(await page.getByLabel('Words to look for').inputValue()).toBe('ping')
    await page.getByLabel('Words to look for').fill('no such thing')
    expect(await page.locator('.empty h2').textContent()).toBe('No scenario matches')
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    expect(await status.textContent()).toBe(`${all?.scenarios.length} scenarios`)
  })

  it('is worked by the keyboard alone', async () => {
    const { page } = await browser.open(file)
    await page.keyboard.press('/')
    await page.locator('#search:focus').waitFor()
    await page.keyboard.type('namespace')
    await page.keyboard.press('ArrowDown')
    const first = page.locator('.row').first()
    await page.locator('.row:focus').waitFor()
    expect(await page.evaluate('document.activeElement.dataset.row')).toBe(
      await first.getAttribute('data-row'),
    )
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.locator('.scenario-head h1').waitFor()
    const opened = await page.locator('.scenario-head h1').textContent()
    expect(await first.count()).toBe(0)
    await page.keyboard.press('j')
    await expect.poll(() => page.locator('.scenario-head h1').textContent()).not.toBe(opened)
    await page.keyboard.press('k')
    await expect.poll(() => page.locator('.scenario-head h1').textContent()).toBe(opened)
    await page.keyboard.press('Escape')
    await page.locator('.row.opened:focus').waitFor()
    expect(await page.getByLabel('Words to look for').inputValue()).toBe('namespace')
    await page.keyboard.press('Enter')
    await page.locator('.scenario-head h1').waitFor()
    await page.keyboard.press('/')
    await page.locator('#search:focus').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByLabel('Words to look for').inputValue()).toBe('')
  })

  it('lets its shortcuts be switched off, which it remembers', async () => {
    const { page } = await browser.open(`${file}#/scenarios`)
    await page.keyboard.press('?')
    await page.getByLabel('keys of a single character are on').uncheck()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await page.reload()
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('/')
    expect(await page.locator('#search:focus').count()).toBe(0)
  })

  it('follows the system in light and dark, and the switch against it', async () => {
    const ground = 'getComputedStyle(document.body).backgroundColor'
    const { page } = await browser.open(file, { scheme: 'dark' })
    const dark = await page.evaluate<string>(ground)
    await page.getByRole('button', { name: /^Theme/ }).click()
    const light = await page.evaluate<string>(ground)
    expect(light).not.toBe(dark)
    await page.reload()
    await page.locator('main').waitFor()
    expect(await page.evaluate(ground)).toBe(light)
    await page.getByRole('button', { name: 'Theme: light' }).click()
    expect(await page.evaluate(ground)).toBe(dark)
  })

  it('draws the load, and has every figure of it as a table', async () => {
    const { page, complaints } = await browser.open(`${file}#/load`)
    expect(await page.locator('.plot canvas').count()).toBe(6)
    const inked = await page.evaluate<boolean>(`(() => {
      const canvas = document.querySelector('.plot canvas')
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      return new Set(new Uint32Array(data.buffer)).size > 10
    })()`)
    expect(inked).toBe(true)
    await page.getByText('As a table').first().click()
    expect(await page.getByRole('rowheader', { name: 'max' }).count()).toBe(1)
    expect(await page.getByRole('columnheader', { name: 'outcome' }).count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it.each(['light', 'dark'] as const)(
    'holds to WCAG AA in every view, %s, wide and narrow',
    async (scheme) => {
      const views = [
        '#/',
        '#/matrix',
        '#/scenarios',
        '#/scenarios?q=nothing-like-it',
        `#/scenario/${failing().id}`,
        '#/load',
      ]
      for (const width of [1280, 390]) {
        const { page, context } = await browser.open(file, { width, scheme })
        for (const view of views) {
          await goTo(page, view)
          await page.locator('h1').first().waitFor({ state: 'attached' })
          const about = `${view} at ${width}`
          expect([about, ...(await violationsOf(page))]).toEqual([about])
          expect([about, await overflowOf(page)]).toEqual([about, 0])
        }
        await context.close()
      }
    },
  )
})
