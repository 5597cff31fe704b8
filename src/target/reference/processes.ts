import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { Guardian } from './guardian.ts'
import { logTail } from './log-tail.ts'
import type { ServerExit } from './managed-server.ts'

export interface Command {
  /** Name of the process in messages and of its output file. */
  readonly label: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** The processes of one server instance. */
export class ServerProcesses {
  readonly exited: Promise<ServerExit>
  readonly #directory: string
  readonly #guardian: Guardian
  readonly #running = new Map<number, ChildProcess>()
  readonly #pids: number[] = []
  #report: (exit: ServerExit) => void = () => {}
  #firstExit: ServerExit | undefined
  #stopping = false

  constructor(directory: string, guardian: Guardian) {
    this.#directory = directory
    this.#guardian = guardian
    this.exited = new Promise((resolve) => {
      this.#report = resolve
    })
  }

  /** Ids of the processes started, running or not. */
  get pids(): readonly number[] {
    return this.#pids
  }

  /** The first exit so far. */
  get firstExit(): ServerExit | undefined {
    return this.#firstExit
  }

  /** Starts a process in a group of its own (Ctrl-C on the terminal is not for it), output into the directory. */
  start({ label, command, args, env = {} }: Command): void {
    const output = openSync(join(this.#directory, 'log', `${label}.out`), 'a')
    const child = spawn(command, args, {
      cwd: this.#directory,
      detached: true,
      stdio: ['ignore', output, output],
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: this.#directory, ...env },
    })
    closeSync(output)
    const { pid } = child
    if (pid !== undefined) {
      this.#guardian.process(pid)
      this.#running.set(pid, child)
      this.#pids.push(pid)
    }
    const ended = (code: number | null, signal: NodeJS.Signals | null) => {
      if (pid !== undefined) {
        this.#running.delete(pid)
        this.#guardian.forget(pid)
      }
      this.#firstExit ??= {
        process: label,
        code,
        signal,
        stopped: this.#stopping,
        log: logTail(this.#directory),
      }
      this.#report(this.#firstExit)
    }
    child.once('exit', ended)
    child.once('error', () => ended(null, null))
    child.unref()
  }

  /** SIGTERM to all; after `patienceMs` SIGKILL to whatever still runs and to all they have started. */
  async stop(patienceMs: number): Promise<void> {
    this.#stopping = true
    const left = [...this.#running.values()]
    const gone = Promise.all(
      left.map(
        (child) =>
          new Promise<void>((resolve) => {
            child.ref()
            child.once('exit', () => resolve())
          }),
      ),
    )
    for (const child of left) child.kill('SIGTERM')
    const impatience = setTimeout(() => {
      for (const pid of this.#running.keys()) killGroup(pid)
    }, patienceMs)
    await gone
    clearTimeout(impatience)
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Gone between the look and the shot.
  }
}
