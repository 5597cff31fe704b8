import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../base/errors.ts'
import { parseScenarioFile, readScenarioFile } from './file.ts'
import { KNOWN_BEHAVIOURS } from './known-behaviours.test-data.ts'
import { ScenarioFileError } from './problem.ts'

const read = (text: string) => parseScenarioFile(text, { file: 'verona.yaml', behaviours: KNOWN_BEHAVIOURS })

/** What is wrong with a text, as `line: path: message`. */
async function problems(text: string): Promise<string[]> {
  const error = await read(text).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof ScenarioFileError)) throw error ?? new Error('nothing is wrong')
  expect(error.code).toBe('E_SCENARIO_FILE')
  return error.problems.map(({ line, path, message }) => `${line}: ${path}: ${message}`)
}

const LEAST = 'clients: 4\nexecutor: constant-clients\nmix: [{behaviour: ping}]'

describe('a scenario file', () => {
  it('needs clients, an executor and a mix; the rest has defaults', async () => {
    expect(await read(LEAST)).toEqual({
      name: 'verona',
      file: 'verona.yaml',
      clients: 4,
      login: { rate: 100, mechanism: 'auto', tls: 'target', timeoutMs: 30_000 },
      executor: { kind: 'constant-clients', thinkMs: 0 },
      phases: { rampUpMs: 1000, warmUpMs: 2000, measureMs: 10_000, rampDownMs: 0, drainMs: 10_000 },
      timeoutMs: 10_000,
      mix: [{ name: 'ping', behaviour: 'ping', weight: 1, options: {} }],
      thresholds: [],
      seed: 1,
    })
  })

  it('may say everything', async () => {
    const scenario = await read(`name: Balcony
description: Much is said.
clients: 200
login: { rate: 6000/min, mechanism: SCRAM-SHA-256, tls: starttls, timeout: 5s }
executor: constant-arrival-rate
rate: 12000/min
phases: { ramp-up: 500ms, warm-up: 0s, measure: 2m, ramp-down: 1.5s, drain: 1s }
timeout: 3s
mix:
  - { behaviour: chat, weight: 9, size: 300, pairs: across }
  - { behaviour: chat, name: small, weight: 0.5, size: 100 }
thresholds:
  - p99(latency.small) < 100ms
  - { expression: errors == 0, abort-on: true }
seed: 7
`)
    expect(scenario).toMatchObject({
      name: 'Balcony',
      description: 'Much is said.',
      login: { rate: 100, mechanism: 'SCRAM-SHA-256', tls: 'starttls', timeoutMs: 5000 },
      executor: { kind: 'constant-arrival-rate', rate: 200 },
      phases: { rampUpMs: 500, warmUpMs: 0, measureMs: 120_000, rampDownMs: 1500, drainMs: 1000 },
      timeoutMs: 3000,
      mix: [
        { name: 'chat', behaviour: 'chat', weight: 9, options: { size: 300, pairs: 'across' } },
        { name: 'small', behaviour: 'chat', weight: 0.5, options: { size: 100 } },
      ],
      thresholds: [
        { expression: 'p99(latency.small) < 100ms', bound: 100_000, abortOn: false },
        { expression: 'errors == 0', bound: 0, abortOn: true },
      ],
      seed: 7,
    })
  })

  it('measures as long as its stages last', async () => {
    const ramping =
      'executor: ramping-arrival-rate\nstages: [{to: 30/s, over: 2s}, {to: 60/min, over: 500ms}]'
    expect(await read(`clients: 4\n${ramping}\nmix: [{behaviour: ping}]`)).toMatchObject({
      executor: {
        kind: 'ramping-arrival-rate',
        startRate: 0,
        stages: [
          { target: 30, overMs: 2000 },
          { target: 1, overMs: 500 },
        ],
      },
      phases: { measureMs: 2500 },
    })
    const crowd = 'executor: ramping-clients\nstart: 1\nthink: 1s\nstages: [{to: 4, over: 2s}]'
    expect(await read(`clients: 4\n${crowd}\nmix: [{behaviour: ping}]`)).toMatchObject({
      executor: { startClients: 1, stages: [{ target: 4, overMs: 2000 }], thinkMs: 1000 },
      phases: { measureMs: 2000 },
    })
  })

  it('has a storm last until all are due', async () => {
    expect(await read('clients: 300\nexecutor: login-storm\nrate: 200/s')).toMatchObject({
      executor: { kind: 'login-storm', rate: 200 },
      phases: { rampUpMs: 0, warmUpMs: 0, measureMs: 1500, rampDownMs: 0, drainMs: 10_000 },
      mix: [],
    })
  })

  it('tells all that is wrong at once, with lines', async () => {
    const text = `namee: x
clients: 0
executor: constant-arrival-rate
rate: 200
think: 1s
login: { tls: startls }
phases:
  measure: 0s
  rampup: 1s
mix:
  - behaviour: chatt
  - behaviour: ping
    wieght: 2
  - behaviour: chat
    size: big
  - behaviour: chat
thresholds: [3, p99(latency.pingg) < 1s]
`
    expect(await problems(text)).toEqual([
      '1: namee: is no known key; did you mean name?',
      '2: clients: must be at least 1',
      '4: rate: must be a rate with a unit, as 200/s or 12000/min',
      '5: think: means nothing with constant-arrival-rate, which takes rate',
      '6: login.tls: did you mean starttls?',
      '8: phases.measure: must be above zero',
      '9: phases.rampup: is no known key; did you mean ramp-up?',
      '11: mix.0.behaviour: is no behaviour; did you mean chat?',
      '13: mix.1.wieght: is no option of ping; did you mean weight?',
      '15: mix.2.size: must be a number',
      '16: mix.3.behaviour: another entry goes by chat too; give this one a name of its own',
      '17: thresholds.0: must be text; quote it',
      expect.stringMatching(/^17: thresholds\.1: looks at pingg, which .*; did you mean ping\?$/),
    ])
  })

  it.each([
    ['', ['1: : must be a mapping with']],
    ['executor: constant-clients', ['1: clients: is missing', '1: mix: is missing']],
    [
      'clients: 4\nexecutor: constant-client\nmix: [{behaviour: ping}]',
      ['2: executor: did you mean constant-clients?'],
    ],
    [
      LEAST.replace('behaviour: ping', 'behaviour: chat, pairs: across'),
      ['3: mix.0.behaviour: chat across workers has no end'],
    ],
    [`${LEAST}\nseed: -1`, ['4: seed: must not be below 0']],
    [`${LEAST}\nphases: {drain: soon}`, ['4: phases.drain: must be a duration']],
    [
      'clients: 4\nexecutor: login-storm\nrate: 1/s\nmix: []\nlogin: {rate: 1/s}',
      ['4: mix: is empty', '4: mix: means nothing with login-storm', '5: login.rate: means nothing'],
    ],
    [
      'clients: 4\nexecutor: reconnect-storm\nrate: 0/s\nphases: {measure: 1s, warm-up: 1s}',
      [
        '3: rate: must be above zero',
        '4: phases.measure: means nothing with reconnect-storm: it lasts until',
      ],
    ],
    [
      'clients: 4\nexecutor: ramping-clients\nstages: [{to: 5, over: 1s}]\nmix: [{behaviour: ping}]',
      ['3: stages.0.to: is more than the 4 clients'],
    ],
    [
      'clients: 4\nexecutor: ramping-clients\nstages: [{to: 5/s, over: 1s}]\nmix: [{behaviour: ping}]',
      ['3: stages.0.to: must be a number of clients'],
    ],
    [
      'clients: 4\nexecutor: ramping-arrival-rate\nstages:\n  - {to: 0/s, over: 0s}\nphases: {measure: 1s}\nmix: [{behaviour: ping}]',
      [
        '3: stages: never rise above zero',
        '3: stages: last no time',
        '5: phases.measure: means nothing with ramping-arrival-rate: it is as long',
      ],
    ],
    [
      'clients: 4\nexecutor: constant-clients\nmix: [7, {weight: 0, behaviour: ""}, {}]',
      [
        '3: mix.0: must be a mapping with behaviour',
        '3: mix.1.behaviour: must not be empty',
        '3: mix.1.weight: must be above 0',
        '3: mix.2.behaviour: is missing',
      ],
    ],
    [
      `${LEAST}\nthresholds: [{expression: lost == 0, abort: true}]`,
      ['4: thresholds.0.abort: is no known key'],
    ],
    [`${LEAST}\nthresholds: [much is lost]`, ['4: thresholds.0: ']],
  ])('is refused: %j', async (text, expected) => {
    const found = await problems(text)
    const unexpected = found.filter((problem) => !expected.some((start) => problem.startsWith(start)))
    expect(unexpected).toEqual([])
    expect(found).toHaveLength(expected.length)
  })

  it.each(['lost == 0', 'reordered == 0', 'logins.failed == 0'])(
    'does not promise to end a run early for %s, which is known at its end',
    async (expression) => {
      const executor = 'clients: 2\nexecutor: constant-arrival-rate\nrate: 1/s\nmix: [{behaviour: chat}]'
      const text = `${executor}\nthresholds: [{ expression: ${expression}, abort-on: true }]`
      await expect(read(text)).rejects.toThrow('known only when the run is over')
    },
  )

  it('tells what its YAML has wrong', async () => {
    expect(await problems('clients: [1\nexecutor: x')).not.toEqual([])
  })

  it('tells of a file that cannot be read', async () => {
    const reading = readScenarioFile('no-such.yaml', { behaviours: KNOWN_BEHAVIOURS })
    await expect(reading).rejects.toThrow(
      new ConfigurationError(
        'E_SCENARIO_FILE',
        'the scenario file no-such.yaml cannot be read: there is no such file',
      ),
    )
  })
})
