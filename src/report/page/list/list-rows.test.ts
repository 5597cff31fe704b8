import { expect, test } from 'vitest'
import { sampleScenario } from '../../../../test/report/sample.ts'
import { rowsOf } from './list-rows.ts'

test('each spec has a heading with what is left of it', () => {
  const scenarios = ['RFC6120', 'RFC6120', 'XEP-0030'].map((spec) => sampleScenario({ spec }))
  expect(rowsOf(scenarios, [1, 0, 2])).toEqual([
    { kind: 'spec', spec: 'RFC6120', count: 2 },
    { kind: 'scenario', index: 1 },
    { kind: 'scenario', index: 0 },
    { kind: 'spec', spec: 'XEP-0030', count: 1 },
    { kind: 'scenario', index: 2 },
  ])
  expect(rowsOf(scenarios, [])).toEqual([])
})
