import path from 'node:path'
import { ROOT, requireNode, run, say } from './run.mjs'

/**
 * Builds, then runs the benches of bench/: all of them, or the one that is named.
 *
 *     npm run bench
 *     npm run bench -- rounds --clients 2000
 */

const BENCHES = ['micro', 'rounds', 'logins', 'memory', 'tsung']

/** @param {string} name */
function fileOf(name) {
  const file = name === 'micro' ? 'dist/bench/micro.js' : `bench/${name}.mjs`
  return path.join(ROOT, file)
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function must(command, args) {
  const { code } = await run(command, args)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with exit code ${code}`)
}

try {
  requireNode(process.versions.node)
  const [name, ...args] = process.argv.slice(2)
  if (name !== undefined && !BENCHES.includes(name)) {
    throw new Error(`there is no bench ${name}; there are ${BENCHES.join(', ')} (see bench/README.md)`)
  }
  await must('npm', ['run', '--silent', 'build'])
  for (const bench of name === undefined ? BENCHES : [name]) {
    say(`\n==> ${bench}`)
    if (bench === 'micro') await must('npx', ['tsc', '-p', 'bench/tsconfig.json'])
    await must(process.execPath, [fileOf(bench), ...args])
  }
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
