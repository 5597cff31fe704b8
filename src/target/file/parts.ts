import * as v from 'valibot'
import { nearest } from '../../base/nearest.ts'
import { text } from '../../base/text-schema.ts'

/** The environment that a target file may take secrets from. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A mapping with these keys and no others; every other key is a problem of its own. */
export function mapping<const Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries)
  const kind = `must be a mapping with ${known.join(', ')}`
  const schema = v.pipe(
    v.looseObject(entries, (issue) => (issue.expected === 'Object' ? kind : 'is missing')),
    v.rawCheck(({ dataset: { value }, addIssue }) => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value)) {
        if (known.includes(key)) continue
        const meant = nearest(key, known)
        const advice = meant ? `did you mean ${meant}?` : `here there are ${known.join(', ')}`
        addIssue({
          message: `is no known key; ${advice}`,
          path: [{ type: 'unknown', origin: 'key', input: value, key, value: inner }],
        })
      }
    }),
  )
  const list = v.never(kind)
  return v.lazy((input): typeof schema =>
    Array.isArray(input) ? (list as unknown as typeof schema) : schema,
  )
}

/** A secret: the text itself, or `{env: NAME}` for the value of an environment variable. */
export function secretSchema(env: Environment): v.GenericSchema<unknown, string> {
  const fromEnvironment = v.pipe(
    mapping({ env: text }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = env[dataset.value.env]
      if (value) return value
      addIssue({ message: `the environment variable ${dataset.value.env} is not set` })
      return NEVER
    }),
  )
  return v.lazy((input) => (typeof input === 'object' && input !== null ? fromEnvironment : text))
}

/** A domain, as in an address (RFC 7622 §3.2). */
export const domainSchema = v.pipe(
  text,
  v.regex(/^[^\s@/"'<>&:]*$|^\[[0-9a-f:.]+\]$/i, 'must be a domain, without user, resource or port'),
  v.transform((domain) => domain.toLowerCase()),
)

/** A host name or address to connect to. */
export const hostSchema = v.pipe(text, v.regex(/^[^\s@/[\]]*$/, 'must be a host name or an address'))

/** A URL of one of these schemes. */
export function urlSchema(schemes: readonly string[]) {
  const forms = schemes.map((scheme) => `${scheme}://`).join(' or ')
  const isUrl = (url: string) => URL.canParse(url) && schemes.includes(new URL(url).protocol.slice(0, -1))
  return v.pipe(text, v.check(isUrl, `must be a URL that begins with ${forms}`))
}

export const portSchema = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be from 1 to 65535'),
  v.maxValue(65_535, 'must be from 1 to 65535'),
)

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 }

/** A duration as `500ms`, `5s` or `2m`; milliseconds come out. */
export const durationSchema = v.pipe(
  v.string('must be text with a unit, as 5s or 500ms'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*(ms|s|m)$/.exec(dataset.value) ?? []
    const milliseconds = Number(number) * (UNITS[unit] ?? Number.NaN)
    if (milliseconds > 0) return milliseconds
    addIssue({ message: 'must be a duration above zero with a unit, as 5s or 500ms' })
    return NEVER
  }),
)

/** A localpart (RFC 7622 §3.3.1), as far as its forbidden characters go. */
export const usernameSchema = v.pipe(
  text,
  v.regex(/^[^\s"&'/:<>@]*$/, 'must be a username, the part of an address before the @'),
)

export const countSchema = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
)

/** A day that exists, as YYYY-MM-DD. */
export const daySchema = v.pipe(
  v.string('must be a day, as 2026-12-31'),
  v.isoDate('must be a day, as 2026-12-31'),
  v.check((day) => {
    const date = new Date(`${day}T00:00:00Z`)
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  }, 'is no day of the calendar'),
)
