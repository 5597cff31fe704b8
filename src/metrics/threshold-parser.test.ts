import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../base/errors.ts'
import { parseThreshold } from './threshold-parser.ts'

const parse = (text: string) => parseThreshold(text, { abortOn: false })

function problemOf(text: string): { message: string; hint: string | undefined } {
  try {
    parse(text)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    expect(error.code).toBe('E_THRESHOLD')
    return { message: error.message, hint: error.hint }
  }
  throw new Error(`${text} was accepted`)
}

describe('parseThreshold', () => {
  const percentile = (percentile: number) => ({ kind: 'time', statistic: 'percentile', percentile })

  it.each([
    ['p99(latency.chat) < 100ms', { ...percentile(99), of: 'latency', operation: 'chat' }, '<', 100_000],
    ['p99.5(latency) <= 2s', { ...percentile(99.5), of: 'latency' }, '<=', 2_000_000],
    ['p50(service.ping)<1.1ms', { ...percentile(50), of: 'service', operation: 'ping' }, '<', 1_100],
    ['p99 < 100ms', { ...percentile(99), of: 'latency' }, '<', 100_000],
    ['p99.9( latency.a.b-c ) < 5 us', { ...percentile(99.9), of: 'latency', operation: 'a.b-c' }, '<', 5],
    [
      'mean(latency.chat) < 7µs',
      { kind: 'time', statistic: 'mean', of: 'latency', operation: 'chat' },
      '<',
      7,
    ],
    ['max(service) < 7μs', { kind: 'time', statistic: 'max', of: 'service' }, '<', 7],
    ['min(latency) > 1us', { kind: 'time', statistic: 'min', of: 'latency' }, '>', 1],
    ['lost == 0', { kind: 'delivery', of: 'lost' }, '==', 0],
    ['lost.chat == 0', { kind: 'delivery', of: 'lost', operation: 'chat' }, '==', 0],
    ['duplicated == 0', { kind: 'delivery', of: 'duplicated' }, '==', 0],
    ['reordered == 0', { kind: 'delivery', of: 'reordered' }, '==', 0],
    ['rejected < 5', { kind: 'delivery', of: 'rejected' }, '<', 5],
    ['errors == 0', { kind: 'errors', of: 'count' }, '==', 0],
    ['errors.chat == 0', { kind: 'errors', of: 'count', operation: 'chat' }, '==', 0],
    ['errors.rate < 0.1%', { kind: 'errors', of: 'rate' }, '<', 0.001],
    ['errors.rate.chat < 1%', { kind: 'errors', of: 'rate', operation: 'chat' }, '<', 0.01],
    ['achieved-rate > 95%', { kind: 'achieved-rate' }, '>', 0.95],
    ['rate >= 500/s', { kind: 'rate' }, '>=', 500],
    ['rate.chat > 100 /s', { kind: 'rate', operation: 'chat' }, '>', 100],
    ['  logins.failed == 0 ', { kind: 'login-failures' }, '==', 0],
    ['dropped == 0', { kind: 'dropped-iterations' }, '==', 0],
  ] as const)('reads %s', (text, metric, comparison, bound) => {
    const expression = text.trim()
    expect(parse(text)).toEqual({ expression, metric, comparison, bound, abortOn: false })
  })

  it('remembers whether the run ends with it', () => {
    expect(parseThreshold('lost == 0', { abortOn: true }).abortOn).toBe(true)
  })

  it.each([
    ['', 'nothing is compared', 'write, for example'],
    ['lost', 'nothing is compared', 'write, for example'],
    ['lost = 0', '= is no comparison', 'write =='],
    ['lost =< 0', '=< is no comparison', 'write <='],
    ['p99 ≤ 3ms', '≤ is no comparison', 'write <='],
    ['lost != 0', '!= is no comparison', 'there are <, <=, >, >=, =='],
    ['p99(latancy.chat) < 1ms', 'latancy stands where a time', 'did you mean latency?'],
    ['p99() < 1ms', 'nothing stands where a time', 'there are latency, service'],
    ['meen(latency) < 1ms', 'meen stands where a statistic', 'did you mean mean?'],
    ['(latency) < 1ms', 'nothing stands where a statistic', 'there are p50'],
    ['p0(latency) < 1ms', 'p0 is no percentile', 'above 0'],
    ['p101 < 1ms', 'p101 is no percentile', 'at most 100'],
    ['p99(latency < 1ms', 'the parentheses', 'p99(latency.chat)'],
    ['latency.chat < 1ms', 'has no statistic', 'p99(latency.chat)'],
    ['p99(latency.) < 1ms', 'no operation follows', 'latency.chat'],
    ['lost. == 0', 'no operation follows', 'lost.chat'],
    ['lst == 0', 'nothing that a run measures', 'did you mean lost?'],
    ['losts.chat == 0', 'nothing that a run measures', 'did you mean lost?'],
    ['logins.faild == 0', 'nothing that a run measures', 'did you mean logins.failed?'],
    ['acheived-rate > 95%', 'nothing that a run measures', 'did you mean achieved-rate?'],
    ['bananas == 0', 'nothing that a run measures', 'there are lost, duplicated'],
    ['< 3', 'nothing stands before the comparison', 'there are lost'],
    ['p99(latency) <', 'nothing follows the comparison', '100ms'],
    ['p99(latency) < 100', 'the bound 100 has no unit', '100ms'],
    ['p99(latency) < 100%', 'has the unit %, and a time is compared', '100ms'],
    ['p99(latency) < fast', 'fast is no number', '100ms'],
    ['p99(latency) < -1ms', '-1ms is no number', '100ms'],
    ['p99(latency) < 1,000ms', '1,000ms is no number', '100ms'],
    ['errors.rate < 0.1', 'has no unit, and a share', '0.1%'],
    ['rate > 500', 'has no unit, and a rate', '500/s'],
    ['lost < 1%', 'has the unit %, and a count', 'whole number'],
    ['lost < 0.5', 'is no whole number', 'whole number'],
  ])('refuses %s', (text, message, hint) => {
    const problem = problemOf(text)
    expect(problem.message).toContain(message)
    expect(problem.message).toContain(text.trim())
    expect(problem.hint).toContain(hint)
  })

  it('either reads a text or says what is wrong with it', () => {
    const piece = fc.constantFrom(
      ...[
        'p99',
        'latency',
        '(',
        ')',
        '.',
        'chat',
        ' ',
        '<',
        '==',
        '!',
        '1',
        '0.5',
        'ms',
        '%',
        '/s',
        'lost',
        'errors.rate',
      ],
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, (written) => {
        try {
          const { expression, bound } = parse(written)
          expect(expression).toBe(written.trim())
          expect(bound).toBeGreaterThanOrEqual(0)
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError)
          expect((error as UsageError).hint).toBeTruthy()
        }
      }),
      { numRuns: 500 },
    )
  })
})
