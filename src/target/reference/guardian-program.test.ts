import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { guardianProgram } from './guardian-program.ts'

/** A guardian, a process that would run for a minute, and a directory with a file in it. */
function scene() {
  const guardian = spawn(process.execPath, ['--eval', `(${guardianProgram.toString()})()`], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const sleeper = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60_000)'], {
    detached: true,
    stdio: 'ignore',
  })
  const directory = mkdtempSync(join(tmpdir(), 'assay-guardian-'))
  writeFileSync(join(directory, 'file'), '')
  return { guardian, sleeper, directory }
}

it('kills and removes what it was told once its master is gone', async () => {
  const { guardian, sleeper, directory } = scene()
  guardian.stdin.write(`directory ${directory}\nprocess ${sleeper.pid}\n`)
  guardian.stdin.end()
  expect((await once(sleeper, 'exit'))[1]).toBe('SIGKILL')
  expect((await once(guardian, 'exit'))[0]).toBe(0)
  expect(existsSync(directory)).toBe(false)
})

it('touches nothing after a proper farewell, nor what it was told to forget', async () => {
  const farewell = scene()
  farewell.guardian.stdin.end(`directory ${farewell.directory}\nprocess ${farewell.sleeper.pid}\ndone\n`)
  const forgetting = scene()
  forgetting.guardian.stdin.end(`process ${forgetting.sleeper.pid}\nforget ${forgetting.sleeper.pid}\n`)
  await Promise.all([once(farewell.guardian, 'exit'), once(forgetting.guardian, 'exit')])
  for (const { sleeper, directory } of [farewell, forgetting]) {
    expect(sleeper.exitCode ?? sleeper.signalCode).toBeNull()
    expect(existsSync(directory)).toBe(true)
    sleeper.kill('SIGKILL')
    rmSync(directory, { recursive: true })
  }
})
