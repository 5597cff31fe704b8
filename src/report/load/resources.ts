import type { LoadModel } from '../../metrics/load-model.ts'

/** CPU and memory of one side in the measure phase. */
export interface Resource {
  readonly who: 'server' | 'assay'
  readonly cpuSeconds: number
  /** CPU seconds a second: 1 is one core busy all the time. Undefined where nothing was measured. */
  readonly cores?: number
  /** CPU for each completed operation, in µs. Undefined where none was. */
  readonly cpuPerOperation?: number
  readonly rssBytes: number
}

/** The server, where it was sampled, and ourselves. */
export function resourcesOf(model: LoadModel): readonly Resource[] {
  const { server, harness, measuredSeconds } = model
  const completed = completedOf(model)
  return [
    ...(server ? [{ who: 'server' as const, ...server }] : []),
    { who: 'assay' as const, ...harness },
  ].map(({ who, cpuSeconds, rssBytes }) => ({
    who,
    cpuSeconds,
    rssBytes,
    ...(measuredSeconds > 0 ? { cores: cpuSeconds / measuredSeconds } : {}),
    ...(completed > 0 ? { cpuPerOperation: (cpuSeconds * 1_000_000) / completed } : {}),
  }))
}

/** Operations of all kinds that were completed in the measure phase. */
export function completedOf({ operations }: LoadModel): number {
  return Object.values(operations).reduce((sum, { count }) => sum + count, 0)
}
