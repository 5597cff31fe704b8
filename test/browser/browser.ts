import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const EXECUTABLE = process.env.ASSAY_CHROMIUM ?? '/usr/bin/chromium'

/** How a report is looked at. */
export interface Look {
  /** Width of the window in px. */
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

/** A report in a window of its own. */
export interface OpenReport {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser complained of, and every address but the file's that the page asked for. */
  readonly complaints: readonly string[]
}

/** Starts a headless Chromium for the tests of a file, and closes what they opened. */
export function useBrowser(): { open(file: string, look?: Look): Promise<OpenReport> } {
  let browser: Browser | undefined
  beforeAll(async () => {
    if (!existsSync(EXECUTABLE))
      throw new Error(`there is no ${EXECUTABLE}: run node tools/chromium.mjs as root`)
    // In a container root has no other way; the page is our own file.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ executablePath: EXECUTABLE, args })
  })
  afterAll(async () => browser?.close())
  return {
    async open(file, { width = 1280, scheme = 'light' } = {}) {
      if (browser === undefined) throw new Error('the browser has not been started')
      const viewport = { width, height: width < 500 ? 844 : 900 }
      const context = await browser.newContext({ viewport, colorScheme: scheme })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`)
      })
      const [path = '', hash] = file.split('#', 2)
      await page.goto(pathToFileURL(path).href + (hash === undefined ? '' : `#${hash}`))
      await page.locator('main').waitFor()
      return { page, context, complaints }
    },
  }
}

/** Goes to another view of an open report. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
}
