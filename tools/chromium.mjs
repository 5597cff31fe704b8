import { existsSync } from 'node:fs'
import { run, say } from './run.mjs'

/**
 * Installs the browser that the tests of report.html use, where it is not there: Debian's chromium. Another one is named by
 * ASSAY_CHROMIUM.
 */
const chromium = process.env.ASSAY_CHROMIUM ?? '/usr/bin/chromium'
const INSTALL = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']

/** @param {readonly string[]} args */
async function aptGet(args) {
  say(`$ apt-get ${args.join(' ')}`)
  return (await run('apt-get', args)).code
}

if (existsSync(chromium)) say(`${chromium} is there`)
else if (process.env.ASSAY_CHROMIUM !== undefined || process.getuid?.() !== 0) {
  say(
    `There is no ${chromium}: install Debian's package chromium as root, or name a Chromium in ASSAY_CHROMIUM.`,
  )
  process.exitCode = 1
} else {
  if ((await aptGet(['update'])) !== 0) say('apt-get update failed; trying with the package lists at hand')
  process.exitCode = await aptGet(INSTALL)
}
