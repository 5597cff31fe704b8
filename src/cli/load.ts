import { AssayError, TargetError } from '../base/errors.ts'
import type { WorkerHost } from '../load/hosts/host.ts'
import { processHost } from '../load/hosts/processes.ts'
import { threadHost } from '../load/hosts/threads.ts'
import { type LoadOutcome, ThresholdCrossed } from '../load/outcome.ts'
import { runLoad } from '../load/run/run.ts'
import { ProcessSampler } from '../load/sampling/process-sampler.ts'
import type { LoadScenario } from '../load/scenario/scenario.ts'
import { loadTerminal } from '../report/load/terminal.ts'
import { readRunOf } from '../report/read-run.ts'
import { resolveTarget } from '../target/resolve.ts'
import type { Account, ReadyTarget } from '../target/target.ts'
import { EXIT } from './exit-codes.ts'
import { tellGithub } from './github.ts'
import { type Interruption, interruptible } from './interrupt.ts'
import { LoadLive } from './load-live.ts'
import type { LoadCommandOptions } from './load-options.ts'
import {
  crowdOf,
  foresee,
  foreseeEarly,
  knock,
  type LoadLimits,
  readScenario,
  wantsArchive,
} from './load-preparation.ts'
import { type ConcludedLoad, writeLoadReports } from './load-reports.ts'
import { MetricsEndpoint } from './metrics-endpoint.ts'
import { colour, print, printJson, tell, tellError } from './output.ts'
import { pageOf, tellUnwritten } from './refuge.ts'

/** `assay load`: puts a scenario's load on a target, writes the reports, and says by exit code whether the thresholds held. */
export async function load(
  scenarioName: string,
  given: string,
  options: LoadCommandOptions,
  command: readonly string[],
): Promise<number> {
  const startedAt = new Date()
  const scenario = await readScenario(scenarioName, options)
  const planned = { given, scenario, options }
  foreseeEarly(planned)
  return interruptible(async (interruption) => {
    const { signal } = interruption
    const archive = await wantsArchive(scenario)
    const ready = await resolveTarget(given, {
      signal,
      onWarning: tell,
      load: { accounts: scenario.clients, archive },
    })
    try {
      const into = options.into === undefined ? undefined : await readRunOf(options.into, ready.target.name)
      const limits = await foresee(ready, planned)
      const accounts = await crowdOf(ready, { scenario, signal, quiet: options.json === true })
      const software = await knock(ready, accounts, signal)
      const outcome = await execute({ ready, scenario, accounts, limits, options, signal })
      const { target } = ready
      const code = await conclude(
        { outcome, scenario, target, given, software, command, startedAt, options, into },
        interruption,
      )
      await tidyCrowd(ready, outcome, options)
      return code
    } finally {
      await ready.stop()
    }
  })
}

async function execute(given: {
  ready: ReadyTarget
  scenario: LoadScenario
  accounts: readonly Account[]
  limits: LoadLimits
  options: LoadCommandOptions
  signal: AbortSignal
}): Promise<LoadOutcome> {
  const { ready, scenario, accounts, limits, options, signal } = given
  const { processes } = options
  const workers = limits.workers * processes
  const live = options.json ? undefined : new LoadLive()
  let host: WorkerHost | undefined
  const labels = { target: ready.target.name, scenario: scenario.name }
  const metrics = options.metrics && (await MetricsEndpoint.listen(options.metrics, labels))
  if (metrics) tell(`metrics: ${metrics.url}`)
  try {
    host = processes > 1 ? processHost(processes, workers) : threadHost(workers)
    const server = new ProcessSampler(() => ready.processes)
    const { processes: children } = host
    const own = new ProcessSampler(() => children)
    return await runLoad({
      scenario,
      target: ready.target,
      accounts,
      workers,
      localAddresses: limits.localAddresses,
      host,
      signal,
      serverUsage: () => (ready.processes.length > 0 ? server.sample() : undefined),
      childUsage: () => (children.length > 0 ? own.sample() : undefined),
      onProgress: (progress) => {
        live?.observe(progress)
        metrics?.observe(progress)
      },
      onRemark: tell,
    })
  } finally {
    live?.stop()
    await metrics?.close()
    await host?.close()
  }
}

/** Removes the load accounts where that was asked for; else sees to it that those the server refused are made anew. */
async function tidyCrowd(
  { crowd }: ReadyTarget,
  { refused }: LoadOutcome,
  { removeAccounts }: LoadCommandOptions,
): Promise<void> {
  if (!removeAccounts) return crowd.forget(refused)
  const { removed, left, reason } = await crowd.remove()
  tell(`removed ${removed} accounts${left > 0 ? `; ${left} stay${reason ? `: ${reason}` : ''}` : ''}`)
}

async function conclude(concluded: ConcludedLoad, interruption: Interruption): Promise<number> {
  const { outcome, options } = concluded
  const { model, endedBy } = outcome
  const { run, kept } = await writeLoadReports(concluded)
  if (options.json) printJson(model)
  else {
    print(loadTerminal(model, run, { colour }))
    print(`report: ${pageOf(kept)}`)
  }
  outcome.intervals.destroy()
  tellUnwritten(kept, { debug: options.debug === true })
  tellGithub({ jobs: { load: model }, run })
  if (endedBy instanceof TargetError) {
    tellError(endedBy, options.debug === true)
    return EXIT.unreachable
  }
  if (interruption.received) return EXIT.aborted
  if (endedBy instanceof ThresholdCrossed && !kept.failure) return EXIT.crossed
  if (endedBy instanceof AssayError && !(endedBy instanceof ThresholdCrossed))
    tellError(endedBy, options.debug === true)
  if (endedBy instanceof AssayError || kept.failure) return EXIT.internal
  return model.thresholds.every(({ ok }) => ok) ? EXIT.held : EXIT.crossed
}
