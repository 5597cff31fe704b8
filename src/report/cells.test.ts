import { expect, test } from 'vitest'
import { sampleModel, sampleRun } from '../../test/report/sample.ts'
import type { CellResult, FeatureResult, NeedResult } from '../requirements/profiles/decide.ts'
import { totalsOf } from '../requirements/verdict.ts'
import { badgeJson, badgeSvg, cellBadge } from './badge.ts'
import { cellsHeadline, featuresOf, whyNot } from './cells.ts'
import { exitVerdict } from './outcome.ts'
import { summary } from './summary.ts'
import { terminal } from './terminal.ts'

const need = (spec: string, changes: Partial<NeedResult> = {}): NeedResult => ({
  spec,
  state: 'met',
  totals: totalsOf([]),
  failed: [],
  ...changes,
})

const STREAMS: FeatureResult = { feature: 'Streams', state: 'met', needs: [need('RFC6120')] }
const CHAT: FeatureResult = {
  feature: 'Group <chat>',
  state: 'not met',
  component: true,
  needs: [need('XEP-0045', { state: 'not met', failed: ['a', 'b', 'c', 'd'].map((id) => `XEP-0045/${id}`) })],
}
const PUSH: FeatureResult = {
  feature: 'Push',
  state: 'not met',
  needs: [need('XEP-0357', { state: 'not met', reason: 'no urn:xmpp:push:0' })],
}

const CELLS: readonly CellResult[] = [
  { profile: 'p/core', title: 'Core', state: 'met', missing: [], features: [STREAMS] },
  { profile: 'p/im', title: 'IM', state: 'not met', missing: ['XEP-0045/a'], features: [STREAMS, CHAT] },
  { profile: 'p/mobile', title: 'Mobile', state: 'not met', missing: [], features: [STREAMS, PUSH] },
]
const MODEL = sampleModel(undefined, { profile: 'p', cells: CELLS })

test('features are told once each, and why one is not met', () => {
  expect(cellsHeadline(CELLS)).toBe('1 of 3 cells met')
  expect(featuresOf(CELLS).map(({ feature }) => feature)).toEqual(['Streams', 'Group <chat>', 'Push'])
  expect(whyNot(CHAT)).toBe('fails XEP-0045/a, XEP-0045/b, XEP-0045/c and 1 more of XEP-0045')
})

test('the summary has a line for each cell', () => {
  const text = summary({ compliance: MODEL }, sampleRun())
  expect(text).toContain('## Profile: 1 of 3 cells met')
  expect(text).toMatch(/\| Core \| \*\*met\*\* \| {2}\|/)
  expect(text).toMatch(/\| Mobile \| not met \| Push: XEP-0357 not supported \\\(no urn:xmpp:push:0\\\) \|/)
})

test('the terminal names each cell, and each feature that is not met once', () => {
  const text = terminal(MODEL, sampleRun(), { colour: false })
  expect(text).toMatch(/Profile: 1 of 3 cells met\n {2}Core {4}met +\n {2}IM {6}not met {4}Group <chat>/)
  expect(text.match(/Push: XEP-0357/g)).toHaveLength(1)
})

test('without a baseline a cell that is not met fails the run, with one only news does', () => {
  expect(exitVerdict(MODEL, undefined, { strict: false })).toBe(1)
  expect(exitVerdict(MODEL, [], { strict: false })).toBe(0)
  expect(exitVerdict({ ...MODEL, cells: CELLS.slice(0, 1) }, undefined, { strict: false })).toBe(0)
})

test('a cell has a badge, as a picture and as JSON', () => {
  const [core, im] = CELLS.map(cellBadge)
  expect(core && badgeJson(core)).toEqual({ schemaVersion: 1, label: 'Core', message: 'met', color: 'green' })
  expect(im && badgeSvg(im)).toMatch(/^<svg .*aria-label="IM: not met".*<\/svg>\n$/s)
})
