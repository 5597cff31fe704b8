import { accessSync, constants, readFileSync } from 'node:fs'
import { availableParallelism, freemem, tmpdir, totalmem } from 'node:os'
import { messageOf } from '../base/errors.ts'
import { ephemeralRange } from './ports.ts'
import { findExecutable } from './reference/executable.ts'
import { REFERENCE_SERVERS, type ReferenceServerName } from './reference/managed-server.ts'
import { installedVersion, packageVersion } from './reference/package-version.ts'
import { missingForServer } from './reference/start.ts'

/** One thing looked at. `missing`: optional and not there; `problem`: something will not work. */
export interface Finding {
  readonly what: string
  readonly state: 'ok' | 'missing' | 'problem'
  readonly detail: string
  readonly hint?: string
}

/** Below this, load tests run out of descriptors before they run out of machine. */
const DESCRIPTORS_WANTED = 4096
const MEMORY_WANTED = 512 * 1024 * 1024
const LEAST_NODE = [20, 19] as const

/** What this machine can do and what it lacks. Looks only; changes nothing. */
export async function examine(): Promise<Finding[]> {
  return [
    nodeVersion(process.versions.node),
    ...(await Promise.all(REFERENCE_SERVERS.map(referenceServer))),
    await prosodyModules(),
    installer(),
    descriptors(readLimits()),
    ephemeralPorts(),
    { what: 'processor cores', state: 'ok', detail: String(availableParallelism()) },
    memory(),
    temporaryDirectory(tmpdir()),
  ]
}

export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  const what = 'Node.js'
  if (enough) return { what, state: 'ok', detail: version }
  return { what, state: 'problem', detail: version, hint: `install Node.js ${LEAST_NODE.join('.')} or later` }
}

async function referenceServer(name: ReferenceServerName): Promise<Finding> {
  const missing = missingForServer(name)
  if (missing === undefined) return { what: name, state: 'ok', detail: await packageVersion(name) }
  return { what: name, state: 'missing', detail: missing, hint: `assay setup ${name}` }
}

async function prosodyModules(): Promise<Finding> {
  const what = 'prosody-modules'
  const version = await installedVersion(what)
  if (version !== undefined) return { what, state: 'ok', detail: version }
  return { what, state: 'missing', detail: 'the package is not installed', hint: 'assay setup prosody' }
}

function installer(): Finding {
  const what = 'installing servers'
  const lacks = [
    ...(process.getuid?.() === 0 ? [] : ['root']),
    ...(findExecutable('apt-get') === undefined ? ['apt-get'] : []),
  ]
  if (lacks.length === 0) return { what, state: 'ok', detail: 'root and apt-get' }
  return {
    what,
    state: 'missing',
    detail: `no ${lacks.join(', no ')}: assay setup cannot install anything`,
    hint: 'run assay setup as root on a Debian system, or use the loopback server',
  }
}

interface Limits {
  readonly soft: number
  readonly hard: number
}

function readLimits(): Limits | undefined {
  try {
    const line = /^Max open files\s+(\S+)\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))
    const count = (text: string | undefined) => (text === 'unlimited' ? Infinity : Number(text))
    return line ? { soft: count(line[1]), hard: count(line[2]) } : undefined
  } catch {
    return undefined
  }
}

/** Node raises its soft limit to the hard one by itself; servers started from here inherit it. */
export function descriptors(limits: Limits | undefined): Finding {
  const what = 'file descriptors'
  if (limits === undefined) return { what, state: 'ok', detail: 'this system does not say' }
  const detail = `soft ${limits.soft}, hard ${limits.hard}`
  if (limits.hard >= DESCRIPTORS_WANTED) return { what, state: 'ok', detail }
  return {
    what,
    state: 'problem',
    detail,
    hint: `raise the hard limit (ulimit -Hn) to ${DESCRIPTORS_WANTED} or more`,
  }
}

function ephemeralPorts(): Finding {
  const range = ephemeralRange()
  const detail = range
    ? `${range.from}–${range.to}: ${range.to - range.from + 1} connections from one address to one server port`
    : 'this system does not say'
  return { what: 'ephemeral ports', state: 'ok', detail }
}

function memory(): Finding {
  const what = 'memory'
  const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`
  const detail = `${mebibytes(freemem())} free of ${mebibytes(totalmem())}`
  if (freemem() >= MEMORY_WANTED) return { what, state: 'ok', detail }
  return { what, state: 'problem', detail, hint: `free ${mebibytes(MEMORY_WANTED)} before starting servers` }
}

export function temporaryDirectory(path: string): Finding {
  const what = 'temporary directory'
  try {
    accessSync(path, constants.W_OK)
    return { what, state: 'ok', detail: path }
  } catch (error) {
    return {
      what,
      state: 'problem',
      detail: messageOf(error),
      hint: 'set TMPDIR to a directory that can be written',
    }
  }
}
