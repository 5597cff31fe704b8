import type { Command, Report, WorkerPlan, WorkerResult } from '../worker/plan.ts'

/** A worker that runs somewhere: in a thread, or in a thread of another process. */
export interface WorkerHandle {
  send(command: Command): void
  /** Rejects where the worker failed; then no more reports come. */
  readonly result: Promise<WorkerResult>
}

/** Where workers run. */
export interface WorkerHost {
  start(plan: WorkerPlan, onReport: (report: Report) => void): WorkerHandle
  /** Processes besides our own in which workers run. */
  readonly processes: readonly number[]
  /** Ends all workers, whatever they are doing. */
  close(): Promise<void>
}
