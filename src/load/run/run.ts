import { setTimeout as pause } from 'node:timers/promises'
import { messageOf, TargetError } from '../../base/errors.ts'
import { firstCrossed } from '../../metrics/evaluate-thresholds.ts'
import { readyHistograms } from '../../metrics/histogram.ts'
import { IntervalStore } from '../../metrics/interval-store.ts'
import type { LoadPhase } from '../../metrics/load-model.ts'
import { monotonicNow } from '../clock.ts'
import type { LoadOutcome } from '../outcome.ts'
import { phaseAt } from '../schedule/phase-at.ts'
import { timelineOf } from '../schedule/timeline.ts'
import { measureWindow } from '../worker/executor-of.ts'
import type { WorkerResult } from '../worker/plan.ts'
import { drain } from './drain.ts'
import { Fleet } from './fleet.ts'
import { intendedRate } from './intended.ts'
import { loadModel } from './model.ts'
import type { LoadRunOptions } from './options.ts'
import { workerPlans } from './plans.ts'
import { Progress } from './progress.ts'
import { UsageWatch } from './usage-watch.ts'

/** µs between the order to begin and the beginning, for the order to reach every worker. */
const HEAD_START_US = 50_000
/** Milliseconds an interrupted run waits for what is on its way. */
const HASTY_DRAIN_MS = 2_000
/** Milliseconds that logging out may take. */
const LOGOUT_WITHIN_MS = 15_000

/**
 * Runs a load: logs the crowd in, readies it, begins operations by the schedule, waits for what is on its way, and logs
 * out. What ends it early (the signal, a threshold, the loss of the server) is in the outcome beside what was measured.
 * @throws TargetError E_LOAD_LOGIN where no client could log in.
 */
export async function runLoad(options: LoadRunOptions): Promise<LoadOutcome> {
  await readyHistograms()
  return new LoadRun(options).run()
}

class LoadRun {
  readonly #options: LoadRunOptions
  readonly #fleet: Fleet
  readonly #intervals = new IntervalStore()
  readonly #progress: Progress
  readonly #usage: UsageWatch
  /** Ends the load early; its reason says why. */
  readonly #end = new AbortController()
  #phase: string = 'login'
  #startedAt = Date.now()

  constructor(options: LoadRunOptions) {
    this.#options = options
    this.#fleet = new Fleet(options.host, workerPlans(options))
    this.#progress = new Progress(options)
    this.#usage = new UsageWatch(() => ownUsage(options), options.serverUsage ?? (() => undefined))
    this.#fleet.on('interval', ({ snapshot }) => this.#intervals.add(snapshot))
  }

  async run(): Promise<LoadOutcome> {
    const { signal } = this.#options
    const onAbort = () => this.#end.abort(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    this.#end.signal.addEventListener('abort', () => this.#fleet.send({ kind: 'stop' }), { once: true })
    try {
      const absent = await this.#login()
      const span = await this.#load(absent)
      const results = await this.#finish()
      return this.#outcome(results, span)
    } catch (error) {
      this.#fleet.send({ kind: 'finish' })
      throw error
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  /** Logs everyone in and readies them. Returns how many clients are not there. */
  async #login(): Promise<number> {
    const { scenario } = this.#options
    if (scenario.executor.kind === 'login-storm') return 0
    const answers = await this.#fleet.ask(
      { kind: 'login', epoch: monotonicNow() + HEAD_START_US },
      'logged-in',
    )
    const absent = answers.flatMap((answer) => answer.absent)
    const jids = answers.flatMap((answer) => answer.jids)
    const failed = answers.reduce((sum, answer) => sum + answer.failed, 0)
    if (failed > 0 && failed === answers.reduce((sum, answer) => sum + answer.attempted, 0))
      await this.#refused()
    if (this.#end.signal.aborted) return absent.length
    this.#phase = 'prepare'
    this.#progress.phase('prepare')
    const prepared = await this.#fleet.ask({ kind: 'prepare', absent, jids }, 'prepared')
    const unready = prepared.reduce((sum, answer) => sum + answer.failed, 0)
    if (unready > 0)
      this.#options.onRemark?.(
        `${unready} clients could not be readied: ${prepared.find(({ reason }) => reason)?.reason ?? ''}`,
      )
    return absent.length
  }

  /** No login succeeded: nothing can be measured. */
  async #refused(): Promise<never> {
    const results = await this.#finish()
    const conditions = new Set(results.flatMap(({ last }) => Object.keys(last?.errors ?? {})))
    throw new TargetError('E_LOAD_LOGIN', `no client could log in: ${[...conditions].join(', ')}`, {
      hint: 'assay doctor TARGET logs in once and says more',
    })
  }

  /** The load itself. Returns what of it counts, in µs of its clock. */
  async #load(absent: number): Promise<{ fromUs: number; toUs: number }> {
    const { scenario } = this.#options
    const { signal } = this.#end
    const window = measureWindow(scenario)
    const timeline = timelineOf(scenario.phases)
    const epoch = monotonicNow() + HEAD_START_US
    const now = () => monotonicNow() - epoch
    this.#startedAt = Date.now() + HEAD_START_US / 1000
    if (signal.aborted) return { fromUs: 0, toUs: 0 }
    const at = (us: number, act: () => void) => setTimeout(act, Math.max(0, (us - now()) / 1000))
    const marks = [at(window.from, () => this.#usage.begin())]
    if (Number.isFinite(window.to)) marks.push(at(window.to, () => this.#usage.end()))
    const seconds = setInterval(() => {
      const phase = phaseAt(now(), timeline)
      this.#phase = phase
      this.#everySecond({ nowUs: now(), phase, clients: scenario.clients - absent })
    }, 1000)
    try {
      await this.#fleet.ask({ kind: 'start', epoch }, 'sent')
      const sentAt = now()
      if (!Number.isFinite(window.to)) this.#usage.end()
      this.#phase = 'drain'
      this.#progress.phase('drain')
      await drain(
        this.#fleet,
        signal.aborted ? Math.min(HASTY_DRAIN_MS, scenario.phases.drainMs) : scenario.phases.drainMs,
      )
      return { fromUs: window.from, toUs: Math.max(window.from, Math.min(window.to, sentAt)) }
    } finally {
      clearInterval(seconds)
      for (const mark of marks) clearTimeout(mark)
      this.#usage.end()
    }
  }

  #everySecond({ nowUs, phase, clients }: { nowUs: number; phase: LoadPhase; clients: number }): void {
    const second = Math.floor(nowUs / 1e6) - 1
    if (second < 0) return
    this.#usage.tick(second)
    this.#progress.second({ intervals: this.#intervals, second, phase, nowUs })
    const { scenario } = this.#options
    const crossed = firstCrossed(scenario.thresholds, {
      operations: this.#intervals.operations,
      intervals: this.#intervals,
      deliveries: {},
      logins: { attempted: 0, failed: 0 },
      measuredSeconds: Math.max(0, (nowUs - measureWindow(scenario).from) / 1e6),
      limited: false,
    })
    if (crossed) this.#end.abort(new Error(`the threshold ${crossed.expression} was crossed`))
    const isStorm = scenario.executor.kind.endsWith('-storm')
    if (
      clients > 0 &&
      !isStorm &&
      second > 0 &&
      this.#intervals.row(second).connected === 0 &&
      this.#anyOnline()
    )
      this.#end.abort(new TargetError('E_TARGET_LOST', 'every client has lost its connection to the server'))
  }

  /** Whether clients were meant to be logged in when the load began. */
  #anyOnline(): boolean {
    return this.#intervals.row(0).connected > 0 || this.#intervals.errors['connection-reset'] !== undefined
  }

  async #finish(): Promise<WorkerResult[]> {
    this.#progress.phase('logout')
    this.#fleet.send({ kind: 'finish' })
    const results = await Promise.race([
      this.#fleet.results,
      pause(LOGOUT_WITHIN_MS, undefined, { ref: false }).then(() => {
        throw new TargetError('E_LOAD_LOGOUT', 'the workers did not come to an end when they were told to')
      }),
    ])
    for (const { last } of results) if (last) this.#intervals.add(last)
    return results
  }

  #outcome(results: readonly WorkerResult[], span: { fromUs: number; toUs: number }): LoadOutcome {
    const { scenario, target, workers, host } = this.#options
    const { reason } = this.#end.signal
    const model = loadModel({
      scenario,
      target: target.name,
      workers,
      processes: 1 + host.processes.length,
      loggedIn: results.reduce((sum, { logins }) => sum + logins.attempted - logins.failed, 0),
      intervals: this.#intervals,
      results,
      usage: this.#usage,
      measuredSeconds: (span.toUs - span.fromUs) / 1e6,
      intendedRate: intendedRate(scenario, span),
      ...(this.#end.signal.aborted && { interrupted: { reason: messageOf(reason), phase: this.#phase } }),
    })
    return {
      model,
      intervals: this.#intervals,
      startedAt: this.#startedAt,
      ...(this.#end.signal.aborted && { endedBy: reason }),
    }
  }
}

function ownUsage({ childUsage }: LoadRunOptions) {
  const { user, system } = process.cpuUsage()
  const children = childUsage?.()
  return {
    cpuSeconds: (user + system) / 1e6 + (children?.cpuSeconds ?? 0),
    rssBytes: process.memoryUsage.rss() + (children?.rssBytes ?? 0),
  }
}
