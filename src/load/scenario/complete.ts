import { basename, dirname, extname, resolve } from 'node:path'
import type { Threshold } from '../../metrics/threshold.ts'
import { EXECUTORS, stormMs } from './executors.ts'
import { isModulePath } from './mix-schema.ts'
import type { ExecutorPlan, LoadScenario, Phases } from './scenario.ts'
import type { WrittenScenario } from './schema.ts'

/** A scenario from a valid file, with defaults for what the file leaves out. */
export function complete(
  written: WrittenScenario,
  { file, thresholds }: { readonly file: string; readonly thresholds: readonly Threshold[] },
): LoadScenario {
  const { login = {} } = written
  const executor = planOf(written)
  return {
    name: written.name ?? basename(file, extname(file)),
    ...(written.description === undefined ? {} : { description: written.description }),
    file,
    clients: written.clients,
    login: {
      rate: login.rate ?? 100,
      mechanism: login.mechanism ?? 'auto',
      tls: login.tls ?? 'target',
      timeoutMs: login.timeout ?? 30_000,
    },
    executor,
    phases: phasesOf(written, executor),
    timeoutMs: written.timeout ?? 10_000,
    mix: (written.mix ?? []).map(({ name, behaviour, weight, options }) => ({
      name: name ?? behaviour,
      behaviour: isModulePath(behaviour) ? resolve(dirname(file), behaviour) : behaviour,
      weight,
      options,
    })),
    thresholds,
    seed: written.seed ?? 1,
  }
}

function planOf(written: WrittenScenario): ExecutorPlan {
  const { executor: kind, rate = 0, start = 0, think: thinkMs = 0 } = written
  const stages = (written.stages ?? []).map(({ to, over }) => ({ target: to, overMs: over }))
  switch (kind) {
    case 'ramping-arrival-rate':
      return { kind, startRate: start, stages }
    case 'constant-clients':
      return { kind, thinkMs }
    case 'ramping-clients':
      return { kind, startClients: start, stages, thinkMs }
    default:
      return { kind, rate }
  }
}

function phasesOf({ clients, phases = {} }: WrittenScenario, executor: ExecutorPlan): Phases {
  const { mix } = EXECUTORS[executor.kind]
  return {
    rampUpMs: phases['ramp-up'] ?? (mix ? 1000 : 0),
    warmUpMs: phases['warm-up'] ?? (mix ? 2000 : 0),
    measureMs: measureMs(executor, clients) ?? phases.measure ?? 10_000,
    rampDownMs: phases['ramp-down'] ?? 0,
    drainMs: phases.drain ?? 10_000,
  }
}

/** How long an executor measures of its own accord, in milliseconds; undefined where the file decides. */
export function measureMs(executor: ExecutorPlan, clients: number): number | undefined {
  if ('stages' in executor) return executor.stages.reduce((sum, { overMs }) => sum + overMs, 0)
  return executor.kind === 'login-storm' || executor.kind === 'reconnect-storm'
    ? stormMs(clients, executor.rate)
    : undefined
}
