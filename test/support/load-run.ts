import { BEHAVIOURS, behaviourOf } from '../../src/load/behaviours/index.ts'
import { monotonicNow } from '../../src/load/clock.ts'
import { parseScenarioFile } from '../../src/load/scenario/file.ts'
import type { LoadScenario } from '../../src/load/scenario/scenario.ts'
import type { Report, WorkerPlan, WorkerResult } from '../../src/load/worker/plan.ts'
import { LoadWorker } from '../../src/load/worker/worker.ts'
import { mergeLedgers } from '../../src/metrics/delivery.ts'
import { decodeHistogram, readyHistograms } from '../../src/metrics/histogram.ts'
import type { IntervalSnapshot } from '../../src/metrics/interval.ts'
import type { Delivery } from '../../src/metrics/load-model.ts'
import type { Account } from '../../src/target/target.ts'

/** What became of one operation, over all phases. */
export interface Tally {
  started: number
  completed: number
  failed: number
  /** Longest latency in µs. */
  longest: number
}

export interface LoadRunResult {
  readonly operations: Record<string, Tally>
  readonly errors: Record<string, number>
  readonly dropped: number
  readonly delivery: Record<string, Delivery>
  readonly logins: { readonly attempted: number; readonly failed: number }
  readonly prepared: readonly { readonly failed: number; readonly reason?: string }[]
  readonly preparedMs: number
}

/** Runs a load with workers that are all in this process, step by step as a run does. */
export async function runLoad(given: {
  /** The text of a scenario file. */
  readonly scenario: string
  readonly accounts: readonly Account[]
  readonly endpoint: { readonly host: string; readonly port: number }
  readonly workers?: number
  readonly run?: number
  /** Called when all are ready and nothing has begun. */
  readonly ready?: () => Promise<void> | void
}): Promise<LoadRunResult> {
  await readyHistograms()
  const { accounts, endpoint, workers = 2, run = 7 } = given
  const scenario = await parseScenarioFile(given.scenario, { file: 'test.yaml', behaviours: BEHAVIOURS })
  const team = await Promise.all(
    Array.from({ length: workers }, (_, worker) =>
      member({
        scenario,
        worker,
        workers,
        accounts: accounts.filter((_, index) => index % workers === worker),
        usernames: accounts.map(({ username }) => username),
        domain: accounts[0]?.domain ?? '',
        resource: 'load',
        run,
        endpoint,
        tls: { mode: 'none', verify: false },
        localAddresses: [],
      }),
    ),
  )
  const all = <K extends Report['kind']>(kind: K) => Promise.all(team.map((each) => each.next(kind)))
  const tell = (command: Parameters<LoadWorker['command']>[0]) => {
    for (const { worker } of team) worker.command(command)
  }
  tell({ kind: 'login', epoch: monotonicNow() })
  const loggedIn = await all('logged-in')
  const begun = performance.now()
  tell({
    kind: 'prepare',
    absent: loggedIn.flatMap(({ absent }) => absent),
    jids: loggedIn.flatMap(({ jids }) => jids),
  })
  const prepared = await all('prepared')
  const preparedMs = performance.now() - begun
  await given.ready?.()
  tell({ kind: 'start', epoch: monotonicNow() + 50_000 })
  await all('sent')
  const deadline = performance.now() + scenario.phases.drainMs
  for (;;) {
    tell({ kind: 'balance' })
    const balances = (await all('balance')).map(({ balance }) => balance)
    const open = balances.reduce((sum, { owed, settled, pending }) => sum + owed - settled + pending, 0)
    if (open <= 0 || performance.now() > deadline) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  // What comes twice comes after what is waited for.
  await new Promise((resolve) => setTimeout(resolve, 100))
  tell({ kind: 'finish' })
  const results = await Promise.all(team.map(({ worker }) => worker.result))
  return { ...summed(team, results), prepared, preparedMs }
}

interface Member {
  readonly worker: LoadWorker
  readonly snapshots: IntervalSnapshot[]
  next<K extends Report['kind']>(kind: K): Promise<Extract<Report, { kind: K }>>
}

async function member(plan: WorkerPlan): Promise<Member> {
  const definitions = await Promise.all((plan.scenario as LoadScenario).mix.map(behaviourOf))
  const snapshots: IntervalSnapshot[] = []
  const unread: Report[] = []
  let wake = () => {}
  const worker = new LoadWorker(plan, definitions, (report) => {
    if (report.kind === 'interval') snapshots.push(report.snapshot)
    else unread.push(report)
    wake()
  })
  const next: Member['next'] = async (kind) => {
    for (;;) {
      const at = unread.findIndex((report) => report.kind === kind)
      if (at >= 0) return unread.splice(at, 1)[0] as never
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  return { worker, snapshots, next }
}

function summed(team: readonly Member[], results: readonly WorkerResult[]) {
  const operations: Record<string, Tally> = {}
  const errors: Record<string, number> = {}
  let dropped = 0
  const snapshots = [
    ...team.flatMap(({ snapshots }) => snapshots),
    ...results.flatMap(({ last }) => last ?? []),
  ]
  for (const snapshot of snapshots) {
    dropped += snapshot.dropped.measured + snapshot.dropped.unmeasured
    for (const [condition, count] of Object.entries(snapshot.errors))
      errors[condition] = (errors[condition] ?? 0) + count
    for (const part of [snapshot.measured, snapshot.unmeasured])
      for (const [name, interval] of Object.entries(part)) {
        operations[name] ??= { started: 0, completed: 0, failed: 0, longest: 0 }
        const tally = operations[name]
        tally.started += interval.started
        tally.completed += interval.completed
        tally.failed += interval.failed
        if (!interval.latency) continue
        const histogram = decodeHistogram(interval.latency)
        tally.longest = Math.max(tally.longest, histogram.max)
        histogram.destroy()
      }
  }
  const names = new Set(results.flatMap(({ ledgers }) => Object.keys(ledgers)))
  const delivery = Object.fromEntries(
    [...names].map((name) => [name, mergeLedgers(results.flatMap(({ ledgers }) => ledgers[name] ?? []))]),
  )
  const logins = {
    attempted: results.reduce((sum, { logins }) => sum + logins.attempted, 0),
    failed: results.reduce((sum, { logins }) => sum + logins.failed, 0),
  }
  return { operations, errors, dropped, delivery, logins }
}
