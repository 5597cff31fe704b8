import { expect, it } from 'vitest'
import { groupBy } from '../../src/base/group.ts'
import { checkScenarios } from '../../src/requirements/check.ts'
import { coverage } from '../../src/requirements/coverage.ts'
import { shippedCatalogue, shippedScenarios } from '../support/shipped.ts'

const MOST_SCENARIOS_A_FILE = 12

/** Specs whose scenarios are being written: their coverage is not judged yet. */
const IN_THE_MAKING = [
  ...['RFC7395', 'RFC7590', 'RFC7622', 'XEP-0124', 'XEP-0206'],
  ...['XEP-0178', 'XEP-0185', 'XEP-0220', 'XEP-0288'],
]

/** White space is no element, and no rule reaches below TLS: their negative Thens inject what must not come. */
const BY_INJECTION = [
  'RFC6120/13.9.5-safe-renegotiation',
  'RFC6120/5.3.3-no-whitespace',
  'RFC6120/5.3.5-extension',
  'RFC6120/6.3.5-no-whitespace',
]

const [catalogue, scenarios] = await Promise.all([shippedCatalogue, shippedScenarios])

it('requirements and scenarios do not contradict each other', () => {
  expect(checkScenarios(catalogue, scenarios)).toEqual([])
})

it('no feature file is longer than a reader can take in', () => {
  const long = [...groupBy(scenarios, ({ uri }) => uri)].filter(
    ([, own]) => own.length > MOST_SCENARIOS_A_FILE,
  )
  expect(long.map(([uri, own]) => `${uri}: ${own.length}`)).toEqual([])
})

it('every scenario judges', () => {
  const idle = scenarios.filter(({ steps }) => !steps.some(({ type }) => type === 'Outcome'))
  expect(idle.map(({ uri, line }) => `${uri}:${line}`)).toEqual([])
})

it('nine of ten observable MUSTs of every spec are decided', () => {
  const short = coverage(catalogue, scenarios).specs.filter(
    ({ spec, must }) => !IN_THE_MAKING.includes(spec) && must.decided < 0.9 * must.observable,
  )
  expect(short.map(({ spec, must }) => `${spec}: ${must.decided} of ${must.observable}`)).toEqual([])
})

it('every requirement that decides something has a violation of its own', () => {
  const decided = new Set(scenarios.flatMap(({ requirements }) => requirements))
  const bare = catalogue.requirements.filter(
    ({ id, violations }) => decided.has(id) && violations.length === 0,
  )
  expect(bare.map(({ id }) => id)).toEqual(BY_INJECTION)
})
