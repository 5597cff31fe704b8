import { spawn } from 'node:child_process'
import { guardianProgram } from './guardian-program.ts'

/** Sees to it that a server leaves no trace even if this process is killed outright. */
export interface Guardian {
  /** To be told before the directory is made. */
  directory(path: string): void
  process(pid: number): void
  forget(pid: number): void
  /** Everything has been cleaned up properly: the guardian goes. */
  done(): void
}

/** Starts a guardian process. It does not keep this process alive. */
export function startGuardian(): Guardian {
  const child = spawn(process.execPath, ['--eval', `(${guardianProgram.toString()})()`], {
    detached: true,
    // Not below the server's directory, nor on a file system that someone may want to unmount.
    cwd: '/',
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Without a guardian the run is still sound; only a crash would leave traces.
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  child.unref()
  const pipe = child.stdin as typeof child.stdin & { unref?: () => void }
  pipe.unref?.()
  const tell = (line: string) => {
    pipe.write(`${line}\n`)
  }
  return {
    directory: (path) => tell(`directory ${path}`),
    process: (pid) => tell(`process ${pid}`),
    forget: (pid) => tell(`forget ${pid}`),
    done: () => {
      tell('done')
      pipe.end()
    },
  }
}
