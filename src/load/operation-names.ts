import type { BehaviourDefinition } from './behaviour.ts'
import type { LoadScenario } from './scenario/scenario.ts'

/** Logging in, as the storms and churn measure it. */
const LOGIN_OPERATION = 'login'

/** The operations of a scenario by their indices, and which of them belong to which entry of the mix. */
export interface OperationNames {
  readonly names: readonly string[]
  /** For each entry of the mix, the indices of its operations, in the order of its definition. */
  readonly ofEntry: readonly (readonly number[])[]
  /** Index of {@link LOGIN_OPERATION}. */
  readonly login: number
}

/** Names the operations of a scenario, the same at every worker. */
export function operationNames(
  { mix }: Pick<LoadScenario, 'mix'>,
  definitions: readonly Pick<BehaviourDefinition, 'operations'>[],
): OperationNames {
  const names: string[] = []
  const ofEntry = mix.map(({ name }, entry) =>
    (definitions[entry]?.operations ?? []).map((suffix) => {
      const whole = suffix === '' ? name : `${name}-${suffix}`
      const known = names.indexOf(whole)
      return known >= 0 ? known : names.push(whole) - 1
    }),
  )
  const known = names.indexOf(LOGIN_OPERATION)
  const login = known >= 0 ? known : names.push(LOGIN_OPERATION) - 1
  return { names, ofEntry, login }
}
