import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { packagePath } from './package-path.ts'

it('leads into this package, from its root', () => {
  const manifest = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { name: string }
  expect(manifest.name).toBe('xmpp-assay')
  expect(packagePath('src', 'base')).toBe(import.meta.dirname)
})

it('does not depend on where the process was started', () => {
  expect(path.isAbsolute(packagePath())).toBe(true)
  expect(packagePath('a', '..', 'b')).toBe(path.join(packagePath(), 'b'))
})
