import { afterEach, expect, test } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../../loopback/server.ts'
import type { Target } from '../../target/target.ts'
import { BEHAVIOURS } from '../behaviours/index.ts'
import { sameThreadHost } from '../hosts/same-thread.test-data.ts'
import { parseScenarioFile } from '../scenario/file.ts'
import { runLoad } from './run.ts'

let server: LoopbackServer
afterEach(() => server.stop())

test('accounts for every message of a chat', async () => {
  const accounts = Array.from({ length: 20 }, (_, n) => ({
    username: `user${n}`,
    domain: 'localhost',
    password: 'x',
  }))
  server = await startLoopbackServer({
    accounts: new Map(accounts.map(({ username, password }) => [username, password])),
  })
  const scenario = await parseScenarioFile(
    `
name: chat
clients: 20
login: { rate: 1000/s, tls: none }
executor: constant-arrival-rate
rate: 500/s
phases: { ramp-up: 0s, warm-up: 200ms, measure: 1s, drain: 2s }
mix: [{ behaviour: chat, weight: 9 }, { behaviour: ping, weight: 1 }]
thresholds: [lost == 0, achieved-rate > 95%]
`,
    { file: 'x.yaml', behaviours: BEHAVIOURS },
  )
  const target: Target = {
    name: 'loopback',
    domain: 'localhost',
    client: { host: server.host, port: server.port },
    tls: { mode: 'none', verify: true },
    timeoutMs: 5000,
  }
  const { model } = await runLoad({
    scenario,
    target,
    accounts,
    workers: 2,
    localAddresses: [],
    host: sameThreadHost(),
    signal: new AbortController().signal,
  })
  console.log(
    JSON.stringify(
      {
        ...model,
        series: model.series.length,
        operations: Object.fromEntries(
          Object.entries(model.operations).map(([k, v]) => [k, { ...v, percentiles: 0 }]),
        ),
      },
      null,
      1,
    ),
  )
  expect(model.delivery.lost).toBe(0)
})
