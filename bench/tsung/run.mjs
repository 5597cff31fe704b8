import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { descendants, usage } from '../harness/process-usage.mjs'
import { intervalsOf } from './log.mjs'
import { tsungScenario } from './scenario.mjs'

/** Seconds before the first user comes: its memory without users is taken then. */
const WARM_UP_SECONDS = 4
const INTERVAL_SECONDS = 10
const POLL_MS = 50
const START_WITHIN_MS = 10_000

/** The version of the tsung that is installed, or undefined. */
export function tsungVersion() {
  const { error, stdout } = spawnSync('tsung', ['-v'], { encoding: 'utf8' })
  return error ? undefined : /version ([\d.]+)/i.exec(stdout)?.[1]
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/**
 * @template T
 * @param {string} what
 * @param {number} withinMs
 * @param {() => T | undefined} look
 */
async function until(what, withinMs, look) {
  for (const from = performance.now(); performance.now() - from < withinMs; await pause(POLL_MS)) {
    const found = look()
    if (found !== undefined) return found
  }
  throw new Error(`tsung: ${what} within ${withinMs / 1000} s`)
}

/**
 * Runs tsung without busy waiting (its best figure), all of its files in a directory of ours, and measures it over
 * whole intervals of its own log, after all users have come.
 * @param {{ directory: string, chat: Omit<import('./scenario.mjs').Chat, 'seconds'>, intervals: number,
 *   serverPids: readonly number[] }} options
 */
export async function runTsung({ directory, chat, intervals, serverPids }) {
  const home = path.join(directory, `tsung-${Date.now()}`)
  mkdirSync(home)
  const seconds = (intervals + 2) * INTERVAL_SECONDS
  const file = path.join(home, 'scenario.xml')
  const logs = path.join(home, 'log')
  writeFileSync(file, tsungScenario({ ...chat, seconds }))
  const env = {
    ...process.env,
    HOME: home,
    ERL_FLAGS: '+sbwt none +sbwtdcpu none +sbwtdio none',
    ERL_EPMD_ADDRESS: '127.0.0.1',
    ERL_EPMD_PORT: String(await freePort()),
  }
  // Left to itself, Erlang would start this and leave it behind.
  const epmd = spawn('epmd', [], { env, stdio: 'ignore' })
  const tsung = spawn('tsung', ['-n', '-w', String(WARM_UP_SECONDS), '-f', file, '-l', logs, 'start'], {
    env,
    cwd: home,
    stdio: 'ignore',
  })
  const ended = once(tsung, 'exit')
  /** @type {number[]} */
  let beams = []
  try {
    beams = await until('no virtual machine', START_WITHIN_MS, () => {
      const found = descendants(tsung.pid ?? 0, 'beam.smp')
      return found.length > 0 ? found : undefined
    })
    await pause((WARM_UP_SECONDS - 1) * 1000)
    const idle = usage(beams)
    const read = () => {
      const folder = existsSync(logs) ? readdirSync(logs)[0] : undefined
      const log = folder === undefined ? '' : path.join(logs, folder, 'tsung.log')
      return existsSync(log) ? intervalsOf(readFileSync(log, 'utf8')) : []
    }
    const arriving = (chat.users / chat.arrivalsPerSecond) * 1000
    const first = await until('not all users came', arriving + 60_000, () => {
      const all = read()
      const come = all.reduce((total, { connected }) => total + connected, 0)
      return come >= chat.users && all.at(-1)?.connected === 0 ? all.length : undefined
    })
    const before = { at: performance.now(), tsung: usage(beams), server: usage(serverPids) }
    await until('no figures', (intervals + 1) * INTERVAL_SECONDS * 1000, () =>
      read().length >= first + intervals ? true : undefined,
    )
    const after = { at: performance.now(), tsung: usage(beams), server: usage(serverPids) }
    const window = read().slice(first, first + intervals)
    const sum = (/** @type {'sent' | 'received' | 'bytesSent'} */ what) =>
      window.reduce((total, interval) => total + interval[what], 0)
    if (sum('received') === 0) throw new Error('tsung: its users are there, but no message arrived')
    const cpuSeconds = after.tsung.cpuSeconds - before.tsung.cpuSeconds
    return {
      seconds: (after.at - before.at) / 1000,
      sent: sum('sent'),
      received: sum('received'),
      rate: sum('received') / (intervals * INTERVAL_SECONDS),
      bytesAMessage: sum('bytesSent') / sum('sent'),
      cpuSeconds,
      cpuPerRoundMicros: (cpuSeconds / sum('received')) * 1e6,
      rssBytes: after.tsung.rssBytes,
      rssPerClientBytes: (after.tsung.rssBytes - idle.rssBytes) / chat.users,
      serverCpuSeconds: after.server.cpuSeconds - before.server.cpuSeconds,
    }
  } finally {
    for (const pid of beams) process.kill(pid, 'SIGKILL')
    tsung.kill()
    await ended
    epmd.kill()
  }
}
