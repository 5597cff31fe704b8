import { createHistogram } from '../../metrics/histogram.ts'
import type { IntervalSnapshot } from '../../metrics/interval.ts'
import { Recorder } from '../../metrics/recorder.ts'
import { streamHeader } from '../../wire/stream-header.ts'
import type { BehaviourDefinition } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import { Crowd, type CrowdEvents } from '../client/crowd.ts'
import type { LoginOutcome, LoginTimes } from '../client/login.ts'
import type { Scanner } from '../client/scanner.ts'
import { Clock, monotonicNow } from '../clock.ts'
import type { Executor } from '../executors/executor.ts'
import { operationNames } from '../operation-names.ts'
import { loginSchedule } from '../schedule/login-schedule.ts'
import { AddressBook } from './address-book.ts'
import { MixedBehaviours } from './behaviours.ts'
import { executorOf, measureWindow } from './executor-of.ts'
import { loginPhase } from './login-phase.ts'
import { Logins } from './logins.ts'
import type { BoundJid, Command, Report, WorkerPlan, WorkerResult } from './plan.ts'
import { routeOf } from './route.ts'
import { Ticker } from './ticker.ts'

const SECOND_US = 1_000_000
/** How often, in µs, what waits too long is looked for. */
const EXPIRE_EVERY_US = 100_000
/** How often, in µs, the run hears how many are logged in. */
const ONLINE_EVERY_US = 250_000

const idle = (): number => Number.POSITIVE_INFINITY

/** One worker's part of a load: its clients, from their logins to their accounts. It does what it is told, step by step. */
export class LoadWorker implements CrowdEvents {
  /** Settles once the worker was told to finish. */
  readonly result: Promise<WorkerResult>
  readonly #plan: WorkerPlan
  readonly #definitions: readonly BehaviourDefinition[]
  readonly #report: (report: Report) => void
  readonly #clock = new Clock(monotonicNow())
  readonly #recorder: Recorder
  readonly #crowd: Crowd
  readonly #addresses: AddressBook
  readonly #behaviours: MixedBehaviours
  readonly #logins: Logins
  readonly #loopDelay = createHistogram()
  readonly #ticker: Ticker
  readonly #stop = new AbortController()
  #over = false
  readonly #loginOperation: number
  readonly #window: { readonly from: number; readonly to: number }
  #executor: Executor | undefined
  /** What each tick does in this phase; returns when it wants the next. */
  #step: (nowUs: number) => number = idle
  #nextExpire = 0
  #second = 0
  #settle: (result: WorkerResult) => void = () => {}
  #fail: (error: unknown) => void = () => {}

  constructor(
    plan: WorkerPlan,
    definitions: readonly BehaviourDefinition[],
    report: (report: Report) => void,
  ) {
    this.#plan = plan
    this.#definitions = definitions
    this.#report = report
    const { scenario } = plan
    const names = operationNames(scenario, definitions)
    this.#loginOperation = names.login
    this.#window = measureWindow(scenario)
    this.#recorder = new Recorder({
      operations: names.names,
      measureFrom: this.#window.from,
      measureTo: this.#window.to,
    })
    const needs = definitions.map((definition, entry) => definition.needs(scenario.mix[entry]?.options ?? {}))
    this.#crowd = new Crowd({
      worker: plan.worker,
      workers: plan.workers,
      accounts: plan.accounts,
      route: routeOf(plan),
      loginPlan: {
        header: streamHeader({ to: plan.domain }),
        startTls: plan.tls.mode === 'starttls',
        mechanism: scenario.login.mechanism,
        resource: plan.resource,
        streamManagement: needs.some(({ streamManagement }) => streamManagement),
        presence: needs.some(({ presence }) => presence),
      },
      clock: this.#clock,
      recorder: this.#recorder,
      answerWithinMs: scenario.timeoutMs,
    })
    this.#crowd.listen(this)
    this.#addresses = new AddressBook(plan)
    this.#logins = new Logins(scenario.login.timeoutMs)
    this.#behaviours = new MixedBehaviours({
      plan,
      crowd: this.#crowd,
      definitions,
      names,
      addresses: this.#addresses,
      ended: (client) => {
        if (!this.#stop.signal.aborted) this.#executor?.ended?.(client)
      },
      login: (client) => this.#logins.begin(client, this.#clock.now()),
      over: () => this.#over,
    })
    this.#ticker = new Ticker(this.#clock, (nowUs, delayUs) => this.#tick(nowUs, delayUs))
    this.result = new Promise((resolve, reject) => {
      this.#settle = resolve
      this.#fail = reject
    })
  }

  command(command: Command): void {
    if (command.kind === 'login') this.#login(command.epoch)
    else if (command.kind === 'prepare') {
      this.#addresses.update(command.absent, command.jids)
      this.#behaviours
        .prepare(this.#stop.signal)
        .then((prepared) => this.#report({ kind: 'prepared', ...prepared }))
        .catch(this.#fail)
    } else if (command.kind === 'start') this.#start(command.epoch)
    else if (command.kind === 'stop') this.#stop.abort()
    else if (command.kind === 'balance')
      this.#report({ kind: 'balance', balance: this.#behaviours.balance() })
    else this.#finish().catch(this.#fail)
  }

  element(client: Client, view: Scanner): void {
    this.#behaviours.dispatch.element(client, view)
  }

  loggedIn(client: Client, outcome: LoginOutcome, times: LoginTimes): void {
    this.#logins.ended(client, outcome, times)
    if (outcome.kind === 'failed') this.#recorder.error(outcome.condition)
    this.#executor?.loggedIn?.(client, outcome.kind === 'bound')
    this.#behaviours.loggedIn(client, outcome.kind === 'bound')
  }

  lost(_client: Client, condition: string): void {
    this.#recorder.error(condition)
  }

  #login(epoch: number): void {
    const { scenario, worker, workers } = this.#plan
    this.#clock.startAt(epoch)
    const phase = loginPhase({
      clients: this.#crowd.clients.filter(({ index }) =>
        MixedBehaviours.isOnlineFirst(index, this.#plan, this.#definitions),
      ),
      schedule: loginSchedule(scenario.clients, scenario.login.rate),
      worker,
      workers,
      logins: this.#logins,
      clock: this.#clock,
      signal: this.#stop.signal,
    })
    let told = 0
    this.#step = (nowUs) => {
      if (nowUs - told >= ONLINE_EVERY_US) {
        told = nowUs
        this.#report({ kind: 'online', online: this.#crowd.online })
      }
      const next = phase(nowUs)
      if (next !== undefined) return next
      this.#step = idle
      const absent = this.#crowd.clients.filter(({ online }) => !online).map(({ index }) => index)
      const { attempted, failed } = this.#logins
      this.#report({ kind: 'logged-in', attempted, failed, absent, jids: this.#jids() })
      return Number.POSITIVE_INFINITY
    }
    this.#ticker.start()
  }

  /** Full JIDs that are not what was asked for. */
  #jids(): BoundJid[] {
    return this.#crowd.clients.flatMap(({ index, online, address }) =>
      online && !address.equals(this.#addresses.of(index)) ? [{ index, address: address.toString() }] : [],
    )
  }

  #start(epoch: number): void {
    this.#ticker.stop()
    this.#clock.startAt(epoch)
    this.#nextExpire = 0
    this.#loopDelay.reset()
    const executor = executorOf({
      plan: this.#plan,
      crowd: this.#crowd,
      mix: () => this.#behaviours.mix(),
      loginOperation: this.#loginOperation,
      login: (client) => this.#logins.begin(client, this.#clock.now()),
    })
    this.#executor = executor
    this.#step = (nowUs) => {
      const { aborted } = this.#stop.signal
      if (!aborted) executor.tick(nowUs)
      const nextSecond = this.#seconds(nowUs)
      if (!aborted && !executor.isOver(nowUs)) return Math.min(nextSecond, executor.nextAt(nowUs))
      this.#over = true
      this.#report({ kind: 'sent' })
      this.#step = (later) => this.#seconds(later)
      return nextSecond
    }
    this.#ticker.start()
  }

  #tick(nowUs: number, delayUs: number): number {
    this.#crowd.nowUs = nowUs
    if (nowUs >= this.#window.from && nowUs < this.#window.to) this.#loopDelay.record(delayUs)
    const next = this.#step(nowUs)
    if (nowUs >= this.#nextExpire) {
      this.#nextExpire = nowUs + EXPIRE_EVERY_US
      this.#logins.expire(nowUs)
      this.#behaviours.expire(nowUs)
    }
    this.#crowd.flush()
    return next
  }

  /** Tells of each second that has passed. Returns when the next has. */
  #seconds(nowUs: number): number {
    if (nowUs >= (this.#second + 1) * SECOND_US) this.#snapshot(nowUs)
    return (this.#second + 1) * SECOND_US
  }

  /** All since the last snapshot. */
  #taken(): IntervalSnapshot {
    const hasDelays = this.#loopDelay.count > 0
    const snapshot = this.#recorder.snapshot({
      worker: this.#plan.worker,
      second: this.#second,
      connected: this.#crowd.online,
      loopDelay: hasDelays ? this.#loopDelay.encode() : undefined,
    })
    this.#loopDelay.reset()
    return snapshot
  }

  #snapshot(nowUs: number): void {
    const snapshot = this.#taken()
    // A stall may have swallowed whole seconds; what happened in them came to be known now.
    this.#second = Math.max(this.#second + 1, Math.floor(nowUs / SECOND_US))
    this.#report({ kind: 'interval', snapshot })
  }

  async #finish(): Promise<void> {
    this.#stop.abort()
    this.#ticker.stop()
    this.#logins.giveUp()
    this.#executor = undefined
    const last = this.#taken()
    const ledgers = this.#behaviours.ledgers()
    await Promise.all(this.#crowd.clients.map((client) => client.logout()))
    const { attempted, failed, clients } = this.#logins
    this.#settle({
      worker: this.#plan.worker,
      logins: { attempted, failed, clients, refused: this.#logins.refused, times: this.#logins.times() },
      ledgers,
      last,
    })
    this.#logins.destroy()
    this.#recorder.destroy()
    this.#loopDelay.destroy()
  }
}
