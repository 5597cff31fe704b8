import {
  EXECUTOR_KEYS,
  EXECUTORS,
  type ExecutorKind,
  type ExecutorRules,
  isExecutorKind,
  PHASE_KEYS,
} from './executors.ts'
import { parseRate, parseSpan } from './units.ts'
import { list } from './written.ts'

/** What two parts of a scenario file say against each other; `path` is where the user would mend it. */
export interface Contradiction {
  readonly path: readonly (string | number)[]
  readonly message: string
}

type Written = Readonly<Record<string, unknown>>

function asMapping(value: unknown): Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Written) : {}
}

/** Holds the parts of a scenario file against each other. Takes the file as written, so that it works beside other problems. */
export function contradictionsIn(value: unknown): Contradiction[] {
  const written = asMapping(value)
  const { executor } = written
  if (!isExecutorKind(executor)) return namesakes(written)
  const rules = EXECUTORS[executor]
  return [
    ...misfits(written, executor, rules),
    ...meaninglessPhases(written, executor, rules),
    ...stagesThatCannotBe(written, rules),
    ...namesakes(written),
  ]
}

function misfits(written: Written, executor: ExecutorKind, rules: ExecutorRules): Contradiction[] {
  const found: Contradiction[] = []
  const here = [...rules.needs, ...rules.may]
  for (const key of EXECUTOR_KEYS) {
    if (written[key] === undefined) {
      if (rules.needs.includes(key)) found.push({ path: [key], message: `is missing; ${executor} needs it` })
    } else if (!here.includes(key))
      found.push({ path: [key], message: `means nothing with ${executor}, which takes ${here.join(', ')}` })
  }
  if (rules.mix && written.mix === undefined) found.push({ path: ['mix'], message: 'is missing' })
  if (!rules.mix && written.mix !== undefined)
    found.push({ path: ['mix'], message: `means nothing with ${executor}, which only logs in` })
  if (executor === 'login-storm' && asMapping(written.login).rate !== undefined)
    found.push({ path: ['login', 'rate'], message: 'means nothing with login-storm; its rate is rate' })
  return found
}

function meaninglessPhases(written: Written, executor: ExecutorKind, rules: ExecutorRules): Contradiction[] {
  const phases = asMapping(written.phases)
  return PHASE_KEYS.filter((key) => phases[key] !== undefined && !rules.phases.includes(key)).map((key) => {
    const why =
      key !== 'measure'
        ? ''
        : rules.mix
          ? ': it is as long as the stages together'
          : ': it lasts until all clients are due to be back'
    return { path: ['phases', key], message: `means nothing with ${executor}${why}` }
  })
}

function stagesThatCannotBe(written: Written, { stageOf }: ExecutorRules): Contradiction[] {
  if (stageOf === undefined || !Array.isArray(written.stages)) return []
  const found: Contradiction[] = []
  const stages = written.stages.map(asMapping)
  const { clients } = written
  const levels = [
    { path: ['start'], value: written.start },
    ...stages.map(({ to }, index) => ({ path: ['stages', index, 'to'], value: to })),
  ]
  for (const { path, value } of levels)
    if (stageOf === 'clients' && typeof value === 'number' && typeof clients === 'number' && value > clients)
      found.push({ path, message: `is more than the ${clients} clients there are` })
  const isNone = (value: unknown) =>
    value === undefined || value === 0 || (typeof value === 'string' && parseRate(value) === 0)
  if (stages.length > 0 && levels.every(({ value }) => isNone(value)))
    found.push({ path: ['stages'], message: 'never rise above zero' })
  if (stages.length > 0 && stages.every(({ over }) => typeof over === 'string' && parseSpan(over) === 0))
    found.push({ path: ['stages'], message: 'last no time' })
  return found
}

/** Entries of the mix that reports could not tell apart. */
function namesakes(written: Written): Contradiction[] {
  const taken = new Set<string>()
  return list(written, 'mix').flatMap((entry, index) => {
    const { name, behaviour } = asMapping(entry)
    const label = name ?? behaviour
    if (typeof label !== 'string') return []
    if (!taken.has(label)) {
      taken.add(label)
      return []
    }
    const key = name === undefined ? 'behaviour' : 'name'
    const message = `another entry goes by ${label} too; give this one a name of its own`
    return [{ path: ['mix', index, key], message }]
  })
}
