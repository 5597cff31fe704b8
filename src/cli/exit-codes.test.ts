import { describe, expect, it } from 'vitest'
import { AssayError, ConfigurationError, TargetError, UsageError } from '../base/errors.ts'
import { EXIT, exitCodeOf } from './exit-codes.ts'

describe('exitCodeOf', () => {
  class NotEnoughAccounts extends TargetError {}

  it.each([
    [new UsageError('E_SPEC', 'x'), 64],
    [new ConfigurationError('E_FEATURE', 'x'), 104],
    [new TargetError('E_TARGET_UNREACHABLE', 'x'), 3],
    [new NotEnoughAccounts('E_ACCOUNTS_TOO_FEW', 'x'), 3],
    [new AssayError('E_SETUP_COMMAND', 'x'), 3],
    [new AssayError('E_REPORT_WRITE', 'x'), 2],
    [new TypeError('x'), 2],
    ['a string', 2],
    [undefined, 2],
  ])('%s: %i', (error, code) => {
    expect(exitCodeOf(error)).toBe(code)
  })
})

it('keeps the codes that CI configurations rely on, each with one meaning', () => {
  expect(EXIT).toEqual({
    held: 0,
    failed: 1,
    internal: 2,
    unreachable: 3,
    usage: 64,
    crossed: 99,
    configuration: 104,
    aborted: 105,
  })
})
