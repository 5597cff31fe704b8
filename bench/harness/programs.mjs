import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const BENCH = fileURLToPath(new URL('..', import.meta.url))
const LINE_WITHIN_MS = 10_000

/** The command line as the build leaves it. */
export const ASSAY = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

/** Throws where there is nothing built to measure. */
export function requireBuild() {
  if (!existsSync(ASSAY)) throw new Error('nothing is built yet: npm run build')
}

/**
 * Calls `work` with a directory that is gone afterwards.
 * @template T
 * @param {(directory: string) => Promise<T>} work
 */
export async function withDirectory(work) {
  const directory = mkdtempSync(path.join(tmpdir(), 'assay-bench-'))
  try {
    return await work(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Compiles the C programs.
 * @param {string} directory where they go
 * @returns {{ forwarder: string, client: string } | undefined} undefined where there is no compiler
 */
export function compileFloor(directory) {
  /** @param {string} name */
  const compile = (name) => {
    const program = path.join(directory, name)
    const source = path.join(BENCH, 'floor', `${name}.c`)
    const { error, status, stderr } = spawnSync('cc', ['-O2', '-o', program, source], { encoding: 'utf8' })
    if (error) return undefined
    if (status !== 0) throw new Error(`cc could not compile ${name}.c:\n${stderr}`)
    return program
  }
  const forwarder = compile('forwarder')
  const client = compile('client')
  return forwarder === undefined || client === undefined ? undefined : { forwarder, client }
}

/**
 * Starts a program that prints a line with its port.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ port: number, pid: number, stop: () => Promise<void> }>}
 */
export async function startListener(command, args = []) {
  // A program may end when its standard input does: that happens even if we are killed.
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const [line] = await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data', { signal: AbortSignal.timeout(LINE_WITHIN_MS) }),
    ended.then(() => [`${path.basename(command)} ended at once`]),
  ])
  const port = Number(/^listening (\d+)/.exec(String(line))?.[1])
  if (!(port > 0) || child.pid === undefined) throw new Error(`no port in: ${line}`)
  return {
    port,
    pid: child.pid,
    async stop() {
      child.kill()
      await ended
    },
  }
}

/**
 * Runs a program to its end and parses what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeLimitMs?: number, acceptExitCodes?: readonly number[] }} [options]
 * @returns {Promise<any>} the JSON on its standard output
 */
export async function runJson(command, args, { timeLimitMs = 300_000, acceptExitCodes = [0] } = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeLimitMs })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors = (errors + text).slice(-4000)
  })
  const [code, signal] = await once(child, 'close')
  if (!acceptExitCodes.includes(code) || output.trim() === '') {
    const name = [command, ...args].map((word) => path.basename(word)).join(' ')
    throw new Error(`${name} ended with ${signal ?? `exit code ${code}`}\n${errors}`)
  }
  return JSON.parse(output)
}
