import type { BehaviourDefinition } from './behaviour.ts'
import type { LoadScenario } from './scenario/scenario.ts'

/**
 * Which clients an entry of the mix may have: those that are logged in before the load, or, for behaviours that log in
 * themselves, a part of their own, as large as their weight, from the end of the crowd.
 */
export interface Reservation {
  /** First client of the part, and the one behind the last. */
  readonly from: number
  readonly to: number
}

/** For each entry of the mix its clients. The parts of all entries that are online from the beginning are the same. */
export function reservations(
  { mix, clients }: Pick<LoadScenario, 'mix' | 'clients'>,
  definitions: readonly BehaviourDefinition[],
): Reservation[] {
  const isOffline = mix.map(({ options }, index) => definitions[index]?.needs(options).offline === true)
  const weights = mix.reduce((sum, { weight }) => sum + weight, 0)
  let online = clients
  const own = mix.map(({ weight }, index) => {
    if (!isOffline[index]) return undefined
    const to = online
    online = Math.max(0, online - Math.max(1, Math.round((clients * weight) / weights)))
    return { from: online, to }
  })
  return own.map((part) => part ?? { from: 0, to: online })
}
