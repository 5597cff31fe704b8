import { createLogUpdate } from 'log-update'
import type { LoadProgress } from '../load/outcome.ts'
import { loadBar, loadLine } from './load-progress.ts'
import { tell } from './output.ts'

const LINE_EVERY_MS = 5_000

/** Shows on stderr how far a load run is: a live bar on a terminal; elsewhere a plain line when a phase begins and every 5 s. */
export class LoadLive {
  readonly #terminal = process.stderr.isTTY === true && process.env.CI === undefined
  readonly #update = createLogUpdate(process.stderr)
  #phase: LoadProgress['phase'] | undefined
  #toldAt = 0

  /** `now` is in milliseconds of any clock that only goes forward. */
  observe(progress: LoadProgress, now: number = performance.now()): void {
    if (this.#terminal) {
      this.#update(loadBar(progress, process.stderr.columns ?? 80))
      return
    }
    if (progress.phase === this.#phase && now - this.#toldAt < LINE_EVERY_MS) return
    this.#phase = progress.phase
    this.#toldAt = now
    tell(loadLine(progress))
  }

  /** Takes the bar away, so that what is written next stands where it was. */
  stop(): void {
    if (this.#terminal) this.#update.clear()
  }
}
