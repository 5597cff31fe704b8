import { expect, test } from 'vitest'
import {
  sampleBadLoad,
  sampleLoad,
  sampleOperation,
  sampleRunOfLoad,
} from '../../../test/report/load-sample.ts'
import { HOSTILE } from '../../../test/report/sample.ts'
import type { LoadModel } from '../../metrics/load-model.ts'
import { loadTerminal } from './terminal.ts'

const plain = (model: LoadModel) => loadTerminal(model, sampleRunOfLoad(), { colour: false })

test('the whole text of a run that went well', () => {
  expect(
    plain(sampleLoad()),
  ).toBe(`prosody (Prosody 0.12.3), chat: 699.8 of 700 operations a second, nothing lost, all 3 thresholds held in 51.3 s
  2,000 of 2,000 clients logged in · constant-arrival-rate · measured 30 s · 99.97 % of the intended rate

  operation   count  failed      p50      p90      p99    p99.9      max  service p99
  chat       18,000       4  1.24 ms  3.10 ms  7.75 ms  19.4 ms  48.4 ms      3.92 ms
  ping        3,000       0   420 µs   840 µs  1.68 ms  3.36 ms  6.72 ms      1.60 ms

  messages    sent  delivered  lost  rejected  duplicated  reordered
  chat      24,000     24,000     0         0           0          0

  ✓ lost == 0                 0
  ✓ p99(latency.chat) < 10ms  7.75 ms
  ✓ errors.rate < 0.1%        0.02 %

  error                count
  service-unavailable      3
  timeout                  1

  2,000 logins
  logging in      p50      p90      p99    p99.9      max
  connect      310 µs   620 µs  1.24 ms  2.48 ms  4.96 ms
  SASL        6.30 ms  10.1 ms  16.1 ms  25.8 ms  41.3 ms
  bind         800 µs  1.60 ms  3.20 ms  6.40 ms  12.8 ms
  all         8.10 ms  13.8 ms  23.4 ms  39.8 ms  67.7 ms

  measure phase     CPU  of one core  CPU/operation    memory
  server         13.4 s      44.67 %         638 µs   120 MiB
  assay          2.90 s       9.67 %         138 µs  91.6 MiB

  harness               p50      p90      p99    p99.9      max
  schedule lag       310 µs   496 µs   794 µs  1.27 ms  2.03 ms
  event-loop delay  1.05 ms  1.47 ms  2.06 ms  2.88 ms  4.03 ms
`)
})

test('where the harness was the limit, that stands before its latencies, with the reasons', () => {
  const text = plain(sampleBadLoad())
  const notice = text.indexOf("The harness was the limit: the latencies below are its own, not the server's.")
  expect(notice).toBeGreaterThan(0)
  expect(notice).toBeLessThan(text.indexOf('p99.9'))
  expect(text).toContain('p99 of the schedule lag was 84 ms, above 10 ms')
  expect(text).toContain('1,204 operations were due and could not be begun')
  expect(plain(sampleLoad())).not.toContain('The harness was the limit')
})

test('crossed thresholds show their value and reason', () => {
  const text = plain(sampleBadLoad())
  expect(text).toMatch(/✗ lost == 0 +9\n/)
  expect(text).toMatch(/✗ p99\(latency\.chat\) < 10ms +12\.4 ms: the harness was the limit\n/)
  expect(text).toMatch(/✗ p99\(latency\.nothing\) < 10ms +nothing was measured: no such operation ran\n/)
  expect(text).toMatch(/✓ achieved-rate > 90% +91\.46 %\n/)
})

test('what was lost is in red', () => {
  const text = loadTerminal(sampleBadLoad(), sampleRunOfLoad(), { colour: true })
  expect(text).toContain('\u001b[31m   9\u001b[39m')
})

test('times of what was never completed are not shown as 0', () => {
  const ping = sampleOperation({ count: 0, failed: 7 })
  const { delivery: _, ...rest } = sampleLoad({ operations: { ping } })
  const text = plain({ ...rest, delivery: { ...sampleLoad().delivery, sent: 0, delivered: 0 } })
  expect(text).toMatch(/ping +0 +7 +– +– +– +– +– +–\n/)
  expect(text).toContain('No operation of this run delivers messages.')
})

test('a server cannot drive the terminal by its error conditions', () => {
  const text = plain(
    sampleLoad({
      scenario: HOSTILE,
      target: HOSTILE,
      errors: { [HOSTILE]: 3 },
      operations: { [HOSTILE]: sampleOperation() },
      thresholds: [{ expression: HOSTILE, ok: false, reason: HOSTILE }],
      interrupted: { reason: HOSTILE, phase: 'measure' },
    }),
  )
  expect(text).not.toMatch(/(?!\n)\p{Cc}|[\p{Cs}\u202e\u2028]/u)
})
