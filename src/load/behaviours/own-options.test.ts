import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoadScenario } from '../scenario/scenario.ts'
import { withOwnOptions } from './own-options.ts'

const REST = "operations: [''], needs: () => ({}), create: () => ({})"
let folder: string
const file = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-own-'))
  writeFileSync(file('plain.mjs'), `export default { name: 'plain', ${REST} }`)
  writeFileSync(
    file('strict.mjs'),
    `const validate = (value) => typeof value.size === 'number' ? { value: { size: value.size * 2 } }
       : { issues: [{ message: 'must be a number', path: ['size'] }, { message: 'is odd', path: [{ key: 'a' }, { key: 0 }] }] }
     export default { name: 'strict', options: { '~standard': { validate } }, ${REST} }`,
  )
  writeFileSync(file('nothing.mjs'), 'export default { name: 1 }')
})
afterAll(() => rmSync(folder, { recursive: true }))

const mixOf = (behaviour: string, options: Record<string, unknown>) =>
  ({ mix: [{ name: 'mine', behaviour, weight: 1, options }] }) as unknown as LoadScenario

test('takes what the schema of a module makes of the options', async () => {
  const { mix } = await withOwnOptions(mixOf(file('strict.mjs'), { size: 4 }))
  expect(mix[0]?.options).toEqual({ size: 8 })
})

test('tells all that the schema objects to', async () => {
  await expect(withOwnOptions(mixOf(file('strict.mjs'), {}))).rejects.toMatchObject({
    code: 'E_BEHAVIOUR_OPTIONS',
    message: expect.stringMatching(
      /^the options of mine .*strict\.mjs takes:\n {2}size: must be a number\n {2}a\.0: is odd$/,
    ),
  })
})

test('takes no options where the module has no schema', async () => {
  await expect(withOwnOptions(mixOf(file('plain.mjs'), {}))).resolves.toMatchObject({
    mix: [{ options: {} }],
  })
  await expect(withOwnOptions(mixOf(file('plain.mjs'), { size: 1 }))).rejects.toThrow('size: the behaviour')
})

test('says what is wrong with a module', async () => {
  await expect(withOwnOptions(mixOf(file('nothing.mjs'), {}))).rejects.toThrow(
    'needs name, operations, needs and create',
  )
  await expect(withOwnOptions(mixOf(file('missing.mjs'), {}))).rejects.toMatchObject({
    code: 'E_BEHAVIOUR_MODULE',
  })
})

test('leaves ours alone', async () => {
  const scenario = mixOf('ping', { to: 'server' })
  expect(await withOwnOptions(scenario)).toEqual(scenario)
})
