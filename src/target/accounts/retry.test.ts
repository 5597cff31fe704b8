import { expect, it } from 'vitest'
import { ExpectationError } from '../../session/errors.ts'
import { ConnectError } from '../../wire/errors.ts'
import { retryWhenCut } from './retry.ts'

const cut = new ExpectationError('E_STREAM_ENDED', 'the connection ended', { expected: 'x', observed: 'y' })

function failing(times: number, error: Error) {
  const attempts: number[] = []
  const outcome = retryWhenCut(async (attempt) => {
    attempts.push(attempt)
    if (attempt <= times) throw error
    return 'done'
  })
  return { attempts, outcome }
}

it.each([cut, new ConnectError('E_CONNECT_LOST', 'reset')])('tries twice more after a cut', async (error) => {
  const twice = failing(2, error)
  expect(await twice.outcome).toBe('done')
  expect(twice.attempts).toEqual([1, 2, 3])
  const always = failing(9, error)
  await expect(always.outcome).rejects.toBe(error)
  expect(always.attempts).toEqual([1, 2, 3])
})

it.each([
  new ConnectError('E_CONNECT_REFUSED', 'refused'),
  new ExpectationError('E_EXPECTATION', 'silence', { expected: 'x', observed: 'y' }),
])('takes any other failure as it is', async (error) => {
  const { attempts, outcome } = failing(1, error)
  await expect(outcome).rejects.toBe(error)
  expect(attempts).toEqual([1])
})
