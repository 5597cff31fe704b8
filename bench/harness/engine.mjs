import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { ASSAY, runJson } from './programs.mjs'

/** Thresholds crossed: the figures are there all the same. */
const EXIT_THRESHOLDS = 99

/**
 * @typedef {import('../../src/metrics/load-model.ts').LoadModel} LoadModel
 * @typedef {{
 *   port: number, host?: string, tls?: 'none' | 'starttls' | 'direct', ca?: string,
 *   accounts: readonly { username: string, password: string }[] }} Server
 * @typedef {{
 *   clients: number, rate: number, seconds: number, warmUpSeconds?: number, loginRate?: number, workers?: number,
 *   mechanism?: 'PLAIN' | 'SCRAM-SHA-1' | 'SCRAM-SHA-256', processes?: number, drainSeconds?: number }} Load
 * rate 0 is the closed model
 */

/**
 * Runs `assay load` with one-to-one chat between pairs.
 * @param {{ directory: string, server: Server, load: Load }} options
 * @returns {Promise<LoadModel>}
 */
export async function runEngine({ directory, server, load }) {
  const scenario = path.join(directory, 'engine-chat.yaml')
  const target = path.join(directory, 'engine-target.yaml')
  writeFileSync(scenario, stringify(scenarioOf(load, server.tls ?? 'none')))
  writeFileSync(path.join(directory, 'engine-users.txt'), usersOf(server))
  writeFileSync(target, stringify(targetOf(server)))
  const options = ['--json', '--out', path.join(directory, 'engine-out')]
  if (load.workers !== undefined) options.push('--workers', String(load.workers))
  if (load.processes !== undefined) options.push('--processes', String(load.processes))
  return await runJson(process.execPath, [ASSAY, 'load', scenario, target, ...options], {
    acceptExitCodes: [0, EXIT_THRESHOLDS],
  })
}

/**
 * @param {Load} load
 * @param {'none' | 'starttls' | 'direct'} tls
 */
function scenarioOf(load, tls) {
  const { clients, rate, seconds, warmUpSeconds = 1, loginRate = 2000, mechanism = 'PLAIN' } = load
  return {
    name: 'bench-chat',
    clients,
    login: { rate: `${loginRate}/s`, mechanism, tls, timeout: '30s' },
    ...(rate === 0
      ? { executor: 'constant-clients' }
      : { executor: 'constant-arrival-rate', rate: `${rate}/s` }),
    phases: {
      'ramp-up': '0s',
      'warm-up': `${warmUpSeconds}s`,
      measure: `${seconds}s`,
      'ramp-down': '0s',
      drain: `${load.drainSeconds ?? 5}s`,
    },
    mix: [{ behaviour: 'chat' }],
  }
}

/** @param {Server} server */
function usersOf({ accounts }) {
  return `${accounts.map(({ username, password }) => `${username} ${password}`).join('\n')}\n`
}

/** @param {Server} server */
function targetOf({ port, host = '127.0.0.1', tls = 'none', ca }) {
  return {
    domain: 'localhost',
    endpoints: {
      client: { host, port },
      ...(tls === 'direct' && { 'direct-tls': { host, port } }),
    },
    tls: { mode: tls, ...(ca !== undefined && { ca }) },
    accounts: { list: 'engine-users.txt' },
  }
}
