/**
 * What the guardian process runs. Its standard input is a pipe from the process it looks after; each line is
 * `directory <path>` or `process <pid>` to remember, or `forget <pid>`. When the pipe closes without `done`,
 * its master is dead: it kills what it remembers and removes the directories.
 *
 * The source of this very function is handed to `node --eval`, so that it runs the same from TypeScript and
 * from the build; it must therefore use nothing from outside itself.
 */
export function guardianProgram(): void {
  const { readFileSync, rmSync } = process.getBuiltinModule('node:fs')
  const { createInterface } = process.getBuiltinModule('node:readline')
  const processes = new Map<number, string>()
  const directories = new Set<string>()

  /** Tells a process from a later one that got the same id; empty where /proc is missing. */
  const startTimeOf = (pid: number): string => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    } catch {
      return ''
    }
  }
  const kill = (id: number) => {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It is gone already, which is what is wanted.
    }
  }
  const remove = (directory: string) => {
    try {
      rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    } catch {
      // A dying server may still be writing; the second sweep gets it.
    }
  }
  const sweep = () => {
    for (const [pid, startTime] of processes) {
      if (startTimeOf(pid) !== startTime) continue
      kill(-pid)
      kill(pid)
    }
    for (const directory of directories) remove(directory)
  }

  // A terminal's Ctrl-C or a shell's farewell is for the master; the guardian outlives it to clean up.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const space = line.indexOf(' ')
      const argument = line.slice(space + 1)
      if (line.startsWith('directory ')) directories.add(argument)
      else if (line.startsWith('process ')) processes.set(Number(argument), startTimeOf(Number(argument)))
      else if (line.startsWith('forget ')) processes.delete(Number(argument))
      else if (line === 'done') process.exit(0)
    })
    .on('close', () => {
      sweep()
      setTimeout(() => {
        sweep()
        process.exit(0)
      }, 200)
    })
}
