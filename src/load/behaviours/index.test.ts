import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { BEHAVIOURS, behaviourOf } from './index.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'assay-behaviours-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function file(name: string, text: string): string {
  writeFileSync(path.join(scratch, name), text)
  return path.join(scratch, name)
}

test('each of ours goes by its own name, and says in a line what it does', async () => {
  for (const [name, definition] of BEHAVIOURS) {
    expect(definition.name).toBe(name)
    expect(definition.summary).toMatch(/^\S.{10,100}$/)
    expect(definition.operations.length).toBeGreaterThan(0)
    expect(new Set(definition.operations).size).toBe(definition.operations.length)
    expect(await behaviourOf({ behaviour: name })).toBe(definition)
  }
})

test.each([
  ['is not there', undefined, /cannot be loaded/],
  ['has no default export', 'export const name = 1', /is no behaviour: it needs name/],
  [
    'lacks a part',
    "export default { name: 'x', operations: [''], options: {}, needs: () => ({}) }",
    /is no behaviour/,
  ],
  ['throws', "throw new Error('not today')", /cannot be loaded: not today/],
])('a module that %s is told as a mistake of the scenario', async (what, text, message) => {
  const name = `${what.replaceAll(' ', '-')}.mjs`
  const behaviour = text === undefined ? path.join(scratch, name) : file(name, text)
  await expect(behaviourOf({ behaviour })).rejects.toMatchObject({
    name: 'ConfigurationError',
    code: 'E_BEHAVIOUR_MODULE',
    message: expect.stringMatching(message),
  })
})
