import { availableParallelism } from 'node:os'
import { ConfigurationError } from '../base/errors.ts'
import { BEHAVIOURS, behaviourOf } from '../load/behaviours/index.ts'
import { withOwnOptions } from '../load/behaviours/own-options.ts'
import { foreseeLimits } from '../load/limits/foresee.ts'
import type { LimitsPlan, ServerPlace } from '../load/limits/plan.ts'
import { tlsModeOf } from '../load/run/plans.ts'
import { readScenarioFile } from '../load/scenario/file.ts'
import { findScenario } from '../load/scenario/names.ts'
import { overrideScenario } from '../load/scenario/override.ts'
import type { LoadScenario } from '../load/scenario/scenario.ts'
import { LOOPBACK } from '../target/names.ts'
import { addressesOf, isLoopback, requirePermission } from '../target/permission.ts'
import { preflight, type ServerSoftware } from '../target/preflight.ts'
import { isReferenceServer } from '../target/reference/managed-server.ts'
import type { Account, ReadyTarget } from '../target/target.ts'
import type { LoadCommandOptions } from './load-options.ts'
import { tell } from './output.ts'

/**
 * The scenario that a command names, with what its options change.
 * @throws UsageError E_SCENARIO_UNKNOWN, E_SCENARIO_OVERRIDE; ConfigurationError E_SCENARIO_FILE, E_BEHAVIOUR_MODULE,
 *   E_BEHAVIOUR_OPTIONS
 */
export async function readScenario(name: string, options: LoadCommandOptions): Promise<LoadScenario> {
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

/** Whether any behaviour of the mix asks for archived messages. */
export async function wantsArchive({ mix }: LoadScenario): Promise<boolean> {
  const definitions = await Promise.all(mix.map(behaviourOf))
  return definitions.some((definition, entry) => definition.needs(mix[entry]?.options ?? {}).archive === true)
}

/** Worker threads of each process: the server takes the other half of the machine it shares with us. */
function workersOf(options: LoadCommandOptions, place: ServerPlace): number {
  if (options.workers !== undefined) return options.workers
  const cores = place === 'elsewhere' ? availableParallelism() : availableParallelism() / 2
  return Math.max(1, Math.floor(cores / options.processes))
}

/** What a run is planned with. */
export interface PlannedLoad {
  /** TARGET as given on the command line. */
  readonly given: string
  readonly scenario: LoadScenario
  readonly options: LoadCommandOptions
}

function placeOf(given: string): ServerPlace {
  if (given === LOOPBACK) return 'in-process'
  return isReferenceServer(given) ? 'managed' : 'elsewhere'
}

/** What this machine lets the run have, and the worker threads of each process. */
export type LoadLimits = LimitsPlan & { readonly workers: number }

/**
 * What of the machine's limits can be known before a server is started or asked: for those that Assay starts, all.
 * @throws ConfigurationError E_LOAD_LIMITS
 */
export function foreseeEarly(planned: PlannedLoad): void {
  if (placeOf(planned.given) !== 'elsewhere') limitsFor(planned, { addresses: ['127.0.0.1'], tls: false })
}

/**
 * Whether the run may and can work, before it begins.
 * @throws ConfigurationError E_PERMISSION, E_LOAD_TLS, E_LOAD_LIMITS
 */
export async function foresee(ready: ReadyTarget, planned: PlannedLoad): Promise<LoadLimits> {
  const { target } = ready
  const { scenario } = planned
  const addresses = await addressesOf(target)
  const rate = highestRate(scenario)
  requirePermission({
    run: 'load',
    domain: target.domain,
    addresses,
    clients: scenario.clients,
    ...(target.permission ? { permission: target.permission } : {}),
    ...(rate === undefined ? {} : { rate }),
  })
  if (rate === undefined && target.permission?.maxRate !== undefined && !addresses.every(isLoopback))
    throw new ConfigurationError(
      'E_PERMISSION',
      `${scenario.executor.kind} goes as fast as the server lets it, and the permission for ${target.domain} has a max-rate`,
      { hint: 'use a scenario with an arrival rate' },
    )
  const mode = tlsModeOf(target, scenario)
  if (mode === 'direct' && !target.directTls && target.tls.mode !== 'direct')
    throw new ConfigurationError('E_LOAD_TLS', `${target.name} has no direct-TLS endpoint`, {
      hint: 'name one under endpoints in the target file, or use --tls starttls',
    })
  const limits = limitsFor(planned, { addresses, tls: mode !== 'none' })
  for (const remark of limits.remarks) tell(remark)
  return limits
}

/** Operations a second at most; undefined in the closed model. */
function highestRate({ executor }: LoadScenario): number | undefined {
  if (executor.kind === 'ramping-arrival-rate')
    return Math.max(executor.startRate, ...executor.stages.map(({ target }) => target))
  return 'rate' in executor ? executor.rate : undefined
}

function limitsFor(
  { given, scenario, options }: PlannedLoad,
  to: { readonly addresses: readonly string[]; readonly tls: boolean },
): LoadLimits {
  const server = placeOf(given)
  const workers = workersOf(options, server)
  const { processes } = options
  return { ...foreseeLimits({ clients: scenario.clients, processes, workers, server, ...to }), workers }
}

/** The accounts of the crowd. Anonymous clients have none, only names to tell them apart. */
export async function crowdOf(
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
export async function knock(
  ready: ReadyTarget,
  accounts: readonly Account[],
  signal: AbortSignal,
): Promise<ServerSoftware | undefined> {
  const [account] = accounts
  if (!account || account.password === '') return undefined
  const { target } = ready
  const alone = { acquire: async () => [account], release: async () => {}, close: async () => {} }
  return preflight({ target, accounts: alone }, { timeoutMs: target.timeoutMs, signal })
}
