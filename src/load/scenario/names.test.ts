import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { UsageError } from '../../base/errors.ts'
import { findScenario, listScenarios } from './names.ts'

it('finds scenarios by name, the user’s before ours, and takes paths as they are', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'assay-scenarios-'))
  onTestFinished(() => rm(cwd, { recursive: true }))
  await mkdir(join(cwd, 'scenarios'))
  const mine = join(cwd, 'scenarios', 'chat.yaml')
  await writeFile(mine, '')
  await writeFile(join(cwd, 'scenarios', 'own.yml'), '')
  await writeFile(join(cwd, 'scenarios', 'own-behaviour.js'), '')
  expect(findScenario('chat', cwd)).toBe(mine)
  expect(findScenario('own', cwd)).toBe(join(cwd, 'scenarios', 'own.yml'))
  expect(findScenario('ping', cwd)).toBe(resolve('scenarios/ping.yaml'))
  expect(findScenario('./x.yaml', cwd)).toBe(join(cwd, 'x.yaml'))
  const names = listScenarios(cwd).map(({ name }) => name)
  expect(names).toEqual([...new Set(names)].sort())
  expect(names).toEqual(expect.arrayContaining(['chat', 'mixed', 'own']))
  expect(names).not.toContain('own-behaviour')
})

it('tells of a name that there is not, with the one that was probably meant', () => {
  expect(() => findScenario('mixd', '/')).toThrow(UsageError)
  expect(() => findScenario('mixd', '/')).toThrow("there is no scenario 'mixd'; did you mean mixed?")
})
