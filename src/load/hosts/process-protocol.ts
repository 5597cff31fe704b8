import type { Command, Report, WorkerPlan, WorkerResult } from '../worker/plan.ts'

/** What a process of workers is told. */
export type ToProcess =
  | { readonly kind: 'begin'; readonly workers: number }
  | { readonly kind: 'start'; readonly plan: WorkerPlan }
  | { readonly kind: 'command'; readonly worker: number; readonly command: Command }

/** What it tells. */
export type FromProcess =
  | { readonly kind: 'report'; readonly worker: number; readonly report: Report }
  | { readonly kind: 'result'; readonly result: WorkerResult }
  | { readonly kind: 'failed'; readonly worker: number; readonly message: string }
