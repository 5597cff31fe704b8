import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { parseDocument } from 'yaml'
import { ConfigurationError } from '../base/errors.ts'
import { VERDICTS } from '../requirements/verdict.ts'
import { fileProblem } from './failure.ts'

const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'))

const isoDate = v.pipe(
  v.string('must be a date as in 2026-12-31'),
  v.isoDate('must be a date as in 2026-12-31'),
  v.check(isDay, 'is no day of the calendar'),
)

/** True also for what has not the form of a date: that is told already. */
function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return true
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

const entry = v.strictObject(
  {
    requirement: v.pipe(
      text,
      v.regex(/^[^\s@/]+\/\S+$/, 'must be the id of a requirement, as RFC6120/4.9-slug'),
    ),
    scenario: v.optional(text),
    verdict: v.optional(
      v.picklist(
        VERDICTS.filter((verdict) => verdict !== 'pass'),
        'must be fail, advisory, unsupported or inconclusive',
      ),
    ),
    reason: text,
    until: v.optional(isoDate),
    sometimes: v.optional(v.boolean('must be true or false')),
  },
  'must be an entry with requirement and reason',
)

const baseline = v.strictObject(
  {
    target: v.optional(text),
    version: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
    expected: v.array(entry, 'must be a list'),
  },
  'must be a baseline with a list named expected',
)

/** What is known not to hold on a server, so that only news fails a run. */
export type Baseline = v.InferOutput<typeof baseline>

/** One expected departure: a requirement, narrowed to a scenario if given, the verdict expected (fail or advisory where none is given), why, until which day it is accepted, and whether it comes out so now and then only. */
export type BaselineEntry = Baseline['expected'][number]

/**
 * Reads a baseline out of YAML text; `path` is for messages.
 * @throws ConfigurationError (E_BASELINE) naming every problem at once.
 */
export function parseBaseline(yaml: string, path: string): Baseline {
  const document = parseDocument(yaml, { prettyErrors: true })
  if (document.errors.length > 0)
    throw invalid(
      path,
      document.errors.map(({ message }) => message.split('\n')[0]?.replace(/:$/, '') ?? 'is no YAML'),
    )
  const result = v.safeParse(baseline, document.toJS())
  const problems = result.success ? duplicates(result.output) : result.issues.map(describe)
  if (!result.success || problems.length > 0) throw invalid(path, problems)
  return result.output
}

/**
 * Reads a baseline file.
 * @throws ConfigurationError (E_BASELINE) when it cannot be read or is invalid.
 */
export async function loadBaseline(path: string): Promise<Baseline> {
  let yaml: string
  try {
    yaml = await readFile(path, 'utf8')
  } catch (cause) {
    const message = `cannot read the baseline ${path}: ${fileProblem(cause)}`
    throw new ConfigurationError('E_BASELINE', message, { cause })
  }
  return parseBaseline(yaml, path)
}

function duplicates({ expected }: Baseline): string[] {
  const seen = new Map<string, number>()
  return expected.flatMap(({ requirement, scenario }, index) => {
    const key = `${requirement} ${scenario ?? ''}`
    const before = seen.get(key)
    seen.set(key, index)
    return before === undefined ? [] : [`expected[${index}]: says the same as expected[${before}]`]
  })
}

function describe(issue: v.BaseIssue<unknown>): string {
  const where = (issue.path ?? []).reduce((path, { key, type }) => {
    if (type === 'array') return `${path}[${String(key)}]`
    return path ? `${path}.${String(key)}` : String(key)
  }, '')
  const last = issue.path?.at(-1)
  if (issue.type === 'strict_object' && issue.expected === 'never') return `${where}: is no key of a baseline`
  if (issue.type === 'strict_object' && last?.origin === 'key') return `${where}: is missing`
  return where ? `${where}: ${issue.message}` : issue.message
}

function invalid(path: string, problems: readonly string[]): ConfigurationError {
  return new ConfigurationError('E_BASELINE', `the baseline ${path} is invalid: ${problems.join('; ')}`, {
    hint: 'the shape of a baseline is in reports/schema/baseline.schema.json',
  })
}
