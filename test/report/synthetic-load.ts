import { generator } from '../../src/base/random.ts'
import type { TimeCounts } from '../../src/metrics/time-counts.ts'
import type { LoadEvidence } from '../../src/report/compare/load.ts'
import { sampleLoad, sampleOperation } from './load-sample.ts'

/** A load run that never took place. Its seconds resemble their neighbours, as those of real ones do. */
export interface Synthetic {
  readonly seed: number
  readonly seconds?: number
  readonly perSecond?: number
  /** How much runs differ from each other as wholes, as a fraction. */
  readonly betweenRuns?: number
  /** This share of operations takes so many µs longer. */
  readonly delayed?: { readonly share: number; readonly us: number }
  /** Everything takes so many times as long. */
  readonly factor?: number
}

/** Its seconds: log-normal times about 1 ms, shifted second by second by a noise that half survives into the next. */
export function syntheticSeconds({
  seed,
  seconds = 30,
  perSecond = 400,
  betweenRuns = 0,
  delayed,
  factor = 1,
}: Synthetic): TimeCounts[] {
  const random = generator(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const run = betweenRuns * normal()
  let drift = 0
  return Array.from({ length: seconds }, () => {
    drift = 0.5 * drift + 0.05 * normal()
    const counts = new Map<number, number>()
    for (let n = 0; n < perSecond; n += 1) {
      const late = delayed && random() < delayed.share ? delayed.us : 0
      const us = factor * 1_000 * Math.exp(run + drift + 0.4 * normal()) + late
      const time = bucket(us)
      counts.set(time, (counts.get(time) ?? 0) + 1)
    }
    const times = [...counts.keys()].sort((a, b) => a - b)
    return { times, counts: times.map((time) => counts.get(time) ?? 0) }
  })
}

/** The run with one operation, `chat`. */
export function syntheticRun(synthetic: Synthetic): LoadEvidence {
  const seconds = syntheticSeconds(synthetic)
  return evidenceOf(seconds)
}

/** A run of these seconds of one operation, `chat`. */
export function evidenceOf(seconds: readonly TimeCounts[]): LoadEvidence {
  const count = seconds.reduce((sum, { counts }) => sum + counts.reduce((total, n) => total + n, 0), 0)
  const chat = sampleOperation({ count, started: count })
  return {
    model: sampleLoad({ operations: { chat }, measuredSeconds: seconds.length }),
    seconds: new Map([['chat', seconds]]),
  }
}

/** Upper edge of the bucket of a histogram with three significant digits. */
function bucket(us: number): number {
  const width = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, us))) - 10)
  return Math.floor(us / width) * width + width - 1
}
