import { messageOf, TargetError } from '../../base/errors.ts'
import { firstCrossed } from '../../metrics/evaluate-thresholds.ts'
import { readyHistograms } from '../../metrics/histogram.ts'
import { IntervalStore } from '../../metrics/interval-store.ts'
import { monotonicNow } from '../clock.ts'
import { type LoadOutcome, ThresholdCrossed } from '../outcome.ts'
import { phaseAt } from '../schedule/phase-at.ts'
import { timelineOf } from '../schedule/timeline.ts'
import { measureWindow } from '../worker/executor-of.ts'
import type { WorkerResult } from '../worker/plan.ts'
import { drain } from './drain.ts'
import { Fleet } from './fleet.ts'
import { Heard } from './heard.ts'
import { inTime } from './in-time.ts'
import { intendedRate } from './intended.ts'
import { loadModel } from './model.ts'
import type { LoadRunOptions } from './options.ts'
import { ownUsage } from './own-usage.ts'
import { workerPlans } from './plans.ts'
import { Progress } from './progress.ts'
import { UsageWatch } from './usage-watch.ts'

const SECOND_US = 1_000_000
/** µs between the order to begin and the beginning, for the order to reach every worker. */
const HEAD_START_US = 50_000

/**
 * Runs a load: logs the crowd in, readies it, begins operations by the schedule, waits for what is on its way, and logs
 * out. What ends it early once the load has begun (the signal, a threshold, the loss of the server, the failure of a
 * worker) is in the outcome beside what was measured.
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
  readonly #heard: Heard
  readonly #progress: Progress
  readonly #usage: UsageWatch
  /** Ends the load early; its reason says why. */
  readonly #end = new AbortController()
  #phase: string = 'login'
  /** The phase in which the end came. */
  #endedIn: string | undefined
  /** What of the load counts, once it has begun, in µs of its clock. */
  #span: { readonly fromUs: number; toUs: number } | undefined
  #startedAt = Date.now()

  constructor(options: LoadRunOptions) {
    this.#options = options
    this.#fleet = new Fleet(options.host, workerPlans(options))
    this.#progress = new Progress(options)
    this.#usage = new UsageWatch(() => ownUsage(options.childUsage), options.serverUsage ?? (() => undefined))
    this.#heard = new Heard(options.workers)
    this.#fleet.on('interval', ({ snapshot }) => {
      this.#intervals.add(snapshot)
      this.#heard.add(snapshot)
    })
    const online = new Map<number, number>()
    this.#fleet.on('online', (report, worker) => {
      online.set(worker, report.online)
      this.#progress.loggedIn([...online.values()].reduce((sum, count) => sum + count, 0))
    })
  }

  async run(): Promise<LoadOutcome> {
    const { signal } = this.#options
    const onAbort = () => this.#stop(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    try {
      const absent = await this.#login()
      await this.#load(absent)
      const results = await this.#finish()
      if (this.#isLost(results, absent)) this.#stop(lost())
      return this.#outcome(results)
    } catch (error) {
      this.#stop(error)
      this.#fleet.send({ kind: 'finish' })
      // What the other workers found is kept.
      if (this.#span) return this.#outcome(await inTime(this.#fleet.survivors()))
      throw error
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  /** Ends the load early; only the first reason counts. */
  #stop(reason: unknown): void {
    if (this.#end.signal.aborted) return
    this.#endedIn = this.#phase
    this.#end.abort(reason)
    this.#fleet.send({ kind: 'stop' })
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

  /** The load itself. */
  async #load(absent: number): Promise<void> {
    const { scenario } = this.#options
    const { signal } = this.#end
    const window = measureWindow(scenario)
    const timeline = timelineOf(scenario.phases)
    const epoch = monotonicNow() + HEAD_START_US
    const now = () => monotonicNow() - epoch
    this.#startedAt = Date.now() + HEAD_START_US / 1000
    if (signal.aborted) return
    this.#span = { fromUs: window.from, toUs: window.from }
    const span = this.#span
    const isStorm = scenario.executor.kind.endsWith('-storm')
    let isSent = false
    const at = (us: number, act: () => void) => setTimeout(act, Math.max(0, (us - now()) / 1000))
    this.#usage.start()
    const marks = [at(window.from, () => this.#usage.begin())]
    if (Number.isFinite(window.to)) marks.push(at(window.to, () => this.#usage.end()))
    const seconds = setInterval(() => {
      const nowUs = now()
      const second = Math.floor(nowUs / SECOND_US) - 1
      if (second < 0) return
      const phase = isSent ? 'drain' : phaseAt(nowUs, timeline)
      this.#phase = phase
      span.toUs = Math.max(span.fromUs, Math.min(window.to, nowUs))
      this.#usage.tick(second)
      this.#progress.second({ intervals: this.#intervals, second, phase, nowUs })
      if (isSent) return
      this.#judge()
      if (!isStorm && absent < scenario.clients && this.#heard.isNobodyThere) this.#stop(lost())
    }, 1000)
    try {
      await this.#fleet.ask({ kind: 'start', epoch }, 'sent')
      span.toUs = Math.max(span.fromUs, Math.min(window.to, now()))
      isSent = true
      if (!Number.isFinite(window.to)) this.#usage.end()
      this.#phase = 'drain'
      this.#progress.phase('drain')
      // A server that is gone brings nothing more.
      const longestMs = signal.reason instanceof TargetError ? 0 : scenario.phases.drainMs
      await drain(this.#fleet, { longestMs, signal })
    } finally {
      clearInterval(seconds)
      for (const mark of marks) clearTimeout(mark)
      this.#usage.end()
    }
  }

  /** Ends the load where a threshold that is to end it is crossed by what all workers have told of. */
  #judge(): void {
    const { scenario } = this.#options
    const { from, to } = measureWindow(scenario)
    const toUs = Math.min(to, ((this.#heard.second ?? -1) + 1) * SECOND_US)
    const intended = toUs > from ? intendedRate(scenario, { fromUs: from, toUs }) : undefined
    const crossed = firstCrossed(scenario.thresholds, {
      operations: this.#intervals.operations,
      intervals: this.#intervals,
      deliveries: {},
      logins: { attempted: 0, failed: 0 },
      measuredSeconds: Math.max(0, (toUs - from) / SECOND_US),
      limited: false,
      ...(intended !== undefined && { intendedRate: intended }),
    })
    if (crossed) this.#stop(new ThresholdCrossed(crossed))
  }

  /** Whether clients were logged in when the load began, and none is at its end. */
  #isLost(results: readonly WorkerResult[], absent: number): boolean {
    const { executor, clients } = this.#options.scenario
    return (
      this.#span !== undefined &&
      !executor.kind.endsWith('-storm') &&
      absent < clients &&
      results.every(({ last }) => last?.connected === 0)
    )
  }

  async #finish(): Promise<WorkerResult[]> {
    this.#progress.phase('logout')
    this.#fleet.send({ kind: 'finish' })
    return inTime(this.#fleet.results)
  }

  #outcome(results: readonly WorkerResult[]): LoadOutcome {
    for (const { last } of results) if (last) this.#intervals.add(last)
    const span = this.#span ?? { fromUs: 0, toUs: 0 }
    const { scenario, target, workers, host } = this.#options
    const { reason } = this.#end.signal
    const model = loadModel({
      scenario,
      target: target.name,
      workers,
      processes: Math.max(1, host.processes.length),
      intervals: this.#intervals,
      results,
      usage: this.#usage,
      measuredSeconds: (span.toUs - span.fromUs) / 1e6,
      intendedRate: intendedRate(scenario, span),
      ...(this.#end.signal.aborted && {
        interrupted: { reason: messageOf(reason), phase: this.#endedIn ?? this.#phase },
      }),
      ...(reason instanceof ThresholdCrossed && { crossed: reason.result }),
    })
    const refused = new Set(results.flatMap(({ logins }) => logins.refused))
    return {
      model,
      intervals: this.#intervals,
      refused: this.#options.accounts.filter(({ username }) => refused.has(username)),
      startedAt: this.#startedAt,
      ...(this.#end.signal.aborted && { endedBy: reason }),
    }
  }
}

function lost(): TargetError {
  return new TargetError('E_TARGET_LOST', 'every client has lost its connection to the server')
}
