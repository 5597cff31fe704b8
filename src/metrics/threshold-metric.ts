import type { ThresholdMetric } from './threshold.ts'
import { suggestion, type ThresholdProblem } from './threshold-problem.ts'

const TIMES = ['latency', 'service'] as const
const DELIVERY = ['lost', 'duplicated', 'reordered', 'rejected'] as const
const STATISTICS = ['mean', 'max', 'min'] as const

/** Metrics that may be followed by a dot and an operation. */
const BY_OPERATION = [...DELIVERY, 'errors', 'errors.rate', 'rate']
const METRICS = [...BY_OPERATION, 'achieved-rate', 'logins.failed', 'dropped']
/** As examples of what stands before parentheses. */
const STATISTIC_WORDS = ['p50', 'p90', 'p99', 'p99.9', ...STATISTICS]

type Parsed = ThresholdMetric | ThresholdProblem

/** Reads what stands left of the comparison. */
export function parseMetric(text: string): Parsed {
  const call = /^([^()]*?)\s*\(\s*([^()]*?)\s*\)$/.exec(text)
  if (call) return parseTime(call[1] ?? '', call[2] ?? '')
  if (/[()]/.test(text)) {
    return {
      problem: `the parentheses of ${text} do not match`,
      hint: 'write, for example, p99(latency.chat)',
    }
  }
  // Short for the latency of everything.
  if (parseStatistic(text) !== undefined) return parseTime(text, 'latency')
  return parseCount(text)
}

function parseTime(statisticWord: string, operand: string): Parsed {
  const statistic = parseStatistic(statisticWord)
  if (statistic === undefined) {
    const problem = `${statisticWord || 'nothing'} stands where a statistic is expected`
    return { problem, hint: suggestion(statisticWord, STATISTIC_WORDS) }
  }
  if ('problem' in statistic) return statistic
  const [word, operation] = splitAtDot(operand)
  const of = TIMES.find((time) => time === word)
  if (of === undefined) {
    return { problem: `${word || 'nothing'} stands where a time is expected`, hint: suggestion(word, TIMES) }
  }
  if (operation === '') return missingOperation(operand)
  return { kind: 'time', ...statistic, of, ...(operation !== undefined && { operation }) }
}

type Statistic = Pick<Extract<ThresholdMetric, { kind: 'time' }>, 'statistic' | 'percentile'>

function parseStatistic(word: string): Statistic | ThresholdProblem | undefined {
  const statistic = STATISTICS.find((known) => known === word)
  if (statistic !== undefined) return { statistic }
  const digits = /^p(\d+(?:\.\d+)?)$/.exec(word)?.[1]
  if (digits === undefined) return undefined
  const percentile = Number(digits)
  if (percentile > 0 && percentile <= 100) return { statistic: 'percentile', percentile }
  return {
    problem: `${word} is no percentile`,
    hint: 'percentiles are above 0 and at most 100, such as p99 or p99.9',
  }
}

function parseCount(text: string): Parsed {
  if (text === 'achieved-rate') return { kind: 'achieved-rate' }
  if (text === 'logins.failed') return { kind: 'login-failures' }
  if (text === 'dropped') return { kind: 'dropped-iterations' }
  // The longest first: errors.rate before errors.
  const metric = BY_OPERATION.toSorted((a, b) => b.length - a.length).find(
    (known) => text === known || text.startsWith(`${known}.`),
  )
  if (metric === undefined) return unknownMetric(text)
  const rest = text === metric ? undefined : text.slice(metric.length + 1)
  if (rest === '') return missingOperation(text)
  const operation = rest === undefined ? {} : { operation: rest }
  const delivery = DELIVERY.find((known) => known === metric)
  if (delivery !== undefined) return { kind: 'delivery', of: delivery, ...operation }
  if (metric === 'rate') return { kind: 'rate', ...operation }
  return { kind: 'errors', of: metric === 'errors' ? 'count' : 'rate', ...operation }
}

function unknownMetric(text: string): ThresholdProblem {
  const [word] = splitAtDot(text)
  if (TIMES.some((time) => time === word)) {
    return { problem: `${text} has no statistic`, hint: `write, for example, p99(${text})` }
  }
  if (text === '') {
    return { problem: 'nothing stands before the comparison', hint: suggestion('', METRICS) }
  }
  // What is wrong may be the word before the operation, or all of it.
  const whole = suggestion(text, METRICS)
  const hint = whole.startsWith('did') ? whole : suggestion(word, METRICS)
  return { problem: `${text} is nothing that a run measures`, hint }
}

function missingOperation(text: string): ThresholdProblem {
  return {
    problem: `no operation follows the dot of ${text}`,
    hint: `write, for example, ${text}chat, or leave out the dot for all operations together`,
  }
}

function splitAtDot(text: string): [string, string | undefined] {
  const dot = text.indexOf('.')
  return dot < 0 ? [text, undefined] : [text.slice(0, dot), text.slice(dot + 1)]
}
