import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { availableIn, openFilesIn, readMachine } from './machine.ts'

it('reads the hard limit of open files', () => {
  const limits = (soft: string, hard: string) =>
    `Limit                     Soft Limit           Hard Limit           Units     \nMax open files            ${soft}                 ${hard}                files     \nMax locked memory         1 2 bytes\n`
  expect(openFilesIn(limits('1024', '20000'))).toBe(20_000)
  expect(openFilesIn(limits('1024', 'unlimited'))).toBe(Infinity)
  expect(openFilesIn('')).toBeUndefined()
})

it('reads the memory that is available', () => {
  expect(availableIn('MemTotal:       1000 kB\nMemAvailable:     12 kB\n')).toBe(12_288)
  expect(availableIn('MemTotal:       1000 kB\n')).toBeUndefined()
})

it.runIf(process.platform === 'linux')('knows this machine, and that Node takes the hard limit', () => {
  const { openFiles, memory, cores, ports } = readMachine()
  const said = execFileSync('sh', ['-c', 'ulimit -Sn 64; exec "$0" -e "$1"', process.execPath, PRINT_SOFT])
  const soft = said.toString().trim()
  expect(soft === 'unlimited' ? Infinity : Number(soft)).toBe(openFiles)
  expect(memory).toBeGreaterThan(1024 ** 2)
  expect(cores).toBeGreaterThan(0)
  expect(ports).toBeGreaterThan(0)
})

const PRINT_SOFT = `console.log(/open files\\s+(\\S+)/.exec(fs.readFileSync('/proc/self/limits', 'utf8'))[1])`
