import * as v from 'valibot'

/** A number of bytes, up to a megabyte. */
export const bytesSchema = v.pipe(
  v.number('must be a number of bytes'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
  v.maxValue(1_000_000, 'must be at most 1000000'),
)

/** A number of things, from `least` on. */
export function countSchema(least: number, most = 100_000) {
  return v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  )
}
