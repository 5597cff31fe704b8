import { ConfigurationError } from '../../base/errors.ts'
import type { LoadScenario, MixEntry } from '../scenario/scenario.ts'
import { BEHAVIOURS, behaviourOf } from './index.ts'

/** What schemas of several libraries have in common (https://standardschema.dev). */
interface StandardSchema {
  readonly '~standard': {
    validate(value: unknown): StandardResult | Promise<StandardResult>
  }
}

interface StandardResult {
  readonly value?: unknown
  readonly issues?: readonly {
    readonly message: string
    readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
  }[]
}

/**
 * The scenario with the options of the user's own behaviours as their schemas make them; ours have been through theirs.
 * @throws ConfigurationError E_BEHAVIOUR_OPTIONS with every problem of an entry; E_BEHAVIOUR_MODULE.
 */
export async function withOwnOptions(scenario: LoadScenario): Promise<LoadScenario> {
  return { ...scenario, mix: await Promise.all(scenario.mix.map(withOptions)) }
}

async function withOptions(entry: MixEntry): Promise<MixEntry> {
  if (BEHAVIOURS.has(entry.behaviour)) return entry
  const { options } = (await behaviourOf(entry)) as { options?: Partial<StandardSchema> }
  const schema = options?.['~standard']
  if (!schema) {
    const [given] = Object.keys(entry.options)
    if (given === undefined) return entry
    throw problem(entry, [`${given}: the behaviour says of no option`])
  }
  const { value, issues } = await schema.validate(entry.options)
  if (issues) throw problem(entry, issues.map(told))
  return { ...entry, options: value as MixEntry['options'] }
}

function told({ path, message }: NonNullable<StandardResult['issues']>[number]): string {
  const keys = (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
  return keys.length === 0 ? message : `${keys.join('.')}: ${message}`
}

function problem({ name, behaviour }: MixEntry, lines: readonly string[]): ConfigurationError {
  const text = [`the options of ${name} are not what ${behaviour} takes:`, ...lines].join('\n  ')
  return new ConfigurationError('E_BEHAVIOUR_OPTIONS', text)
}
