import { createLogUpdate } from 'log-update'
import type { Envelope } from '../report/envelope.ts'
import { Progress } from '../report/progress.ts'
import { tell } from './output.ts'

const BAR_EVERY_MS = 100
const LINE_EVERY_MS = 5000

/** Shows on stderr how far a run is: a live bar on a terminal, a plain line now and then elsewhere. */
export class LiveProgress {
  readonly #progress: Progress
  readonly #terminal = process.stderr.isTTY === true && process.env.CI === undefined
  readonly #update = createLogUpdate(process.stderr)
  readonly #timer: NodeJS.Timeout

  constructor(planned: number) {
    this.#progress = new Progress({ planned, startedAt: performance.now() })
    this.#timer = setInterval(() => this.#show(), this.#terminal ? BAR_EVERY_MS : LINE_EVERY_MS).unref()
  }

  observe(envelope: Envelope): void {
    this.#progress.observe(envelope)
  }

  #show(): void {
    const now = performance.now()
    if (this.#terminal) {
      const columns = process.stderr.columns ?? 80
      this.#update(this.#progress.bar({ now, columns }).join('\n'))
    } else tell(this.#progress.line({ now }))
  }

  stop(): void {
    clearInterval(this.#timer)
    if (this.#terminal) this.#update.clear()
  }
}
