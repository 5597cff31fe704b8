import { expect, it } from 'vitest'
import { parseProcStat, parseResident } from './proc-stat.ts'

const LINE =
  '4711 (tmux: (a) b) S 4242 4711 4243 0 -1 4194560 99 0 0 0 120 30 7 5 20 0 4 0 1191275 3133440 363 18446744073709551615'

it('reads a process whose name holds brackets and spaces', () => {
  expect(parseProcStat(LINE)).toEqual({
    parent: 4242,
    session: 4243,
    startedAt: 1_191_275,
    ticks: 150,
    endedChildrenTicks: 12,
  })
})

it('reads nothing from half a line', () => {
  expect(parseProcStat(LINE.slice(0, 60))).toBeUndefined()
  expect(parseProcStat('')).toBeUndefined()
})

it('reads the resident memory, which the dead have not', () => {
  expect(parseResident('Name:\tbeam\nVmRSS:\t   12345 kB\nThreads:\t2\n')).toBe(12_345 * 1024)
  expect(parseResident('Name:\tbeam\nState:\tZ (zombie)\n')).toBe(0)
})
