import { expect, test } from 'vitest'
import { scenarioMessages } from '../../test/report/messages.ts'
import type { Envelope } from './envelope.ts'
import { Progress } from './progress.ts'

function after(messages: Envelope[], options = {}): Progress {
  const progress = new Progress({ startedAt: 1_000, ...options })
  for (const message of messages) progress.observe(message)
  return progress
}

test('counts, verdicts and time in one line', () => {
  const progress = after(
    [
      ...scenarioMessages('A', [{ verdict: { verdict: 'pass' } }], { line: 1 }),
      ...scenarioMessages('B', [{ verdict: { verdict: 'fail' } }], { line: 2 }),
      ...scenarioMessages('C', [{}], { line: 3 }),
      ...scenarioMessages('D', [{ unfinished: true }], { line: 4 }),
      ...scenarioMessages('E', [], { line: 5 }),
    ],
    { planned: 182 },
  )
  expect(progress.line({ now: 8_400 })).toBe('3/182 · 1 fail · 1 inconclusive · 1 pass · 7 s')
  expect(progress.running).toEqual(['D'])
})

test('a retry replaces its verdict and counts once', () => {
  const progress = after([
    ...scenarioMessages('A', [{ verdict: { verdict: 'inconclusive' } }]),
    ...scenarioMessages('A', [{ attempt: 1, verdict: { verdict: 'pass' } }], { run: 'b' }),
  ])
  expect(progress.line({ now: 1_000 })).toBe('1/1 · 1 pass · 0 s')
})

test('before anything is known there is a line too', () => {
  expect(after([]).line({ now: 1_000 })).toBe('0/0 · 0 s')
  expect(after([]).bar({ now: 1_000, columns: 80 })[0]).toMatch(/^░+ 0\/0/)
})

test('the bar fills with what is done and keeps to its columns', () => {
  const messages = [1, 2, 3, 4].flatMap((line) =>
    scenarioMessages(
      `Scenario ${line} \u001b[2J with a name that is longer than the terminal is wide`,
      [{ verdict: {} }],
      { line },
    ),
  )
  const running = [5, 6, 7, 8, 9].flatMap((line) => scenarioMessages('R', [{ unfinished: true }], { line }))
  const lines = after([...messages, ...running], { planned: 8 }).bar({ now: 2_000, columns: 80 })
  expect(lines[0]).toContain(`${'█'.repeat(13)}${'░'.repeat(17)} 4/9 · 4 pass · 1 s`)
  expect(lines.at(-1)).toBe('  and 2 more')
  for (const columns of [1, 20, 60])
    for (const line of after(messages).bar({ now: 2_000, columns }))
      expect([...line].length).toBeLessThanOrEqual(columns)
})
