import { expect, it } from 'vitest'
import { createCatalogue } from '../requirements/catalogue.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { mutantsOf } from './mutants.ts'

const requirement = (id: string, violations: Requirement['violations']): Requirement => ({
  id,
  spec: 'RFC6120',
  section: '1',
  level: 'MUST',
  role: 'server',
  says: 'something',
  violations,
})
const catalogue = createCatalogue({
  specs: [{ spec: 'RFC6120', title: 'XMPP Core', version: '2011' }],
  requirements: [
    requirement('RFC6120/1-a', [{ drop: 'iq' }, { duplicate: 'iq' }]),
    requirement('RFC6120/1-b', [{ drop: 'message' }]),
    requirement('RFC6120/1-c', [{ drop: 'presence' }]),
  ],
})

it('tries the written violations of all its requirements first, then every automatic one', () => {
  const requirements = ['RFC6120/1-b', 'RFC6120/1-a']
  expect(mutantsOf({ id: 's', requirements, satisfied: 2, absent: 1 }, catalogue)).toEqual([
    { kind: 'violation', requirement: 'RFC6120/1-b', violation: { drop: 'message' } },
    { kind: 'violation', requirement: 'RFC6120/1-a', violation: { drop: 'iq' } },
    { kind: 'violation', requirement: 'RFC6120/1-a', violation: { duplicate: 'iq' } },
    { kind: 'drop-satisfier', index: 0 },
    { kind: 'drop-satisfier', index: 1 },
    { kind: 'inject-forbidden', index: 0 },
  ])
})

it('has none for a scenario whose Thens rest on nothing and whose requirement nobody knows', () => {
  expect(mutantsOf({ id: 's', requirements: ['RFC6120/9-x'], satisfied: 0, absent: 0 }, catalogue)).toEqual(
    [],
  )
})
