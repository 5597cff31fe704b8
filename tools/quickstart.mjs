import { realpathSync } from 'node:fs'
import path from 'node:path'
import { INSTALL, reasonToInstall } from './dependencies.mjs'
import { chooseTarget, parseFindings } from './machine.mjs'
import { ASSAY, ROOT, requireNode, run, say } from './run.mjs'

/**
 * From a fresh checkout to the report on a server, certified and under load. The exit code is that of `assay certify`, or
 * where that held, that of `assay load`.
 */

const INTERNAL = 2
const ABORTED = 105

/** Ends the script where a step did not do what the next one needs. */
class StepFailed extends Error {
  /**
   * @param {string} message
   * @param {number} code
   */
  constructor(message, code) {
    super(message)
    this.code = code
  }
}

/**
 * @param {string} what
 * @param {string} command
 * @param {readonly string[]} args
 */
async function need(what, command, args) {
  const { code, signal } = await run(command, args)
  if (signal !== undefined) throw new StepFailed(`${what} was interrupted`, ABORTED)
  if (code !== 0)
    throw new StepFailed(`${what} failed (exit code ${code}); its output above says why`, INTERNAL)
}

/** What `assay doctor` finds out about this machine. */
async function findings() {
  const { output } = await run(process.execPath, [ASSAY, 'doctor', '--json'], { capture: true })
  return parseFindings(output)
}

/** The directory of the newest run, if there is one. */
function latestRun() {
  try {
    return realpathSync(path.join(ROOT, 'reports/latest'))
  } catch {
    return undefined
  }
}

/** @returns {Promise<string>} the target to certify */
async function readyTarget() {
  const choice = chooseTarget(await findings())
  for (const line of choice.announcement) say(line)
  if (choice.install) {
    const { code, signal } = await run(process.execPath, [ASSAY, 'setup', 'prosody'])
    if (signal !== undefined) throw new StepFailed('the installation of Prosody was interrupted', ABORTED)
    if (code === 0) return choice.target
    const again = chooseTarget(await findings(), { setupFailed: true })
    for (const line of again.announcement) say(line)
    return again.target
  }
  return choice.target
}

async function quickstart() {
  requireNode(process.versions.node)
  say('This installs what Assay needs, builds it, certifies a Prosody that it starts for this run only,')
  say('and puts a short load on it.')
  const reason = reasonToInstall(ROOT)
  if (reason !== undefined) {
    say(`\n==> npm ci: ${reason}`)
    await need('npm ci', 'npm', INSTALL)
  }
  say('\n==> npm run build: compiling into dist/')
  await need('the build', 'npm', ['run', '--silent', 'build'])
  say('\n==> Looking for Prosody')
  const target = await readyTarget()
  say(`\n==> assay certify ${target}`)
  const before = latestRun()
  const certified = await run(process.execPath, [ASSAY, 'certify', target])
  const report = latestRun()
  if (report === undefined || report === before) {
    say('\nNo report was written.')
    return certified.code
  }
  if (certified.signal !== undefined || certified.code === ABORTED) return certified.code
  // A start on the same kind of server; the numbers that mean something are for the user to choose.
  const load = ['load', 'chat', target, '--clients', '100', '--duration', '5s', '--into', report]
  say(`\n==> assay ${load.slice(0, -2).join(' ')}`)
  const loaded = await run(process.execPath, [ASSAY, ...load])
  say(`\nThe report on both is ${path.join(report, 'report.html')}; open it in a browser.`)
  return certified.code || loaded.code
}

try {
  process.exitCode = await quickstart()
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = error instanceof StepFailed ? error.code : INTERNAL
}
