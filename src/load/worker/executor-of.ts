import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import { arrivalRate } from '../executors/arrival-rate.ts'
import { closedClients } from '../executors/clients.ts'
import type { Executor } from '../executors/executor.ts'
import { loginStorm } from '../executors/login-storm.ts'
import { reconnectStorm } from '../executors/reconnect-storm.ts'
import { activeClients, workersPart } from '../schedule/active-clients.ts'
import { arrivalSchedule } from '../schedule/arrivals.ts'
import { timelineOf } from '../schedule/timeline.ts'
import type { Mix } from './mix.ts'
import type { WorkerPlan } from './plan.ts'

/** The executor that a plan asks for. */
export function executorOf(given: {
  readonly plan: WorkerPlan
  readonly crowd: Crowd
  readonly mix: () => Mix
  /** Index of the operation that logins are. */
  readonly loginOperation: number
  readonly login: (client: Client) => void
}): Executor {
  const { plan, crowd } = given
  const { scenario, worker, workers } = plan
  const { executor, phases, clients } = scenario
  const { endsAt, measureFrom } = timelineOf(phases)
  const logins = { operation: given.loginOperation, login: given.login }
  const share = { crowd, worker, workers }
  switch (executor.kind) {
    case 'constant-arrival-rate':
    case 'ramping-arrival-rate':
      return arrivalRate({ ...share, mix: given.mix(), schedule: arrivalSchedule(executor, phases) })
    case 'constant-clients':
    case 'ramping-clients': {
      const active = activeClients({ plan: executor, phases, clients })
      return closedClients({
        ...share,
        mix: given.mix(),
        active: (us) => workersPart(active(us), worker, workers),
        endsAt,
        thinkMs: executor.thinkMs,
      })
    }
    case 'login-storm':
      return loginStorm({ ...share, clients, rate: executor.rate, ...logins })
    case 'reconnect-storm':
      return reconnectStorm({
        ...share,
        clients,
        rate: executor.rate,
        ...logins,
        cutAt: measureFrom,
      })
  }
}

/** What counts, in µs since the epoch: the measure phase, or the whole of a storm. */
export function measureWindow({ executor, phases }: WorkerPlan['scenario']): { from: number; to: number } {
  const { measureFrom, measureTo } = timelineOf(phases)
  if (executor.kind === 'login-storm') return { from: 0, to: Number.POSITIVE_INFINITY }
  if (executor.kind === 'reconnect-storm') return { from: measureFrom, to: Number.POSITIVE_INFINITY }
  return { from: measureFrom, to: measureTo }
}
