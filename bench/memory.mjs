import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runEngine } from './harness/engine.mjs'
import { table } from './harness/numbers.mjs'
import { compileFloor, requireBuild, startListener, withDirectory } from './harness/programs.mjs'
import { keepResults } from './harness/results.mjs'

/**
 * Resident memory of a connected client, plain and with TLS: the slope between two crowds, while they talk. Then as
 * many connections from one process as its descriptors allow.
 */

const { values: options } = parseArgs({
  options: {
    few: { type: 'string', default: '1000' },
    many: { type: 'string', default: '5000' },
    most: { type: 'string', default: '19500' },
    rate: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '5' },
    keep: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const [few, many, most] = [Number(options.few), Number(options.many), Number(options.most)]

/** @param {number} count */
const accounts = (count) =>
  Array.from({ length: count }, (_, number) => ({ username: `bench${number}`, password: 'x' }))

/**
 * @param {{ directory: string, clients: number, server: Omit<import('./harness/engine.mjs').Server, 'accounts'> }} work
 */
async function run({ directory, clients, server }) {
  const model = await runEngine({
    directory,
    server: { ...server, accounts: accounts(clients) },
    load: { clients, rate: Number(options.rate), seconds: Number(options.seconds), workers: 1 },
  })
  return { clients, loggedIn: model.loggedIn, rssBytes: model.harness.rssBytes, lost: model.delivery.lost }
}

/**
 * @param {string} directory
 * @param {Omit<import('./harness/engine.mjs').Server, 'accounts'>} server
 */
async function slope(directory, server) {
  const least = await run({ directory, clients: few, server })
  const largest = await run({ directory, clients: many, server })
  const rssPerClientBytes = (largest.rssBytes - least.rssBytes) / (largest.loggedIn - least.loggedIn)
  return { rssPerClientBytes, runs: [least, largest] }
}

requireBuild()
await withDirectory(async (directory) => {
  const floor = compileFloor(directory)
  if (floor === undefined) throw new Error('there is no C compiler (cc) here: install gcc or clang')
  const forwarder = await startListener(floor.forwarder)
  const ca = path.join(directory, 'authority.pem')
  const loopback = await startListener(process.execPath, [
    fileURLToPath(new URL('harness/loopback-process.mjs', import.meta.url)),
    String(many),
    ca,
  ])
  try {
    const plain = await slope(directory, { port: forwarder.port })
    const tls = await slope(directory, { port: loopback.port, tls: 'starttls', ca })
    const crowd = await run({ directory, clients: most, server: { port: forwarder.port } })
    const kib = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KiB`
    const rows = [
      [`plain, ${few} to ${many} clients`, kib(plain.rssPerClientBytes)],
      [`TLS, ${few} to ${many} clients`, kib(tls.rssPerClientBytes)],
      [`plain, all of ${most}`, kib(crowd.rssBytes / most)],
    ]
    process.stdout.write(`\n${table(['', 'RSS a client'], rows)}\n`)
    process.stdout.write(`  ${crowd.loggedIn} of ${most} logged in from one process; lost: ${crowd.lost}\n`)
    if (options.keep) keepResults('memory', { plain, tls, crowd })
  } finally {
    await Promise.all([forwarder.stop(), loopback.stop()])
  }
})
