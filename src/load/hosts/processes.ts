import { type ChildProcess, fork } from 'node:child_process'
import { AssayError } from '../../base/errors.ts'
import type { Report, WorkerResult } from '../worker/plan.ts'
import type { WorkerHandle, WorkerHost } from './host.ts'
import type { FromProcess, ToProcess } from './process-protocol.ts'

interface Waiting {
  readonly onReport: (report: Report) => void
  readonly resolve: (result: WorkerResult) => void
  readonly reject: (error: Error) => void
}

/**
 * Workers dealt out to several processes, for more connections than one process may have open. Worker n is in process
 * n modulo `processes`.
 */
export function processHost(processes: number, workers: number): WorkerHost {
  const children = Array.from({ length: processes }, (_, index) =>
    startChild(Math.ceil((workers - index) / processes)),
  )
  return {
    processes: children.flatMap(({ child }) => child.pid ?? []),
    start(plan, onReport): WorkerHandle {
      const { worker } = plan
      const owner = children[worker % processes]
      if (!owner) throw new RangeError(`there is no process for worker ${worker}`)
      const result = new Promise<WorkerResult>((resolve, reject) => {
        owner.expect(worker, { onReport, resolve, reject })
      })
      owner.send({ kind: 'start', plan })
      return { send: (command) => owner.send({ kind: 'command', worker, command }), result }
    },
    async close() {
      await Promise.all(children.map(({ end }) => end()))
    },
  }
}

function startChild(workers: number): {
  readonly child: ChildProcess
  /** Has a worker's messages told; it fails where the process is no more. */
  expect(worker: number, waiting: Waiting): void
  send(message: ToProcess): void
  end(): Promise<void>
} {
  const waiting = new Map<number, Waiting>()
  const child = fork(new URL('./process-program.js', import.meta.url), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let failure: AssayError | undefined
  const exited = new Promise<void>((resolve) => {
    const over = (why: string) => {
      failure ??= new AssayError('E_LOAD_PROCESS', `a process of the load ended on its own: ${why}`)
      for (const { reject } of waiting.values()) reject(failure)
      waiting.clear()
      resolve()
    }
    child.once('exit', (code, signal) => over(signal ?? `exit code ${code}`))
    // Also where a message cannot be sent to it any more, which may be told again and again.
    child.on('error', ({ message }) => over(message))
  })
  child.on('message', (message: FromProcess) => {
    const worker = message.kind === 'result' ? message.result.worker : message.worker
    const one = waiting.get(worker)
    if (message.kind === 'report') return one?.onReport(message.report)
    waiting.delete(worker)
    if (message.kind === 'result') one?.resolve(message.result)
    else one?.reject(new AssayError('E_LOAD_WORKER', message.message))
  })
  const send = (message: ToProcess) => {
    if (child.connected) child.send(message)
  }
  send({ kind: 'begin', workers })
  return {
    child,
    expect(worker, one) {
      if (failure) one.reject(failure)
      else waiting.set(worker, one)
    },
    send,
    end: () => {
      if (child.connected) child.disconnect()
      return exited
    },
  }
}
