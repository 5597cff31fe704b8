import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { Report, WorkerResult } from '../worker/plan.ts'
import type { Task } from '../worker/task.ts'
import type { WorkerHost } from './host.ts'

/** Each worker in a thread of its own, as one long task of a pool. */
export function threadHost(workers: number): WorkerHost {
  const pool = new Piscina<Task, WorkerResult>({
    filename: new URL('../worker/task.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
    // Otherwise a thread between tasks waits for the next with its event loop blocked.
    atomics: 'disabled',
    recordTiming: false,
  })
  return {
    processes: [],
    start(plan, onReport) {
      const { port1, port2 } = new MessageChannel()
      port1.on('message', (report: Report) => onReport(report))
      const result = pool.run({ plan, port: port2 }, { transferList: [port2] })
      const close = () => port1.close()
      result.then(close, close)
      return { send: (command) => port1.postMessage(command), result }
    },
    // Not `close`: a task that is still running has nothing more to say.
    close: () => pool.destroy(),
  }
}
