import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Keeps figures under bench/results/<date>.json, one entry a bench; a second run on a day replaces the first.
 * Benches run in the root of the checkout. What the machine is called stays out; how many cores of what it has is in.
 * @param {string} bench
 * @param {object} figures
 */
export function keepResults(bench, figures) {
  // Not beside this file: the compiled bench has its own copy of it.
  const directory = path.resolve('bench/results')
  const file = path.join(directory, `${new Date().toISOString().slice(0, 10)}.json`)
  mkdirSync(directory, { recursive: true })
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  kept[bench] = { commit: commit(), machine: machine(), ...figures }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
  process.stdout.write(`kept in ${path.relative('', file)}\n`)
}

function machine() {
  const cores = os.cpus()
  return { cores: cores.length, processor: cores[0]?.model.trim() ?? 'unknown', node: process.versions.node }
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return 'unknown'
  }
}
