import * as v from 'valibot'
import { text } from '../../base/text-schema.ts'

const SPEC = v.pipe(text, v.regex(/^(?:RFC\d+|XEP-\d{4})$/, 'must read like RFC6120 or XEP-0191'))
const NAME = v.pipe(
  text,
  v.regex(/^[a-z0-9][a-z0-9.-]*$/, 'must consist of small letters, digits, dots and hyphens'),
)
const CELL = v.pipe(
  text,
  v.regex(
    /^[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)?$/,
    'must name a cell: core-server, or xep-0479/core-server',
  ),
)

const specNeed = v.strictObject({
  spec: SPEC,
  only: v.exactOptional(v.pipe(v.array(text, 'must be a list'), v.minLength(1, 'must name a requirement'))),
})

const single = v.pipe(
  SPEC,
  v.transform((spec) => ({ spec })),
)

/** `XEP-0030`, `{spec: XEP-0313, only: [...]}`, or `{any: [...]}` of these. */
const need = v.lazy((input) => {
  if (typeof input === 'string') return single
  return typeof input === 'object' && input !== null && 'any' in input ? choice : specNeed
}) as v.GenericSchema<unknown, v.InferOutput<typeof specNeed> | v.InferOutput<typeof choice>>

const choice = v.strictObject({
  any: v.pipe(
    v.array(
      v.lazy((input) => (typeof input === 'string' ? single : specNeed)) as v.GenericSchema<
        unknown,
        v.InferOutput<typeof specNeed>
      >,
      'must be a list',
    ),
    v.minLength(1, 'must name a spec'),
  ),
})

const feature = v.strictObject({
  feature: text,
  needs: v.pipe(v.array(need, 'must be a list'), v.minLength(1, 'must name a spec')),
  component: v.exactOptional(v.boolean('must be true or false')),
})

const cell = v.strictObject({
  name: NAME,
  title: text,
  includes: v.exactOptional(v.array(CELL, 'must be a list')),
  features: v.exactOptional(v.array(feature, 'must be a list')),
})

/** A profile file, `profiles/*.yaml`. */
export const profileSchema = v.strictObject({
  profile: NAME,
  title: text,
  version: text,
  cells: v.pipe(v.array(cell, 'must be a list'), v.minLength(1, 'must have a cell')),
})

export type ProfileFile = v.InferOutput<typeof profileSchema>
