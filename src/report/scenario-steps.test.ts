import { expect, test } from 'vitest'
import type { Attempt } from './attempts.ts'
import { scenarioSteps } from './scenario-steps.ts'

const pickle = {
  id: 'p',
  uri: 'features/x.feature',
  name: 'X',
  tags: [],
  steps: [
    { id: 'a', text: 'Romeo is connected', type: 'Context' },
    { id: 'b', text: 'Romeo sends:', type: 'Action', argument: { docString: { content: '<iq/>' } } },
    { id: 'c', text: 'Romeo receives an error', type: 'Outcome' },
    { id: 'd', text: 'Romeo receives nothing', type: 'Outcome' },
  ],
}

const stepsOf = (statuses: Readonly<Record<string, string>>, durationMs?: number) =>
  scenarioSteps({
    pickle,
    attempt: 0,
    statuses: new Map(Object.entries(statuses)),
    ...(durationMs === undefined ? {} : { durationMs }),
  } satisfies Attempt)
const outcomes = (...given: Parameters<typeof stepsOf>) => stepsOf(...given).map(({ outcome }) => outcome)

test('steps have their kind, text and doc string', () => {
  expect(stepsOf({ a: 'PASSED', b: 'PASSED', c: 'PASSED', d: 'PASSED' }, 5)).toEqual([
    { kind: 'given', text: 'Romeo is connected' },
    { kind: 'when', text: 'Romeo sends:', argument: '<iq/>' },
    { kind: 'then', text: 'Romeo receives an error' },
    { kind: 'then', text: 'Romeo receives nothing' },
  ])
})

test.each(['FAILED', 'SKIPPED', 'PENDING', 'UNDEFINED'])(
  'the first step that ended as %s decided',
  (status) => {
    expect(outcomes({ a: 'PASSED', b: 'PASSED', c: status, d: 'SKIPPED' }, 5)).toEqual([
      undefined,
      undefined,
      'decided',
      'not-run',
    ])
  },
)

test('of an attempt that was cut off the step under way decided, of one without statuses none', () => {
  expect(outcomes({ a: 'PASSED' })).toEqual([undefined, 'decided', 'not-run', 'not-run'])
  expect(outcomes({}, 5)).toEqual([undefined, undefined, undefined, undefined])
})

test('a table is written with bars', () => {
  const cells = (...values: string[]) => ({ cells: values.map((value) => ({ value })) })
  const table = { dataTable: { rows: [cells('jid', 'name'), cells('nurse@x', 'Nurse')] } }
  const [step] = scenarioSteps({
    pickle: { ...pickle, steps: [{ id: 'a', text: 'these:', argument: table }] },
    attempt: 0,
    statuses: new Map([['a', 'PASSED']]),
  })
  expect(step?.argument).toBe('| jid | name |\n| nurse@x | Nurse |')
})
