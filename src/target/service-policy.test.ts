import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withServicesHeld } from './service-policy.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-policy-'))
  path = join(folder, 'policy-rc.d')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('forbids services while the task runs, and no longer', async () => {
  const status = await withServicesHeld(path, async () => spawnSync(path).status)
  expect(status).toBe(101)
  expect(existsSync(path)).toBe(false)
})

it('lifts the ban when the task fails', async () => {
  await expect(withServicesHeld(path, () => Promise.reject(new Error('no network')))).rejects.toThrow(
    'no network',
  )
  expect(existsSync(path)).toBe(false)
})

it('neither replaces nor removes a policy that is not its own', async () => {
  writeFileSync(path, 'theirs')
  await expect(withServicesHeld(path, async () => {})).rejects.toThrow('EEXIST')
  expect(readFileSync(path, 'utf8')).toBe('theirs')
})
