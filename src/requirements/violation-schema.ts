import * as v from 'valibot'
import { messageOf } from '../base/errors.ts'
import { text } from '../base/text-schema.ts'
import { parseFragment } from '../xml/parse.ts'
import { parseEventSelector } from './event-selector.ts'
import type { Violation } from './violation.ts'

/** The key that names what a violation does; each violation has exactly one. */
const VIOLATION_RULES = [
  'drop',
  'rewrite',
  'inject',
  'duplicate',
  'delay-behind-fence',
  'swap-order',
  'answer',
] as const
type ViolationRule = (typeof VIOLATION_RULES)[number]

/** Fails with the message of what `read` throws. */
function readable(read: (value: string) => unknown) {
  return v.rawCheck<string>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    try {
      read(dataset.value)
    } catch (error) {
      addIssue({ message: messageOf(error) })
    }
  })
}

const selector = v.pipe(text, readable(parseEventSelector))

const elementSelector = v.pipe(
  selector,
  readable((source) => {
    const { header, close, end } = parseEventSelector(source)
    if (header || close || end) throw new Error('must mean elements, not stream, close or end')
  }),
)

const rewritableSelector = v.pipe(
  selector,
  readable((source) => {
    const { close, end } = parseEventSelector(source)
    if (close || end) throw new Error('close and end have nothing to rewrite')
  }),
)

const xml = v.pipe(
  text,
  readable((source) => {
    if (parseFragment(source).length === 0) throw new Error('must hold at least one element')
  }),
)

const scope = {
  direction: v.exactOptional(v.picklist(['inbound', 'outbound'], 'must be inbound or outbound')),
  actor: v.exactOptional(text),
  nth: v.exactOptional(
    v.pipe(v.number('must be a number'), v.integer('must be whole'), v.minValue(1, 'begins at 1')),
  ),
  setup: v.exactOptional(v.boolean('must be true or false')),
}

const rewriting = {
  set: v.exactOptional(v.record(v.string(), v.nullable(v.string('must be text; quote it')))),
  text: v.exactOptional(v.string('must be text; quote it')),
  rename: v.exactOptional(text),
  xmlns: v.exactOptional(text),
  remove: v.exactOptional(v.boolean('must be true or false')),
  append: v.exactOptional(xml),
  declaration: v.exactOptional(v.nullable(v.record(v.string(), v.string('must be text; quote it')))),
}

const RULES: Record<ViolationRule, v.GenericSchema<unknown, Violation>> = {
  drop: v.strictObject({ ...scope, drop: selector }),
  rewrite: v.pipe(
    v.strictObject({ ...scope, ...rewriting, rewrite: rewritableSelector }),
    v.check(
      (value) => Object.keys(rewriting).some((key) => key in value),
      `must say what to change: ${Object.keys(rewriting).join(', ')}`,
    ),
  ),
  inject: v.pipe(
    v.strictObject({
      ...scope,
      inject: xml,
      before: v.exactOptional(selector),
      after: v.exactOptional(selector),
    }),
    v.check((value) => !('before' in value && 'after' in value), 'takes before or after, not both'),
  ),
  duplicate: v.strictObject({ ...scope, duplicate: elementSelector }),
  'delay-behind-fence': v.strictObject({ ...scope, 'delay-behind-fence': elementSelector }),
  'swap-order': v.strictObject({
    ...scope,
    'swap-order': v.strictTuple([selector, selector], 'must be two selectors'),
  }),
  answer: v.pipe(
    v.strictObject({ ...scope, answer: elementSelector, with: xml }),
    v.check((value) => value.direction === undefined, 'an answer is inbound; it takes no direction'),
  ),
}

/** The rule of something that looks like a violation; undefined unless there is exactly one. */
function ruleOf(input: unknown): ViolationRule | undefined {
  if (typeof input !== 'object' || input === null) return undefined
  const [rule, ...others] = VIOLATION_RULES.filter((key) => key in input)
  return others.length === 0 ? rule : undefined
}

const noRule = v.pipe(
  v.unknown(),
  v.check(() => false, `must have exactly one of ${VIOLATION_RULES.join(', ')}`),
) as unknown as v.GenericSchema<unknown, Violation>

/** A violation as written; its selectors and XML are read too. */
export const violationSchema: v.GenericSchema<unknown, Violation> = v.lazy((input) => {
  const rule = ruleOf(input)
  return rule ? RULES[rule] : noRule
})
