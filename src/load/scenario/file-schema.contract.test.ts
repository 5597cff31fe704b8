import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { BEHAVIOURS } from '../behaviours/index.ts'
import { parseScenarioFile, readScenarioFile } from './file.ts'
import { KNOWN_BEHAVIOURS } from './known-behaviours.test-data.ts'
import type { KnownBehaviours } from './mix-schema.ts'
import { listScenarios } from './names.ts'

/** What the behaviours say themselves goes before what is expected of them. */
const behaviours: KnownBehaviours = new Map([...KNOWN_BEHAVIOURS, ...BEHAVIOURS])

const schema = JSON.parse(await readFile('reports/schema/scenario.schema.json', 'utf8'))
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema)

const MIX = 'mix: [{behaviour: ping}]'
const RATE = `clients: 9\nexecutor: constant-arrival-rate\nrate: 5/s\n${MIX}`
const CLIENTS = `clients: 9\nexecutor: constant-clients\n${MIX}`
const mix = (entry: string) => `clients: 9\nexecutor: constant-arrival-rate\nrate: 1/s\nmix: [${entry}]`

const VALID = [
  RATE,
  CLIENTS,
  `${RATE}\nname: x\ndescription: y\nseed: 0\ntimeout: 1.5 s`,
  `${RATE}\nlogin: {}\nphases: {}\nthresholds: []`,
  `${RATE}\nlogin: {rate: 12000/min, mechanism: SCRAM-SHA-1, tls: direct, timeout: 2m}`,
  `${RATE}\nphases: {ramp-up: 0s, warm-up: 0ms, measure: 0.5h, ramp-down: 0s, drain: 0s}`,
  `${RATE}\nthresholds: [lost == 0, {expression: errors == 0, abort-on: true}, {expression: lost == 0}]`,
  `${CLIENTS}\nthink: 0s`,
  `clients: 9\nexecutor: ramping-clients\nthink: 1s\nstart: 0\nstages: [{to: 9, over: 1s}, {to: 0, over: 0s}]\n${MIX}`,
  `clients: 9\nexecutor: ramping-arrival-rate\nstart: 0/s\nstages: [{to: 9/s, over: 1s}]\n${MIX}`,
  'clients: 9\nexecutor: login-storm\nrate: 1/s\nlogin: {tls: none}\nphases: {drain: 1s}',
  'clients: 9\nexecutor: reconnect-storm\nrate: 1/s\nlogin: {rate: 1/s}\nphases: {warm-up: 1s, drain: 1s}',
  mix('{behaviour: chat, size: 220, pairs: across}, {behaviour: chat, name: b, weight: 0.1}'),
  mix('{behaviour: presence, contacts: 3}, {behaviour: muc, occupants: 3, size: 300}'),
  mix('{behaviour: mam, messages: 3, page: 2}, {behaviour: pubsub, subscribers: 3, payload: 1}'),
  mix('{behaviour: acks, size: 300}, {behaviour: churn, stay: 1s}, {behaviour: disco, of: info}'),
  mix('{behaviour: src/load/scenario/file.ts, name: own, whatever: {a: 1}}'),
]

const INVALID = [
  '',
  '[]',
  'clients: 9',
  `executor: constant-clients\n${MIX}`,
  'clients: 9\nexecutor: constant-clients',
  `clients: 9\nexecutor: constant-arrival-rate\n${MIX}`,
  `clients: 9\nexecutor: ramping-arrival-rate\n${MIX}`,
  'clients: 9\nexecutor: login-storm',
  `clients: 0\nexecutor: constant-clients\n${MIX}`,
  `clients: 1.5\nexecutor: constant-clients\n${MIX}`,
  `clients: 9\nexecutor: other\n${MIX}`,
  `${RATE}\nnmae: x`,
  `${RATE}\nname: ""`,
  `${RATE}\nname: 3`,
  `${RATE}\nthink: 1s`,
  `${RATE}\nstart: 1/s`,
  `${RATE}\nstages: [{to: 1/s, over: 1s}]`,
  `${RATE}\nseed: -1`,
  `${RATE}\nseed: 1.5`,
  `${RATE}\ntimeout: 0s`,
  `${RATE}\ntimeout: 0.0 s`,
  `${RATE}\ntimeout: 5`,
  `${RATE}\nlogin: {rate: 0/s}`,
  `${RATE}\nlogin: {rate: 5}`,
  `${RATE}\nlogin: {mechanism: PLAN}`,
  `${RATE}\nlogin: {tls: ssl}`,
  `${RATE}\nlogin: []`,
  `${RATE}\nphases: {measure: 0s}`,
  `${RATE}\nphases: {measure: 1d}`,
  `${RATE}\nphases: {rampup: 1s}`,
  `${RATE}\nthresholds: lost == 0`,
  `${RATE}\nthresholds: [""]`,
  `${RATE}\nthresholds: [{abort-on: true}]`,
  `${RATE}\nthresholds: [{expression: lost == 0, abort-on: 1}]`,
  `${CLIENTS}\nrate: 1/s`,
  `clients: 9\nexecutor: ramping-clients\nstages: [{to: 9/s, over: 1s}]\n${MIX}`,
  `clients: 9\nexecutor: ramping-clients\nstart: 1/s\nstages: [{to: 9, over: 1s}]\n${MIX}`,
  `clients: 9\nexecutor: ramping-clients\nstages: []\n${MIX}`,
  `clients: 9\nexecutor: ramping-clients\nstages: [{to: 9}]\n${MIX}`,
  `clients: 9\nexecutor: ramping-arrival-rate\nstages: [{to: 9, over: 1s}]\n${MIX}`,
  `clients: 9\nexecutor: ramping-arrival-rate\nphases: {measure: 1s}\nstages: [{to: 9/s, over: 1s}]\n${MIX}`,
  `clients: 9\nexecutor: login-storm\nrate: 1/s\n${MIX}`,
  'clients: 9\nexecutor: login-storm\nrate: 0/s',
  'clients: 9\nexecutor: login-storm\nrate: 1/s\nlogin: {rate: 1/s}',
  'clients: 9\nexecutor: login-storm\nrate: 1/s\nphases: {warm-up: 1s}',
  'clients: 9\nexecutor: reconnect-storm\nrate: 1/s\nphases: {measure: 1s}',
  mix(''),
  mix('ping'),
  mix('{weight: 1}'),
  mix('{behaviour: pong}'),
  mix('{behaviour: ping, weight: 0}'),
  mix('{behaviour: ping, name: a.b}'),
  mix('{behaviour: ping, size: 3}'),
  mix('{behaviour: chat, size: 0}'),
  mix('{behaviour: chat, pairs: near}'),
  mix('{behaviour: churn, stay: 3}'),
  mix('{behaviour: src/load/scenario/file.ts}'),
  mix('{behaviour: src/load/scenario, name: own}'),
]

const accepts = (text: string) =>
  parseScenarioFile(text, { file: 'x.yaml', behaviours, loadsTypeScript: true }).then(
    () => true,
    () => false,
  )

describe('the published schema agrees with Assay', () => {
  it.each(VALID)('that this is valid: %s', async (text) => {
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
    expect(await accepts(text)).toBe(true)
  })

  it.each(INVALID)('that this is not: %s', async (text) => {
    expect(validate(parse(text))).toBe(false)
    expect(await accepts(text)).toBe(false)
  })
})

describe('the scenarios that come with Assay', () => {
  const ours = listScenarios('/')

  it.each(ours)('$name can be read, and editors agree', async ({ file }) => {
    const text = await readFile(file, 'utf8')
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/reports\/schema\/scenario\.schema\.json\n/)
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
    const scenario = await readScenarioFile(file, { behaviours })
    expect(scenario.thresholds).not.toEqual([])
    expect(scenario.description).toBeDefined()
    expect(scenario.clients).toBeLessThanOrEqual(200)
  })

  it('show every behaviour and every executor', async () => {
    const read = ours.map(({ file }) => readScenarioFile(file, { behaviours }))
    const scenarios = await Promise.all(read)
    const shown = new Set(scenarios.flatMap(({ mix }) => mix.map(({ behaviour }) => behaviour)))
    expect([...behaviours.keys()].filter((name) => !shown.has(name))).toEqual([])
    expect(new Set(scenarios.map(({ executor }) => executor.kind)).size).toBe(6)
  })
})

it('the first example of the documentation can be read, and what it says is told of another is told', async () => {
  const text = await readFile('docs/load-scenarios.md', 'utf8')
  const [example = ''] = /(?<=```yaml\n)[^`]+/.exec(text) ?? []
  expect(validate(parse(example)), JSON.stringify(validate.errors)).toBe(true)
  const options = { file: 'evening.yaml', behaviours }
  expect((await parseScenarioFile(example, options)).mix).toHaveLength(2)
  const broken = example.replace('rate: 200/s', 'rate: 200').replace('behaviour: chat', 'behaviour: chatt')
  const [told = 'nothing'] = /^the scenario file evening\.yaml has[^`]+(?=\n```)/m.exec(text) ?? []
  await expect(parseScenarioFile(broken.replace('latency.chat)', 'latency)'), options)).rejects.toThrow(told)
})
