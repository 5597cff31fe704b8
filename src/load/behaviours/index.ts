import { pathToFileURL } from 'node:url'
import { ConfigurationError } from '../../base/errors.ts'
import type { BehaviourDefinition } from '../behaviour.ts'
import type { MixEntry } from '../scenario/scenario.ts'
import { acks } from './acks.ts'
import { chat } from './chat.ts'
import { churn } from './churn.ts'
import { disco } from './disco.ts'
import { mam } from './mam.ts'
import { muc } from './muc.ts'
import { ping } from './ping.ts'
import { presence } from './presence.ts'
import { pubsub } from './pubsub.ts'
import { roster } from './roster.ts'

// Options differ from behaviour to behaviour; each is created with what its own schema made.
const ALL = [
  chat,
  presence,
  muc,
  ping,
  roster,
  disco,
  mam,
  pubsub,
  acks,
  churn,
] as unknown as readonly BehaviourDefinition[]

/** The behaviours that come with Assay, by name. */
export const BEHAVIOURS: ReadonlyMap<string, BehaviourDefinition> = new Map(
  ALL.map((definition) => [definition.name, definition]),
)

/**
 * The definition that an entry of a mix names: one of ours, or the default export of a module.
 * @throws ConfigurationError (E_BEHAVIOUR_MODULE)
 */
export async function behaviourOf({ behaviour }: Pick<MixEntry, 'behaviour'>): Promise<BehaviourDefinition> {
  const own = BEHAVIOURS.get(behaviour)
  if (own) return own
  let module: { default?: unknown }
  try {
    module = (await import(pathToFileURL(behaviour).href)) as { default?: unknown }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(
      'E_BEHAVIOUR_MODULE',
      `the behaviour in ${behaviour} cannot be loaded: ${why}`,
      { cause },
    )
  }
  if (!isDefinition(module.default))
    throw new ConfigurationError(
      'E_BEHAVIOUR_MODULE',
      `the default export of ${behaviour} is no behaviour: it needs name, operations, needs and create`,
    )
  return module.default
}

function isDefinition(value: unknown): value is BehaviourDefinition {
  if (typeof value !== 'object' || value === null) return false
  const { name, operations, needs, create } = value as Partial<BehaviourDefinition>
  return (
    typeof name === 'string' &&
    Array.isArray(operations) &&
    typeof needs === 'function' &&
    typeof create === 'function'
  )
}
