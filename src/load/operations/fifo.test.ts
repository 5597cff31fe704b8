import { expect, test } from 'vitest'
import { Fifos } from './fifo.ts'

test('gives records back in their order, each client its own', () => {
  const fifos = new Fifos(2)
  fifos.queue(3).push(1, 10)
  fifos.queue(3).push(2, 20)
  fifos.queue(0).push(7, 70)
  expect([fifos.peek(3, 0), fifos.peek(3, 1)]).toEqual([1, 10])
  fifos.drop(3)
  expect([fifos.peek(3, 0), fifos.peek(3, 1), fifos.peek(0, 1)]).toEqual([2, 20, 70])
  fifos.drop(3)
  expect(fifos.peek(3, 0)).toBeUndefined()
  fifos.drop(3)
  expect(fifos.peek(1, 0)).toBeUndefined()
})
