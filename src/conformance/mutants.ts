import type { Catalogue } from '../requirements/catalogue.ts'
import type { Mutation } from './mutation.ts'

/** A scenario that passed, and what its Thens rest on. */
export interface Passed {
  readonly id: string
  readonly requirements: readonly string[]
  readonly satisfied: number
  readonly absent: number
}

/** Every mutation an audit puts a scenario under: the written violations of its requirements, then the automatic ones. */
export function mutantsOf({ requirements, satisfied, absent }: Passed, catalogue: Catalogue): Mutation[] {
  const written = requirements.flatMap((requirement) =>
    (catalogue.get(requirement)?.violations ?? []).map(
      (violation): Mutation => ({ kind: 'violation', requirement, violation }),
    ),
  )
  const dropped = Array.from(
    { length: satisfied },
    (_, index): Mutation => ({ kind: 'drop-satisfier', index }),
  )
  const injected = Array.from(
    { length: absent },
    (_, index): Mutation => ({ kind: 'inject-forbidden', index }),
  )
  return [...written, ...dropped, ...injected]
}
