import * as v from 'valibot'

const LENGTHS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 }

/** Milliseconds of a duration as `500ms`, `10s`, `2m`, `1h` or `0s`; undefined where the text is none. */
export function parseSpan(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*(ms|s|min|m|h)$/.exec(text.trim()) ?? []
  const length = LENGTHS[unit]
  return number === undefined || length === undefined ? undefined : Number(number) * length
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, sec: 1, m: 60, min: 60, h: 3600 }

/** Times a second of a rate as `200/s`, `12000/min` or `0/s`; undefined where the text is none. */
export function parseRate(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*\/\s*(s|sec|min|m|h)$/.exec(text.trim()) ?? []
  const seconds = SECONDS[unit]
  return number === undefined || seconds === undefined ? undefined : Number(number) / seconds
}

interface Reader {
  readonly parse: (text: string) => number | undefined
  readonly says: string
  readonly example: string
}

function quantity({ parse, says, example }: Reader) {
  const unit = `must be ${says} with a unit, as ${example}`
  return (least: { readonly above: boolean }): v.GenericSchema<unknown, number> =>
    v.pipe(
      v.string(unit),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const value = parse(dataset.value)
        if (value !== undefined && (value > 0 || !least.above)) return value
        addIssue({ message: value === 0 ? 'must be above zero' : unit })
        return NEVER
      }),
    )
}

const spans = quantity({ parse: parseSpan, says: 'a duration', example: '10s or 500ms' })
const rates = quantity({ parse: parseRate, says: 'a rate', example: '200/s or 12000/min' })

/** A duration in milliseconds, zero allowed. */
export const spanSchema = spans({ above: false })
/** A duration in milliseconds, above zero. */
export const lastingSchema = spans({ above: true })
/** A rate per second, zero allowed. */
export const rateSchema = rates({ above: false })
/** A rate per second, above zero. */
export const risingRateSchema = rates({ above: true })
