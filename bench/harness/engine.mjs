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
 */
export function runEngine({ directory, server, load }) {
  return runScenario({ directory, server, load, scenario: chatScenario(load, server.tls ?? 'none') })
}

/**
 * Runs `assay load` with logins alone: all clients are logged in, lose their connections and come back. What is
 * measured is the coming back, when each salted password is known: the loopback server gives each account its own salt.
 * @param {{ directory: string, server: Server, load: { clients: number, rate: number, mechanism?: Load['mechanism'] } }} options
 */
export function runReconnects({ directory, server, load }) {
  const { clients, rate, mechanism = 'PLAIN' } = load
  const scenario = {
    name: 'bench-logins',
    clients,
    login: { rate: `${rate}/s`, mechanism, tls: server.tls ?? 'none', timeout: '60s' },
    executor: 'reconnect-storm',
    rate: `${rate}/s`,
    phases: { 'warm-up': '1s', drain: '30s' },
    timeout: '60s',
  }
  return runScenario({ directory, server, load: { workers: 1 }, scenario })
}

/**
 * @param {{
 *   directory: string, server: Server, load: Pick<Load, 'workers' | 'processes'>, scenario: object }} options
 * @returns {Promise<LoadModel>}
 */
function runScenario({ directory, server, load, scenario }) {
  const file = path.join(directory, 'engine-scenario.yaml')
  const target = path.join(directory, 'engine-target.yaml')
  writeFileSync(file, stringify(scenario))
  writeFileSync(path.join(directory, 'engine-users.txt'), usersOf(server))
  writeFileSync(target, stringify(targetOf(server)))
  const options = ['--json', '--out', path.join(directory, 'engine-out')]
  if (load.workers !== undefined) options.push('--workers', String(load.workers))
  if (load.processes !== undefined) options.push('--processes', String(load.processes))
  return runJson(process.execPath, [ASSAY, 'load', file, target, ...options], {
    acceptExitCodes: [0, EXIT_THRESHOLDS],
  })
}

/**
 * @param {Load} load
 * @param {'none' | 'starttls' | 'direct'} tls
 */
function chatScenario(load, tls) {
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
