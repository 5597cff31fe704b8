import { ConfigurationError } from '../../base/errors.ts'
import { type Machine, readMachine } from './machine.ts'
import { type LimitsPlan, type LimitsRequest, planLimits } from './plan.ts'

/**
 * What a run has to heed on this machine; to be asked before anything starts.
 * @throws ConfigurationError E_LOAD_LIMITS with everything that stands in its way.
 */
export function foreseeLimits(request: LimitsRequest, machine: Machine = readMachine()): LimitsPlan {
  const plan = planLimits(request, machine)
  const [first, ...others] = plan.problems
  if (first === undefined) return plan
  const message = others.length === 0 ? first : ['the run cannot work here:', ...plan.problems].join('\n  ')
  throw new ConfigurationError('E_LOAD_LIMITS', message)
}
