import type { MessagePort } from 'node:worker_threads'
import { readyHistograms } from '../../metrics/histogram.ts'
import { behaviourOf } from '../behaviours/index.ts'
import type { Command, Report, WorkerPlan, WorkerResult } from './plan.ts'
import { LoadWorker } from './worker.ts'

/** What a worker thread is given. */
export interface Task {
  readonly plan: WorkerPlan
  /** Commands come in, reports go out. */
  readonly port: MessagePort
}

/** The one long task of a worker thread: lives until it is told to finish. */
export default async function task({ plan, port }: Task): Promise<WorkerResult> {
  await readyHistograms()
  const definitions = await Promise.all(plan.scenario.mix.map(behaviourOf))
  const worker = new LoadWorker(plan, definitions, (report: Report) => port.postMessage(report))
  port.on('message', (command: Command) => worker.command(command))
  try {
    return await worker.result
  } finally {
    port.close()
  }
}
