import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { INSTALL, reasonToInstall } from './dependencies.mjs'
import { ASSAY, ROOT, requireNode, run, say } from './run.mjs'
import { countsLine, countsOf, sum } from './vitest-counts.mjs'

/**
 * All tests, from a fresh checkout on a bare machine. A stage that is no test suite (lint, types …) counts as one test.
 * A failed stage does not keep the later ones from running; the last line counts them all.
 */

/** @typedef {import('./vitest-counts.mjs').Counts} Counts */
/** @typedef {{ name: string, seconds: number } & Counts} StageResult */

/** Against what hangs. A machine with nothing else to do needs less than half of it. */
const TIME_LIMIT_MS = 40 * 60_000
const SERVERS = ['prosody', 'ejabberd', 'jabberd2']
const PASSED = { passed: 1, failed: 0, skipped: 0 }
const FAILED = { passed: 0, failed: 1, skipped: 0 }

const began = performance.now()
const scratch = mkdtempSync(path.join(tmpdir(), 'assay-tests-'))
// Tests look whether servers leave directories behind: those of others on this machine are none of theirs.
process.env.TMPDIR = scratch
/** @type {StageResult[]} */
const results = []
/** What failed, told again at the end: nobody should have to look for it in the log. @type {string[]} */
const failures = []
let interrupted = false

/**
 * Runs a stage, times it and keeps its counts.
 * @param {string} name
 * @param {string} why what it does, for the reader of the log
 * @param {() => Promise<Counts>} work
 */
async function stage(name, why, work) {
  if (interrupted) return
  say(`\n==> ${name}: ${why}`)
  const from = performance.now()
  const { passed, failed, skipped } = await work()
  const seconds = (performance.now() - from) / 1000
  results.push({ name, seconds, passed, failed, skipped })
  say(`--> ${name}: ${failed === 0 ? 'ok' : 'FAILED'} in ${seconds.toFixed(1)} s`)
}

/**
 * Runs a command within what is left of the time for everything.
 * @param {string} command
 * @param {readonly string[]} args
 */
async function timed(command, args) {
  const timeLimitMs = Math.max(1, TIME_LIMIT_MS - (performance.now() - began))
  const { code, outOfTime, signal } = await run(command, args, { timeLimitMs })
  if (outOfTime)
    say(`The ${TIME_LIMIT_MS / 60_000} minutes for all tests are over; stopped: ${command} ${args.join(' ')}`)
  if (signal !== undefined) interrupted = true
  return outOfTime ? 1 : code
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
const command =
  (program, ...args) =>
  async () =>
    (await timed(program, args)) === 0 ? PASSED : FAILED

/** @param {string} script */
const script = (script) => command('npm', 'run', '--silent', script)

/**
 * Runs a project of vitest by its npm script and counts its tests.
 * @param {string} script
 */
const suite = (script) => async () => {
  const file = path.join(scratch, `${script}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await timed('npm', ['run', '--silent', script, '--', ...reporters])
  const counts = countsOf(readReport(file), code)
  for (const name of counts.skips) say(`skipped: ${name}`)
  failures.push(...counts.failures)
  return counts
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

async function stages() {
  const reason = reasonToInstall(ROOT)
  if (reason !== undefined) {
    await stage('dependencies', `npm ci, for ${reason}`, command('npm', ...INSTALL))
    if (results.some(({ failed }) => failed > 0)) return
  }
  await stage('build', 'compile into dist/', script('build'))
  await stage(
    'servers to test against',
    `assay setup ${SERVERS.join(' ')}`,
    command(process.execPath, ASSAY, 'setup', ...SERVERS),
  )
  await stage(
    'browser to test with',
    'Debian’s chromium',
    command(process.execPath, path.join(ROOT, 'tools/chromium.mjs')),
  )
  await stage('lint', 'Biome and knip', script('lint'))
  await stage('types', 'tsc --noEmit', script('types'))
  await stage('package', 'what npm would publish, held against publint', script('package'))
  await stage('unit tests', 'vitest, no server but the loopback one', suite('unit'))
  await stage('server tests', 'vitest, on servers that the tests start themselves', suite('servers'))
  await stage('browser tests', 'vitest, report.html in a headless Chromium', suite('browser'))
}

/** @param {StageResult} result */
function row({ name, seconds, ...counts }) {
  return `  ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s   ${countsLine(counts)}`
}

try {
  requireNode(process.versions.node)
  await stages()
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : error}\n`)
  results.push({ name: 'this script', seconds: 0, ...FAILED })
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
if (interrupted) results.push({ name: 'interrupted', seconds: 0, ...FAILED })
const total = sum(results)
for (const failure of failures) say(`FAILED: ${failure}`)
say(`\n${results.map(row).join('\n')}`)
say(`  ${'all'.padEnd(24)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s\n`)
say(countsLine(total))
process.exitCode = total.failed === 0 ? 0 : 1
