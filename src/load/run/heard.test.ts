import { expect, test } from 'vitest'
import { Heard } from './heard.ts'

test('knows the last second that all workers have told of', () => {
  const heard = new Heard(2)
  expect(heard.second).toBeUndefined()
  heard.add({ worker: 0, second: 0, connected: 5 })
  heard.add({ worker: 0, second: 1, connected: 5 })
  expect(heard.second).toBeUndefined()
  heard.add({ worker: 1, second: 0, connected: 5 })
  expect(heard.second).toBe(0)
  heard.add({ worker: 1, second: 3, connected: 5 })
  expect(heard.second).toBe(1)
})

test('takes nobody for gone before all have told', () => {
  const heard = new Heard(2)
  expect(heard.isNobodyThere).toBe(false)
  heard.add({ worker: 0, second: 0, connected: 0 })
  expect(heard.isNobodyThere).toBe(false)
  heard.add({ worker: 1, second: 0, connected: 1 })
  expect(heard.isNobodyThere).toBe(false)
  heard.add({ worker: 1, second: 1, connected: 0 })
  expect(heard.isNobodyThere).toBe(true)
})
