import * as v from 'valibot'
import { nearest } from '../../base/nearest.ts'
import { text } from '../../base/text-schema.ts'
import { countSchema, mapping } from '../../target/file/parts.ts'
import { EXECUTOR_KINDS, EXECUTORS, type ExecutorKind, isExecutorKind } from './executors.ts'
import { type KnownBehaviours, mixEntrySchema } from './mix-schema.ts'
import type { LoadScenario } from './scenario.ts'
import { lastingSchema, rateSchema, risingRateSchema, spanSchema } from './units.ts'

type Login = LoadScenario['login']

function oneOf<const Word extends string>(words: readonly Word[]): v.GenericSchema<unknown, Word> {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
      const word = words.find((word) => word === value)
      if (word !== undefined) return word
      const meant = typeof value === 'string' ? nearest(value, words) : undefined
      addIssue({ message: meant ? `did you mean ${meant}?` : `must be one of ${words.join(', ')}` })
      return NEVER
    }),
  )
}

const MECHANISMS: readonly Login['mechanism'][] = [
  'auto',
  'SCRAM-SHA-256',
  'SCRAM-SHA-1',
  'PLAIN',
  'ANONYMOUS',
]
const TLS: readonly Login['tls'][] = ['target', 'none', 'starttls', 'direct']

const login = mapping({
  rate: v.exactOptional(risingRateSchema),
  mechanism: v.exactOptional(oneOf(MECHANISMS)),
  tls: v.exactOptional(oneOf(TLS)),
  timeout: v.exactOptional(lastingSchema),
})

const phases = mapping({
  'ramp-up': v.exactOptional(spanSchema),
  'warm-up': v.exactOptional(spanSchema),
  measure: v.exactOptional(lastingSchema),
  'ramp-down': v.exactOptional(spanSchema),
  drain: v.exactOptional(spanSchema),
})

const fromZero = v.pipe(
  v.number('must be a number of clients'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be below 0'),
)

const thresholdMapping = mapping({
  expression: text,
  'abort-on': v.exactOptional(v.boolean('must be true or false')),
})

const threshold = v.lazy((input) =>
  typeof input === 'object' && input !== null ? thresholdMapping : text,
) as v.GenericSchema<unknown, string | v.InferOutput<typeof thresholdMapping>>

/** What a level is for an executor; either, while nobody can know. */
function levelOf(executor: unknown): v.GenericSchema<unknown, number> {
  const stageOf = isExecutorKind(executor) ? EXECUTORS[executor].stageOf : undefined
  if (stageOf === 'rate') return rateSchema
  if (stageOf === 'clients') return fromZero
  return v.lazy((input) => (typeof input === 'number' ? fromZero : rateSchema))
}

/** A scenario file. `executor` is what the file gives: it decides what a level of a stage is. */
export function scenarioFileSchema(behaviours: KnownBehaviours, executor: unknown) {
  const level = levelOf(executor)
  const isClosed = executor === 'constant-clients' || executor === 'ramping-clients'
  return mapping({
    name: v.exactOptional(text),
    description: v.exactOptional(text),
    clients: countSchema,
    login: v.exactOptional(login),
    executor: oneOf<ExecutorKind>(EXECUTOR_KINDS),
    rate: v.exactOptional(risingRateSchema),
    start: v.exactOptional(level),
    stages: v.exactOptional(
      v.pipe(
        v.array(mapping({ to: level, over: spanSchema }), 'must be a list of mappings with to and over'),
        v.minLength(1, 'is empty'),
      ),
    ),
    think: v.exactOptional(spanSchema),
    phases: v.exactOptional(phases),
    timeout: v.exactOptional(lastingSchema),
    mix: v.exactOptional(
      v.pipe(
        v.array(mixEntrySchema({ behaviours, isClosed }), 'must be a list of behaviours'),
        v.minLength(1, 'is empty'),
      ),
    ),
    thresholds: v.exactOptional(v.array(threshold, 'must be a list')),
    seed: v.exactOptional(
      v.pipe(
        v.number('must be a number'),
        v.safeInteger('must be a whole number'),
        v.minValue(0, 'must not be below 0'),
      ),
    ),
  })
}

/** What {@link scenarioFileSchema} makes of a valid file. */
export type WrittenScenario = v.InferOutput<ReturnType<typeof scenarioFileSchema>>
