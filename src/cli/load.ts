import { availableParallelism } from 'node:os'
import path from 'node:path'
import { AssayError, ConfigurationError, TargetError } from '../base/errors.ts'
import { BEHAVIOURS, behaviourOf } from '../load/behaviours/index.ts'
import { withOwnOptions } from '../load/behaviours/own-options.ts'
import type { WorkerHost } from '../load/hosts/host.ts'
import { processHost } from '../load/hosts/processes.ts'
import { threadHost } from '../load/hosts/threads.ts'
import { foreseeLimits } from '../load/limits/foresee.ts'
import type { LimitsPlan, ServerPlace } from '../load/limits/plan.ts'
import { type LoadOutcome, ThresholdCrossed } from '../load/outcome.ts'
import { tlsModeOf } from '../load/run/plans.ts'
import { runLoad } from '../load/run/run.ts'
import { ProcessSampler } from '../load/sampling/process-sampler.ts'
import { readScenarioFile } from '../load/scenario/file.ts'
import { findScenario } from '../load/scenario/names.ts'
import { overrideScenario } from '../load/scenario/override.ts'
import type { LoadScenario } from '../load/scenario/scenario.ts'
import { loadTerminal } from '../report/load/terminal.ts'
import { readRunOf } from '../report/read-run.ts'
import { LOOPBACK } from '../target/names.ts'
import { addressesOf, requirePermission } from '../target/permission.ts'
import { preflight } from '../target/preflight.ts'
import { resolveTarget } from '../target/resolve.ts'
import type { Account, ReadyTarget } from '../target/target.ts'
import { EXIT } from './exit-codes.ts'
import { Interruption } from './interrupt.ts'
import { LoadLive } from './load-live.ts'
import type { LoadCommandOptions } from './load-options.ts'
import { type ConcludedLoad, writeLoadReports } from './load-reports.ts'
import { colour, print, printJson, tell, tellError } from './output.ts'

/** `assay load`: puts a scenario's load on a target, writes the reports, and says by exit code whether the thresholds held. */
export async function load(
  scenarioName: string,
  given: string,
  options: LoadCommandOptions,
  command: readonly string[],
): Promise<number> {
  const startedAt = new Date()
  const scenario = await readScenario(scenarioName, options)
  const interruption = new Interruption()
  const { signal } = interruption
  try {
    const archive = await wantsArchive(scenario)
    const ready = await resolveTarget(given, {
      signal,
      onWarning: tell,
      load: { accounts: scenario.clients, archive },
    })
    try {
      const into = options.into === undefined ? undefined : await readRunOf(options.into, ready.target.name)
      const limits = await foresee({ ready, given, scenario, options })
      const accounts = await crowdOf(ready, { scenario, signal, quiet: options.json === true })
      const software = await knock(ready, accounts, signal)
      const outcome = await execute({ ready, scenario, accounts, limits, options, signal, given })
      if (options.removeAccounts) await removeCrowd(ready)
      const { target } = ready
      return await conclude(
        { outcome, scenario, target, given, software, command, startedAt, options, into },
        interruption,
      )
    } finally {
      await ready.stop()
    }
  } catch (error) {
    if (interruption.received) {
      tell('interrupted before anything was measured')
      return EXIT.aborted
    }
    throw error
  } finally {
    interruption.stop()
  }
}

async function readScenario(name: string, options: LoadCommandOptions): Promise<LoadScenario> {
  const file = findScenario(name, process.cwd())
  const scenario = await readScenarioFile(file, { behaviours: BEHAVIOURS })
  const { clients, rate, duration, drain, tls, threshold } = options
  return overrideScenario(await withOwnOptions(scenario), {
    ...(clients === undefined ? {} : { clients }),
    ...(rate === undefined ? {} : { rate }),
    ...(duration === undefined ? {} : { durationMs: duration }),
    ...(drain === undefined ? {} : { drainMs: drain }),
    ...(tls === undefined ? {} : { tls }),
    ...(threshold === undefined ? {} : { thresholds: threshold }),
  })
}

async function wantsArchive({ mix }: LoadScenario): Promise<boolean> {
  const definitions = await Promise.all(mix.map(behaviourOf))
  return definitions.some((definition, entry) => definition.needs(mix[entry]?.options ?? {}).archive === true)
}

/** Worker threads of each process: the server takes the other half of the machine it shares with us. */
function workersOf(options: LoadCommandOptions, place: ServerPlace): number {
  if (options.workers !== undefined) return options.workers
  const cores = place === 'elsewhere' ? availableParallelism() : availableParallelism() / 2
  return Math.max(1, Math.floor(cores / options.processes))
}

function placeOf(ready: ReadyTarget, given: string): ServerPlace {
  if (given === LOOPBACK) return 'in-process'
  return ready.processes.length > 0 ? 'managed' : 'elsewhere'
}

async function foresee(planned: {
  ready: ReadyTarget
  given: string
  scenario: LoadScenario
  options: LoadCommandOptions
}): Promise<LimitsPlan & { readonly workers: number }> {
  const { ready, given, scenario, options } = planned
  const { target } = ready
  const addresses = await addressesOf(target)
  const { executor, clients } = scenario
  requirePermission({
    run: 'load',
    domain: target.domain,
    addresses,
    clients,
    ...(target.permission ? { permission: target.permission } : {}),
    ...('rate' in executor && !executor.kind.endsWith('-storm') ? { rate: executor.rate } : {}),
    ...(executor.kind === 'ramping-arrival-rate'
      ? { rate: Math.max(executor.startRate, ...executor.stages.map((stage) => stage.target)) }
      : {}),
  })
  const place = placeOf(ready, given)
  const workers = workersOf(options, place)
  const mode = tlsModeOf(target, scenario)
  if (mode === 'direct' && !target.directTls && target.tls.mode !== 'direct')
    throw new ConfigurationError('E_LOAD_TLS', `${target.name} has no direct-TLS endpoint`, {
      hint: 'name one under endpoints in the target file, or use --tls starttls',
    })
  const { processes } = options
  const limits = foreseeLimits({
    clients,
    processes,
    workers,
    addresses,
    tls: mode !== 'none',
    server: place,
  })
  for (const remark of limits.remarks) tell(remark)
  return { ...limits, workers }
}

async function crowdOf(
  ready: ReadyTarget,
  { scenario, signal, quiet }: { scenario: LoadScenario; signal: AbortSignal; quiet: boolean },
): Promise<readonly Account[]> {
  const { clients, login } = scenario
  if (login.mechanism === 'ANONYMOUS') {
    const domain = ready.target.anonymousDomain ?? ready.target.domain
    return Array.from({ length: clients }, (_, index) => ({
      username: `anonymous${index}`,
      domain,
      password: '',
    }))
  }
  if (!quiet) tell(`readying ${clients} accounts`)
  return ready.crowd.ensure(clients, { signal })
}

/** Logs in once before the crowd does, so that one sentence says what is wrong. */
async function knock(ready: ReadyTarget, accounts: readonly Account[], signal: AbortSignal) {
  const [account] = accounts
  if (!account || account.password === '') return undefined
  const { target } = ready
  const alone = { acquire: async () => [account], release: async () => {}, close: async () => {} }
  return preflight({ target, accounts: alone }, { timeoutMs: target.timeoutMs, signal })
}

async function execute(given: {
  ready: ReadyTarget
  given: string
  scenario: LoadScenario
  accounts: readonly Account[]
  limits: LimitsPlan & { readonly workers: number }
  options: LoadCommandOptions
  signal: AbortSignal
}): Promise<LoadOutcome> {
  const { ready, scenario, accounts, limits, options, signal } = given
  const { processes } = options
  const workers = limits.workers * processes
  const live = options.json ? undefined : new LoadLive()
  let host: WorkerHost | undefined
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
      onProgress: (progress) => live?.observe(progress),
      onRemark: tell,
    })
  } finally {
    live?.stop()
    await host?.close()
  }
}

async function removeCrowd(ready: ReadyTarget): Promise<void> {
  const { removed, left } = await ready.crowd.remove()
  tell(`removed ${removed} accounts${left > 0 ? `; ${left} stay` : ''}`)
}

async function conclude(concluded: ConcludedLoad, interruption: Interruption): Promise<number> {
  const { outcome, options } = concluded
  const { model, endedBy } = outcome
  const { run, reports, refuge } = await writeLoadReports(concluded)
  if (options.json) printJson(model)
  else {
    print(loadTerminal(model, run, { colour }))
    print(`report: ${path.join((refuge ?? reports).directory, 'report.html')}`)
  }
  outcome.intervals.destroy()
  if (reports.failure) tellError(reports.failure, options.debug === true)
  if (refuge)
    tell(
      `the reports are in ${refuge.directory} instead${refuge.failure ? ', as far as they could be written' : ''}`,
    )
  if (endedBy instanceof TargetError) {
    tellError(endedBy, options.debug === true)
    return EXIT.unreachable
  }
  if (interruption.received) return EXIT.aborted
  if (endedBy instanceof ThresholdCrossed && !reports.failure) return EXIT.crossed
  if (endedBy instanceof AssayError && !(endedBy instanceof ThresholdCrossed))
    tellError(endedBy, options.debug === true)
  if (endedBy instanceof AssayError || reports.failure) return EXIT.internal
  return model.thresholds.every(({ ok }) => ok) ? EXIT.held : EXIT.crossed
}
