import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** A call that takes longer hangs; an audit of everything takes minutes on a small machine. */
const LONGEST_MS = 480_000

/** How a call of the command line ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly milliseconds: number
}

/** A call of the built command line. */
export interface Call {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves once stderr or stdout has matched. */
  said(pattern: RegExp): Promise<void>
}

/** Calls `assay` as built in dist, from the root of this checkout; ends it by force where it hangs. */
export function assay(...args: string[]): Call {
  return assayIn(ROOT, ...args)
}

/** Calls `assay` in a working directory, which keeps its state, too. */
export function assayIn(cwd: string, ...args: string[]): Call {
  const started = performance.now()
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/src/cli/main.js'), ...args], {
    cwd,
    env: {
      ...process.env,
      CI: 'true',
      NO_COLOR: '1',
      ...(cwd === ROOT ? {} : { XDG_STATE_HOME: path.join(cwd, 'state') }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  const listeners = new Set<() => void>()
  const hear = (): void => {
    for (const listener of [...listeners]) listener()
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    hear()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    hear()
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS)
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, stdout, stderr, milliseconds: performance.now() - started })
    })
  })
  const said = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(stdout + stderr)) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      void ended.then(({ code }) =>
        reject(new Error(`ended with ${code} without saying ${pattern}:\n${stderr}`)),
      )
      look()
    })
  return { child, ended, said }
}

/** A directory that goes away with the test. */
export class Scratch {
  readonly path = mkdtempSync(path.join(tmpdir(), 'assay-test-'))

  /** Writes a file and returns its path. */
  file(name: string, text: string): string {
    const file = path.join(this.path, name)
    writeFileSync(file, text)
    return file
  }

  /** A file of the newest run written here. */
  report(name: string): string {
    return readFileSync(path.join(this.path, 'latest', name), 'utf8')
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
