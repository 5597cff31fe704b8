import { expect, it } from 'vitest'
import { StepMatching } from './step-matching.ts'

function definitionsOf(...patterns: RegExp[]) {
  const asked: string[] = []
  const definitions = patterns.map((pattern) => ({
    matchesStepName(text: string) {
      asked.push(`${pattern} ${text}`)
      return pattern.test(text)
    },
  }))
  return { asked, definitions }
}

it('definitions give the answers of their expressions, which are asked once for each text', () => {
  const { asked, definitions } = definitionsOf(/online/, /Romeo/, /Juliet/)
  new StepMatching(definitions)
  const matches = (text: string) => definitions.map((definition) => definition.matchesStepName(text))
  expect(matches('Romeo is online')).toEqual([true, true, false])
  expect(matches('Juliet waits')).toEqual([false, false, true])
  expect(matches('Romeo is online')).toEqual([true, true, false])
  expect(asked).toHaveLength(6)
})

it('those that match some of the texts are found, also where several match one', () => {
  const { definitions } = definitionsOf(/online/, /Romeo/, /Juliet/, /nobody/)
  const [online, romeo, juliet] = definitions
  const matching = new StepMatching(definitions)
  expect(matching.only(['Juliet waits', 'Romeo is online'])).toEqual([online, romeo, juliet])
  expect(matching.only(['a step that is not defined'])).toEqual([])
})
