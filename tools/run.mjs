import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of this checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The command line as the build leaves it. */
export const ASSAY = path.join(ROOT, 'dist/src/cli/main.js')

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const GRACE_MS = 10_000

/**
 * Tells the user what is going to happen.
 * @param {string} text
 */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/**
 * Throws where this Node.js is too old to go on.
 * @param {string} version
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(`Assay needs Node.js 20.19 or later; this is ${version}`)
}

/**
 * An environment for what a script of npm's starts: without the verbosity that npm itself was called with, which would
 * hide the errors of npm called again.
 */
function environment() {
  const { npm_config_loglevel: _, ...rest } = process.env
  return rest
}

/**
 * Runs a program to its end, without standard input. It has a process group of its own, so that all it started ends
 * with it when time is up; signals are passed on to it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeLimitMs?: number, capture?: boolean }} [options] capture: standard output is kept, not shown
 * @returns {Promise<{ code: number, output: string, outOfTime: boolean, signal: NodeJS.Signals | undefined }>}
 * `signal` is one that this process was sent meanwhile.
 */
export function run(command, args, { timeLimitMs, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdout = capture ? 'pipe' : 'inherit'
    const child = spawn(command, args, {
      cwd: ROOT,
      env: environment(),
      stdio: ['ignore', stdout, 'inherit'],
      detached: true,
    })
    const { pid } = child
    let output = ''
    let outOfTime = false
    /** @type {NodeJS.Signals | undefined} */
    let received
    /** @type {NodeJS.Timeout[]} */
    const timers = []
    /** @param {NodeJS.Signals} signal */
    const send = (signal) => {
      try {
        if (pid !== undefined) process.kill(-pid, signal)
      } catch {
        // It has ended already.
      }
    }
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      received = signal
      send(signal)
    }
    const settle = () => {
      for (const timer of timers) clearTimeout(timer)
      for (const name of FORWARDED) process.off(name, forward)
    }
    for (const name of FORWARDED) process.on(name, forward)
    if (timeLimitMs !== undefined) {
      const expire = () => {
        outOfTime = true
        send('SIGTERM')
        timers.push(setTimeout(send, GRACE_MS, 'SIGKILL'))
      }
      timers.push(setTimeout(expire, timeLimitMs))
    }
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('close', (code) => {
      settle()
      resolve({ code: code ?? 1, output, outOfTime, signal: received })
    })
  })
}
