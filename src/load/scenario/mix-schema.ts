import * as v from 'valibot'
import { nearest } from '../../base/nearest.ts'
import { text } from '../../base/text-schema.ts'

/** Behaviours that come with Assay, by name, as far as reading a scenario needs to know them. */
export type KnownBehaviours = ReadonlyMap<string, KnownBehaviour>

export interface KnownBehaviour {
  readonly options: v.GenericSchema<unknown, Record<string, unknown>>
  /** Why it cannot run in the closed model with these options, as a sentence. */
  notClosed?(options: Readonly<Record<string, unknown>>): string | undefined
}

export interface MixReading {
  readonly behaviours: KnownBehaviours
  /** Whether the executor is one of the closed model. */
  readonly isClosed: boolean
}

/** An entry of the mix as a valid file says it. */
export interface WrittenMixEntry {
  readonly behaviour: string
  readonly name: string | undefined
  readonly weight: number
  readonly options: Readonly<Record<string, unknown>>
}

const nameSchema = v.pipe(
  text,
  v.regex(/^([A-Za-z][A-Za-z0-9_-]*)?$/, 'must be letters, digits, - and _, with a letter first'),
)

const head = {
  behaviour: text,
  name: v.exactOptional(nameSchema),
  weight: v.exactOptional(
    v.pipe(v.number('must be a number'), v.gtValue(0, 'must be above 0'), v.finite('must be finite')),
  ),
}
const HEAD = Object.keys(head)
const headSchema = v.object(head, (issue) => (issue.expected === 'Object' ? KIND : 'is missing'))
const KIND = 'must be a mapping with behaviour, and what the behaviour needs'

/** Whether a behaviour is named by the path of a module. */
export function isModulePath(behaviour: string): boolean {
  return /[/\\]|\.[cm]?[jt]s$/.test(behaviour)
}

/** An entry of the mix; all keys that are not of the entry itself are options of its behaviour. */
export function mixEntrySchema(reading: MixReading): v.GenericSchema<unknown, WrittenMixEntry> {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        addIssue({ message: KIND })
        return NEVER
      }
      const written = value as Record<string, unknown>
      let isSound = true
      const object = (message: string, path: readonly unknown[]) => {
        isSound = false
        addIssue({ message, ...(path.length > 0 ? { path: pathOf(path, written) } : {}) })
      }
      const read = v.safeParse(headSchema, written)
      for (const issue of read.issues ?? []) object(issue.message, issue.path?.map(({ key }) => key) ?? [])
      const { behaviour, name } = written
      const given = Object.fromEntries(Object.entries(written).filter(([key]) => !HEAD.includes(key)))
      let options: Record<string, unknown> = given
      if (typeof behaviour === 'string' && behaviour !== '') {
        if (!isModulePath(behaviour)) options = readOptions({ behaviour, given }, reading, object)
        else if (name === undefined) object('needs a name beside it, for reports', ['behaviour'])
      }
      if (!isSound || !read.success) return NEVER
      return {
        behaviour: read.output.behaviour,
        name: read.output.name,
        weight: read.output.weight ?? 1,
        options,
      }
    }),
  )
}

/** Options as the behaviour's own schema has them; `object` is told of all that is wrong with them. */
function readOptions(
  { behaviour, given }: { readonly behaviour: string; readonly given: Readonly<Record<string, unknown>> },
  { behaviours, isClosed }: MixReading,
  object: (message: string, path: readonly unknown[]) => void,
): Record<string, unknown> {
  const known = behaviours.get(behaviour)
  if (!known) {
    object(`is no behaviour; ${advice(behaviour, [...behaviours.keys()])}`, ['behaviour'])
    return {}
  }
  // Valibot's own words on unknown keys know no near ones.
  const keys = 'entries' in known.options ? Object.keys(known.options.entries as object) : undefined
  const strange = keys ? Object.keys(given).filter((key) => !keys.includes(key)) : []
  for (const key of strange)
    object(`is no option of ${behaviour}; ${advice(key, [...(keys ?? []), ...HEAD])}`, [key])
  const expected = Object.fromEntries(Object.entries(given).filter(([key]) => !strange.includes(key)))
  const read = v.safeParse(known.options, expected)
  for (const issue of read.issues ?? []) object(issue.message, issue.path?.map(({ key }) => key) ?? [])
  if (!read.success) return {}
  const why = isClosed ? known.notClosed?.(read.output) : undefined
  if (why !== undefined) object(why, ['behaviour'])
  return read.output
}

function advice(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates)
  return meant ? `did you mean ${meant}?` : `there are ${candidates.join(', ')}`
}

/** A path as issues carry it. */
function pathOf(keys: readonly unknown[], input: unknown): [v.IssuePathItem, ...v.IssuePathItem[]] {
  return keys.map((key) => ({ type: 'unknown', origin: 'key', input, key, value: undefined })) as unknown as [
    v.IssuePathItem,
    ...v.IssuePathItem[],
  ]
}
