import { parseArgs } from 'node:util'
import { runEngine } from './harness/engine.mjs'
import { interleaved, median, table } from './harness/numbers.mjs'
import { requireBuild, withDirectory } from './harness/programs.mjs'
import { keepResults } from './harness/results.mjs'
import { TSUNG_NAMES, tsungAccounts } from './tsung/accounts.mjs'
import { runTsung, tsungVersion } from './tsung/run.mjs'
import { startServer } from './tsung/server.mjs'

/**
 * The engine beside Debian's tsung on the same server with the same accounts: CPU a round (one message out, one in) and
 * memory a user at equal users and rate, in turn; then the highest rate at which each still does what it was asked.
 */

const ARRIVALS_PER_SECOND = 200
/** Below this share of the intended rate, the server (or the harness) has had enough. */
const KEPT_UP = 0.95

const { values: options } = parseArgs({
  options: {
    servers: { type: 'string', default: 'ejabberd,prosody' },
    // Enough for a server and leaving it room: server=clients:rate:steps of the search for the highest rate.
    ejabberd: { type: 'string', default: '2000:2000:2000,3000,4000,5000,6000,7000' },
    prosody: { type: 'string', default: '500:400:400,600,800,1000,1200,1400' },
    intervals: { type: 'string', default: '2' },
    repetitions: { type: 'string', default: '2' },
    // Of the engine; one carries these rates.
    workers: { type: 'string', default: '1' },
    saturation: { type: 'boolean', default: true },
    only: { type: 'string', default: 'tsung,engine' },
    keep: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const intervals = Number(options.intervals)

/** @typedef {{ rate: number, cpuPerRoundMicros: number, rssPerClientBytes: number, rssBytes: number, lost?: number }} Figures */
/** @typedef {(rate: number) => Promise<Figures>} Contestant */

/**
 * @param {{ directory: string, port: number, pids: readonly number[], users: number }} setting
 * @returns {Record<string, Contestant>}
 */
function contestants({ directory, port, pids, users }) {
  const accounts = tsungAccounts(users)
  /** @param {{ clients: number, rate: number, seconds: number }} load */
  const assay = (load) =>
    runEngine({
      directory,
      server: { port, accounts: accounts.slice(0, load.clients) },
      load: { ...load, workers: Number(options.workers), warmUpSeconds: 3, loginRate: ARRIVALS_PER_SECOND },
    })
  /** @type {Promise<number> | undefined} */
  let idleBytes
  return {
    tsung: (rate) =>
      runTsung({
        directory,
        chat: {
          port,
          domain: 'localhost',
          ...TSUNG_NAMES,
          users,
          rate,
          arrivalsPerSecond: ARRIVALS_PER_SECOND,
        },
        intervals,
        serverPids: pids,
      }),
    engine: async (rate) => {
      idleBytes ??= assay({ clients: 2, rate: 10, seconds: 2 }).then(({ harness }) => harness.rssBytes)
      const idle = await idleBytes
      const { harness, operations, achievedRate, delivery } = await assay({
        clients: users,
        rate,
        seconds: intervals * 10,
      })
      return {
        rate: achievedRate,
        cpuPerRoundMicros: (harness.cpuSeconds / (operations.chat?.count ?? 0)) * 1e6,
        rssBytes: harness.rssBytes,
        rssPerClientBytes: (harness.rssBytes - idle) / users,
        lost: delivery.lost,
      }
    },
  }
}

/** @param {readonly Figures[]} runs */
function medians(runs) {
  const of = (/** @type {'rate' | 'cpuPerRoundMicros' | 'rssPerClientBytes'} */ what) =>
    median(runs.map((run) => run[what]))
  return {
    rate: of('rate'),
    cpuPerRoundMicros: of('cpuPerRoundMicros'),
    rssPerClientBytes: of('rssPerClientBytes'),
    runs,
  }
}

/**
 * @param {Contestant} run
 * @param {readonly number[]} rates
 */
async function highestRate(run, rates) {
  const steps = []
  let highest = 0
  for (const rate of rates) {
    const { rate: achieved } = await run(rate)
    steps.push({ rate, achieved })
    highest = Math.max(highest, achieved)
    if (achieved < KEPT_UP * rate) break
  }
  return { highest, steps }
}

/** @param {string} name */
async function compare(name) {
  const [users = 0, rate = 0, steps = []] = settingOf(name)
  return await withDirectory(async (directory) => {
    const server = await startServer({ name, users, directory })
    try {
      const { port, pids, version } = server
      const all = Object.entries(contestants({ directory, port, pids, users })).filter(([one]) =>
        options.only.split(',').includes(one),
      )
      /** @type {Map<string, Figures[]>} */
      const results = new Map(all.map(([one]) => [one, []]))
      const runs = all.map(([one, run]) => async () => {
        // Tsung waits for itself and falls behind what it was told: the engine is to do what tsung did.
        const done = results.get('tsung')?.at(-1)?.rate
        results.get(one)?.push(await run(one === 'engine' && done !== undefined ? Math.round(done) : rate))
      })
      await interleaved(Number(options.repetitions), runs)
      const settled = Object.fromEntries([...results].map(([one, figures]) => [one, medians(figures)]))
      print(`${name} ${version}: ${users} users, ${rate} messages a second`, settled)
      /** @type {Record<string, Awaited<ReturnType<typeof highestRate>>>} */
      const highest = {}
      if (options.saturation) {
        for (const [one, run] of all) {
          highest[one] = await highestRate(run, steps)
          process.stdout.write(`  ${one}: at most ${highest[one].highest.toFixed(0)} messages a second\n`)
        }
      }
      return { version, users, rate, settled, highest }
    } finally {
      await server.stop()
    }
  })
}

/**
 * @param {string} name
 * @returns {[users: number, rate: number, steps: number[]]}
 */
function settingOf(name) {
  const setting = name === 'prosody' ? options.prosody : options.ejabberd
  const [users, rate, steps = ''] = setting.split(':')
  return [Number(users), Number(rate), steps.split(',').filter(Boolean).map(Number)]
}

/**
 * @param {string} title
 * @param {Record<string, ReturnType<typeof medians>>} settled
 */
function print(title, settled) {
  const { tsung, engine } = settled
  const rows = Object.entries(settled).map(([name, { cpuPerRoundMicros, rssPerClientBytes, rate }]) => [
    name,
    cpuPerRoundMicros.toFixed(1),
    `${(rssPerClientBytes / 1024).toFixed(1)} KiB`,
    rate.toFixed(0),
  ])
  process.stdout.write(`\n${title}\n${table(['', 'µs CPU a round', 'memory a user', 'messages/s'], rows)}\n`)
  if (tsung === undefined || engine === undefined) return
  const cpu = tsung.cpuPerRoundMicros / engine.cpuPerRoundMicros
  const memory = tsung.rssPerClientBytes / engine.rssPerClientBytes
  process.stdout.write(`  tsung takes ${cpu.toFixed(1)}× the CPU and ${memory.toFixed(1)}× the memory\n`)
}

requireBuild()
const version = tsungVersion()
if (version === undefined) {
  process.stdout.write('tsung is not installed (on Debian: apt-get install tsung); nothing to compare with\n')
} else {
  /** @type {Record<string, object>} */
  const servers = {}
  for (const name of options.servers.split(',')) servers[name] = await compare(name)
  if (options.keep) keepResults('tsung', { tsung: version, servers })
}
