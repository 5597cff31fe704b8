import { expect, test } from 'vitest'
import { sampleBadLoad, sampleLoad } from '../../test/report/load-sample.ts'
import { sampleModel, sampleOfEach, sampleRun, sampleScenario } from '../../test/report/sample.ts'
import { applyBaseline } from './apply-baseline.ts'
import { badgeJson, badgeSvg } from './badge.ts'
import type { Jobs } from './jobs.ts'
import { runBadge } from './run-badge.ts'

const passing = sampleModel([sampleScenario({ verdict: 'pass' })])
const failing = sampleModel([sampleScenario({ verdict: 'fail', reason: 'r' })])
const known = applyBaseline(
  failing,
  { expected: [{ requirement: failing.scenarios[0]?.requirements[0] ?? '', reason: 'known' }] },
  { today: new Date() },
).model
const undecided = sampleModel([sampleScenario({ verdict: 'inconclusive' })])
const cut = { ...passing, interrupted: { reason: 'stopped', planned: 9, ran: 1 } }

test.each<[string, Jobs, string, string]>([
  ['a run that holds', { compliance: passing }, 'green', '1 of 1 scenario pass'],
  ['a run that fails', { compliance: failing }, 'red', '0 of 1 scenario pass'],
  ['known failures', { compliance: known }, 'amber', '0 of 1 scenario pass'],
  ['an undecided run', { compliance: undecided }, 'grey', 'nothing decided'],
  ['an interrupted run', { compliance: cut }, 'grey', 'interrupted'],
  ['crossed thresholds beside a good run', { compliance: passing, load: sampleBadLoad() }, 'red', 'crossed'],
  ['a good load run', { load: sampleLoad() }, 'green', 'held'],
  ['a load run without thresholds', { load: { ...sampleLoad(), thresholds: [] } }, 'grey', 'no thresholds'],
  ['no job', {}, 'grey', 'nothing measured'],
])('the badge of %s', (_, jobs, colour, message) => {
  const badge = runBadge(jobs, sampleRun())
  expect(badge.colour).toBe(colour)
  expect(badge.message).toContain(message)
})

test('a badge in amber is yellow to badge services', () => {
  const badge = runBadge({ compliance: known }, sampleRun())
  expect(badgeJson(badge)).toMatchObject({ schemaVersion: 1, color: 'yellow', label: 'XMPP conformance' })
  expect(badgeSvg(badge)).toContain('#8a6100')
})

test('a strict run is red for an advisory', () => {
  const model = sampleModel(sampleOfEach().filter(({ verdict }) => verdict !== 'fail'))
  expect(runBadge({ compliance: model }, sampleRun()).colour).toBe('green')
  expect(runBadge({ compliance: model }, sampleRun({ options: { strict: true } })).colour).toBe('red')
})
