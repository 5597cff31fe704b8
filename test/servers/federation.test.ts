import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ComplianceModel } from '../../src/report/model.ts'
import { assay, Scratch } from '../support/assay.ts'

/** Two reference servers, led to each other, with users of both in one scenario. */

let scratch: Scratch

beforeAll(() => {
  scratch = new Scratch()
})

afterAll(() => scratch.remove())

it.each([
  ['prosody', 'ejabberd'],
  ['ejabberd', 'prosody'],
])('%s federates with %s: messages, requests, subscriptions, presence and rooms', async (target, partner) => {
  const selection = ['--tags', '@federation', '--partner', partner]
  const { code, stdout, stderr } = await assay(
    'certify',
    target,
    ...selection,
    '--json',
    '--out',
    scratch.path,
  ).ended
  const { totals, scenarios }: ComplianceModel = JSON.parse(stdout)
  expect(scenarios.length).toBeGreaterThan(14)
  expect(totals, stderr).toEqual({
    pass: scenarios.length,
    fail: 0,
    advisory: 0,
    unsupported: 0,
    inconclusive: 0,
  })
  expect(code).toBe(0)
})

it('a partner that nobody finds is refused at once, in a sentence', async () => {
  const { code, stderr } = await assay('certify', 'prosody', '--partner', 'xmpp://verona.example').ended
  expect(stderr).toContain('cannot federate')
  expect(code).toBe(64)
})
