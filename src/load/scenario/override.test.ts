import { describe, expect, it } from 'vitest'
import { UsageError } from '../../base/errors.ts'
import { parseThreshold } from '../../metrics/threshold-parser.ts'
import { parseScenarioFile } from './file.ts'
import { KNOWN_BEHAVIOURS } from './known-behaviours.test-data.ts'
import { overrideScenario, type ScenarioOverrides } from './override.ts'

const read = (executor: string, mix = 'mix: [{behaviour: ping}]') =>
  parseScenarioFile(`clients: 100\nexecutor: ${executor}\nthresholds: [lost == 0]\n${mix}`, {
    file: 's.yaml',
    behaviours: KNOWN_BEHAVIOURS,
  })

const constantRate = await read('constant-arrival-rate\nrate: 50/s')
const rampingRate = await read(
  'ramping-arrival-rate\nstart: 10/s\nstages: [{to: 40/s, over: 2s}, {to: 20/s, over: 6s}]',
)
const constantClients = await read('constant-clients')
const rampingClients = await read(
  'ramping-clients\nstart: 1\nstages: [{to: 100, over: 1s}, {to: 0, over: 1s}]',
)
const loginStorm = await read('login-storm\nrate: 50/s', '')

describe('the command line', () => {
  it('changes nothing where it says nothing', () => {
    for (const scenario of [constantRate, rampingRate, constantClients, rampingClients, loginStorm])
      expect(overrideScenario(scenario, {})).toEqual(scenario)
  })

  it('changes what fits every executor', () => {
    const added = parseThreshold('p99(latency.ping) < 1s', { abortOn: false })
    expect(
      overrideScenario(constantRate, { clients: 7, tls: 'none', drainMs: 0, thresholds: [added] }),
    ).toEqual({
      ...constantRate,
      clients: 7,
      login: { ...constantRate.login, tls: 'none' },
      phases: { ...constantRate.phases, drainMs: 0 },
      thresholds: [...constantRate.thresholds, added],
    })
  })

  it('changes rate and duration', () => {
    expect(overrideScenario(constantRate, { rate: 80, durationMs: 1000 })).toMatchObject({
      executor: { rate: 80 },
      phases: { measureMs: 1000, warmUpMs: 2000 },
    })
    expect(overrideScenario(constantClients, { durationMs: 1000 }).phases.measureMs).toBe(1000)
  })

  it('scales stages', () => {
    expect(overrideScenario(rampingRate, { rate: 80, durationMs: 4000 })).toMatchObject({
      executor: {
        startRate: 20,
        stages: [
          { target: 80, overMs: 1000 },
          { target: 40, overMs: 3000 },
        ],
      },
      phases: { measureMs: 4000 },
    })
    expect(overrideScenario(rampingClients, { clients: 10 })).toMatchObject({
      clients: 10,
      executor: { startClients: 1, stages: [{ target: 10 }, { target: 0 }] },
    })
  })

  it('has a storm last as long as its clients and its rate say', () => {
    expect(loginStorm.phases.measureMs).toBe(2000)
    expect(overrideScenario(loginStorm, { clients: 50, rate: 10 })).toMatchObject({
      executor: { rate: 10 },
      phases: { measureMs: 5000 },
    })
  })

  it.each<[string, typeof constantRate, ScenarioOverrides]>([
    ['a rate means nothing with constant-clients', constantClients, { rate: 5 }],
    ['a rate means nothing with ramping-clients', rampingClients, { rate: 5 }],
    ['a duration means nothing with login-storm', loginStorm, { durationMs: 5000 }],
    ['clients must be', constantRate, { clients: 0 }],
    ['clients must be', constantRate, { clients: 1.5 }],
    ['a rate must be', constantRate, { rate: 0 }],
    ['a duration must be', rampingRate, { durationMs: 0 }],
    ['must not be below 0', rampingRate, { drainMs: -1 }],
    [
      'the threshold p99(latency.pingg) < 1s looks at pingg, which this scenario does not do; did you mean ping?',
      constantRate,
      { thresholds: [parseThreshold('p99(latency.pingg) < 1s', { abortOn: false })] },
    ],
  ])('is told: %s', (message, scenario, overrides) => {
    const override = () => overrideScenario(scenario, overrides)
    expect(override).toThrow(UsageError)
    expect(override).toThrow(message)
  })
})
