import { behaviourOf } from '../behaviours/index.ts'
import { LoadWorker } from '../worker/worker.ts'
import type { WorkerHost } from './host.ts'

/** Workers in the test's own thread, with messages that take a turn of the event loop as those between threads do. */
export function sameThreadHost(): WorkerHost {
  return {
    processes: [],
    start(plan, onReport) {
      const ready = Promise.all(plan.scenario.mix.map(behaviourOf)).then(
        (definitions) =>
          new LoadWorker(plan, definitions, (report) => {
            setImmediate(() => onReport(structuredClone(report)))
          }),
      )
      return {
        send: (command) => void ready.then((worker) => worker.command(command)),
        result: ready.then((worker) => worker.result),
      }
    },
    close: async () => {},
  }
}
