import { expect, test } from 'vitest'
import { operationNames } from './operation-names.ts'

const mix = (...names: string[]) => ({
  mix: names.map((name) => ({ name, behaviour: name, weight: 1, options: {} })),
})

test('names operations after their entries, with what the definition adds, and the login last', () => {
  const names = operationNames(mix('chat', 'churn'), [{ operations: [''] }, { operations: ['', 'logout'] }])
  expect(names).toEqual({
    names: ['chat', 'churn', 'churn-logout', 'login'],
    ofEntry: [[0], [1, 2]],
    login: 3,
  })
})

test('entries that share a name share an operation, the login too', () => {
  expect(
    operationNames(mix('chat', 'chat', 'login'), [
      { operations: [''] },
      { operations: [''] },
      { operations: [''] },
    ]),
  ).toEqual({
    names: ['chat', 'login'],
    ofEntry: [[0], [0], [1]],
    login: 1,
  })
  expect(operationNames(mix(), [])).toEqual({ names: ['login'], ofEntry: [], login: 0 })
})
