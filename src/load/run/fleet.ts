import { AssayError, messageOf } from '../../base/errors.ts'
import type { WorkerHandle, WorkerHost } from '../hosts/host.ts'
import type { Command, Report, WorkerPlan, WorkerResult } from '../worker/plan.ts'

type ReportOf<K extends Report['kind']> = Extract<Report, { kind: K }>

/** All workers of a run, spoken to as one. */
export class Fleet {
  /** Settles when every worker has finished; rejects with the first failure. */
  readonly results: Promise<WorkerResult[]>
  readonly #handles: readonly WorkerHandle[]
  readonly #listeners = new Set<(worker: number, report: Report) => void>()

  constructor(host: WorkerHost, plans: readonly WorkerPlan[]) {
    this.#handles = plans.map((plan) =>
      host.start(plan, (report) => {
        for (const listener of this.#listeners) listener(plan.worker, report)
      }),
    )
    this.results = Promise.all(this.#handles.map(({ result }) => result.catch(failed)))
    // Whoever waits for anything of the fleet hears of it; nobody may be waiting just now.
    this.results.catch(() => {})
  }

  /** The results of those that did not fail, once all have ended. */
  async survivors(): Promise<WorkerResult[]> {
    const ended = await Promise.allSettled(this.#handles.map(({ result }) => result))
    return ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  }

  send(command: Command): void {
    for (const handle of this.#handles) handle.send(command)
  }

  /** Tells of every report of a kind. */
  on<K extends Report['kind']>(kind: K, listener: (report: ReportOf<K>, worker: number) => void): void {
    this.#listeners.add((worker, report) => {
      if (report.kind === kind) listener(report as ReportOf<K>, worker)
    })
  }

  /** Settles once each worker has reported this; rejects where one fails. */
  each<K extends Report['kind']>(kind: K): Promise<ReportOf<K>[]> {
    const reports = new Map<number, ReportOf<K>>()
    const all = new Promise<ReportOf<K>[]>((resolve) => {
      const listener = (worker: number, report: Report) => {
        if (report.kind !== kind) return
        reports.set(worker, report as ReportOf<K>)
        if (reports.size < this.#handles.length) return
        this.#listeners.delete(listener)
        resolve([...reports.values()])
      }
      this.#listeners.add(listener)
    })
    const failure = this.results.then(() => new Promise<never>(() => {}))
    return Promise.race([all, failure])
  }

  /** Sends a command and waits for each worker's answer. */
  ask<K extends Report['kind']>(command: Command, answer: K): Promise<ReportOf<K>[]> {
    const answers = this.each(answer)
    this.send(command)
    return answers
  }
}

function failed(cause: unknown): never {
  if (cause instanceof AssayError) throw cause
  throw new AssayError('E_LOAD_WORKER', `a worker of the load failed: ${messageOf(cause)}`, { cause })
}
