import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { fileURLToPath } from 'node:url'

/**
 * Keeps figures under bench/results/<date>.json, one entry a bench; a second run on a day replaces the first.
 * What the machine is called stays out; how many cores of what it has is in.
 * @param {string} bench
 * @param {object} figures
 */
export function keepResults(bench, figures) {
  const directory = new URL('../results/', import.meta.url)
  const file = new URL(`${new Date().toISOString().slice(0, 10)}.json`, directory)
  mkdirSync(directory, { recursive: true })
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  kept[bench] = { commit: commit(), machine: machine(), ...figures }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
  process.stdout.write(`kept in ${fileURLToPath(file)}\n`)
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
