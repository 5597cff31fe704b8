import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { Report, WorkerResult } from '../worker/plan.ts'
import type { Task } from '../worker/task.ts'
import type { WorkerHost } from './host.ts'

/**
 * MiB for what is young in a thread's heap. Node's own choice is larger and saves nothing here, as little garbage is made;
 * with thousands of clients it costs 3 KiB a client.
 */
const YOUNG_MIB = 24

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
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
  })
  return {
    processes: [],
    start(plan, onReport) {
      const { port1, port2 } = new MessageChannel()
      port1.on('message', (report: Report) => onReport(report))
      // The worker closes its end when all is said, and this end hears of it when all is heard: results come another
      // way, and may overtake the last reports.
      const heard = new Promise<void>((resolve) => port1.once('close', resolve))
      const ran = pool.run({ plan, port: port2 }, { transferList: [port2] })
      ran.catch(() => port1.close())
      const result = ran.then((ended) => heard.then(() => ended))
      return { send: (command) => port1.postMessage(command), result }
    },
    // Not `close`: a task that is still running has nothing more to say.
    close: () => pool.destroy(),
  }
}
