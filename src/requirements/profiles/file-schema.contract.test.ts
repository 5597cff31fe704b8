import { readFileSync } from 'node:fs'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { profileSchema } from './file-schema.ts'

const url = new URL('../../../reports/schema/profile.schema.json', import.meta.url)
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(url, 'utf8')) as AnySchemaObject,
)

const feature = { feature: 'F', needs: ['RFC6120'] }
const cell = { name: 'core', title: 'Core', features: [feature] }
const file = { profile: 'house', title: 'House', version: '1', cells: [cell] }
const withFeature = (changes: object) => ({
  ...file,
  cells: [{ ...cell, features: [{ ...feature, ...changes }] }],
})

const PROFILES: readonly [string, unknown, boolean][] = [
  ['the least', file, true],
  [
    'a cell that only includes',
    { ...file, cells: [{ name: 'a', title: 'A', includes: ['b', 'p/c'] }] },
    true,
  ],
  ['a part of a spec', withFeature({ needs: [{ spec: 'XEP-0313', only: ['XEP-0313/*muc*'] }] }), true],
  ['a choice', withFeature({ needs: [{ any: ['XEP-0402', { spec: 'XEP-0049' }] }] }), true],
  ['a component', withFeature({ component: true }), true],
  ['no cells', { ...file, cells: [] }, false],
  ['a number as version', { ...file, version: 1 }, false],
  ['a name with a space', { ...file, profile: 'my house' }, false],
  ['a blank title', { ...file, title: '' }, false],
  ['no needs', withFeature({ needs: [] }), false],
  ['a spec that is none', withFeature({ needs: ['xep-0030'] }), false],
  ['a choice of nothing', withFeature({ needs: [{ any: [] }] }), false],
  ['a choice of choices', withFeature({ needs: [{ any: [{ any: ['RFC6120'] }] }] }), false],
  ['nothing of a spec', withFeature({ needs: [{ spec: 'RFC6120', only: [] }] }), false],
  ['a component in words', withFeature({ component: 'yes' }), false],
  ['an unknown key', { ...file, more: 1 }, false],
  ['no object', [], false],
]

test.each(PROFILES)('schema and reader agree on %s', (_, value, isValid) => {
  expect(validate(value)).toBe(isValid)
  expect(v.safeParse(profileSchema, value).success).toBe(isValid)
})
