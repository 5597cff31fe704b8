import { expect, it } from 'vitest'
import { rememberMatches } from './step-matching.ts'

it('gives the answers of the expressions, and asks them once for each text', () => {
  const asked: string[] = []
  const definitions = [/online/, /Romeo/, /Juliet/].map((pattern) => ({
    matchesStepName(text: string) {
      asked.push(`${pattern} ${text}`)
      return pattern.test(text)
    },
  }))
  rememberMatches(definitions)
  const matches = (text: string) => definitions.map((definition) => definition.matchesStepName(text))
  expect(matches('Romeo is online')).toEqual([true, true, false])
  expect(matches('Juliet waits')).toEqual([false, false, true])
  expect(matches('Romeo is online')).toEqual([true, true, false])
  expect(asked).toHaveLength(6)
})
