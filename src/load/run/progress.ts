import type { IntervalStore } from '../../metrics/interval-store.ts'
import type { LoadPhase } from '../../metrics/load-model.ts'
import type { LoadProgress } from '../outcome.ts'
import { timelineOf } from '../schedule/timeline.ts'
import type { LoadRunOptions } from './options.ts'

/** Tells how far a run has come. */
export class Progress {
  readonly #options: Pick<LoadRunOptions, 'scenario' | 'onProgress'>
  #last: LoadProgress

  constructor(options: Pick<LoadRunOptions, 'scenario' | 'onProgress'>) {
    this.#options = options
    this.#last = {
      phase: 'login',
      fraction: 0,
      loggedIn: 0,
      clients: options.scenario.clients,
      rate: 0,
      p99: 0,
      errors: 0,
    }
    this.#tell(this.#last)
  }

  /** Another phase begins. */
  phase(phase: LoadProgress['phase']): void {
    const { remainingSeconds, ...last } = this.#last
    this.#tell({ ...last, phase, fraction: 0 })
  }

  /** So many clients are logged in. */
  loggedIn(count: number): void {
    const { clients } = this.#last
    this.#tell({ ...this.#last, loggedIn: count, fraction: count / clients })
  }

  /** A second of the load has passed. */
  second(given: {
    readonly intervals: IntervalStore
    readonly second: number
    readonly phase: LoadPhase
    readonly nowUs: number
  }): void {
    const { intervals, second, phase, nowUs } = given
    const { warmUpFrom, measureFrom, measureTo, endsAt, drainedBy } = timelineOf(
      this.#options.scenario.phases,
    )
    const edges: Record<LoadPhase, readonly [number, number]> = {
      'ramp-up': [0, warmUpFrom],
      'warm-up': [warmUpFrom, measureFrom],
      measure: [measureFrom, measureTo],
      'ramp-down': [measureTo, endsAt],
      drain: [endsAt, drainedBy],
    }
    const [from, to] = edges[phase]
    const row = intervals.row(second)
    const counts = Object.values(row.operations)
    this.#tell({
      ...this.#last,
      phase,
      fraction: to > from ? Math.min(1, (nowUs - from) / (to - from)) : 1,
      remainingSeconds: Math.max(0, (endsAt - nowUs) / 1e6),
      loggedIn: row.connected,
      rate: counts.reduce((sum, { count }) => sum + count, 0),
      p99: intervals.quantiles(second).p99,
      errors: Object.values(intervals.errors).reduce((sum, times) => sum + times, 0),
    })
  }

  #tell(progress: LoadProgress): void {
    this.#last = progress
    this.#options.onProgress?.(progress)
  }
}
