import type { LoadModel, OperationResult } from '../../metrics/load-model.ts'

/** Points of the distributions of each operation, for plots; taken from the histograms that the model only quotes. */
export type Percentiles = Readonly<Record<string, NonNullable<OperationResult['percentiles']>>>

/** Makers of those files of a load run that come out of its histograms; each is called once, when its file is written. */
export interface LoadTexts {
  /** latency.hlog. */
  readonly log: () => string
  /** latency-<operation>.hgrm, by operation. */
  readonly distributions: Readonly<Record<string, () => string>>
}

/** The model with the points of its distributions, so that load.json alone can remake every plot. */
export function withPercentiles(model: LoadModel, percentiles: Percentiles): LoadModel {
  const operations = Object.entries(model.operations).map(([name, result]) => {
    const points = percentiles[name]
    return [name, points === undefined ? result : { ...result, percentiles: points }] as const
  })
  return { ...model, operations: Object.fromEntries(operations) }
}

/** Files of {@link LoadTexts} by name. Names of operations are the user's own: what no file name takes is replaced. */
export function textFiles(texts: LoadTexts): ReadonlyMap<string, () => string> {
  const files = new Map([['latency.hlog', texts.log]])
  for (const [operation, make] of Object.entries(texts.distributions)) {
    const stem = `latency-${operation.replace(/[^\w.-]+/g, '-').slice(0, 80)}`
    let name = `${stem}.hgrm`
    for (let next = 2; files.has(name); next += 1) name = `${stem}-${next}.hgrm`
    files.set(name, make)
  }
  return files
}
