import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { planAction, TARGET_FILE } from './action-plan.mjs'
import { ASSAY, ROOT, say } from './run.mjs'

/**
 * The step of the GitHub Action that certifies: its inputs are environment variables, its exit code that of
 * `assay certify`. It runs in the workspace, so that the paths a workflow gives are found.
 */

const USAGE = 64
const INTERNAL = 2

/**
 * @param {string} name
 * @param {string} value
 */
function output(name, value) {
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${value}\n`)
}

/** Names the report of the run that has just ended, if there is one. @param {string} reports */
function tellReport(reports) {
  try {
    const directory = realpathSync(path.join(reports, 'latest'))
    output('directory', directory)
    output('report', path.join(directory, 'report.html'))
  } catch {
    // No run came about, and Assay has said why.
  }
}

try {
  const directory = process.env.RUNNER_TEMP || tmpdir()
  const folders = readdirSync(path.join(ROOT, 'features'), { withFileTypes: true })
  const specs = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const { targetFile, args, warnings } = planAction(process.env, specs, directory)
  for (const warning of warnings) say(`::warning title=Assay::${warning}`)
  if (targetFile !== undefined) {
    mkdirSync(directory, { recursive: true })
    writeFileSync(path.join(directory, TARGET_FILE), targetFile)
  }
  say(`assay ${args.join(' ')}`)
  const { status } = spawnSync(process.execPath, [ASSAY, ...args], { stdio: 'inherit' })
  tellReport(args.at(-1) ?? '')
  process.exitCode = status ?? INTERNAL
} catch (error) {
  say(`::error title=Assay::${error instanceof Error ? error.message : error}`)
  process.exitCode = USAGE
}
