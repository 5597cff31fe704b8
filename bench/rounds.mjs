import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runEngine } from './harness/engine.mjs'
import { interleaved, median, table } from './harness/numbers.mjs'
import { compileFloor, requireBuild, runJson, startListener, withDirectory } from './harness/programs.mjs'
import { keepResults } from './harness/results.mjs'

/**
 * CPU of the client process per round (one 220-byte message out, one in) against a forwarder that reads no stanza:
 * the C floor, the Node.js floor, the engine and `@xmpp/client`, in turn, at the same rate with as many clients.
 */

/** @typedef {import('./floor/pacer.mjs').Figures & { rssBytes?: number, lagP99Micros?: number, limited?: boolean }} Figures */
/** @typedef {{ port: number, clients: number, rate: number, seconds: number, directory: string }} Work */
/** @typedef {{ name: string, run: (work: Work) => Promise<Figures> }} Contestant */

const FLOOR = 'C floor'
const WARM_UP_SECONDS = 2

const { values: options } = parseArgs({
  options: {
    clients: { type: 'string', default: '200,2000' },
    // 0 is the closed mode: every client always has one message on its way.
    rates: { type: 'string', default: '10000,0' },
    seconds: { type: 'string', default: '6' },
    repetitions: { type: 'string', default: '3' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: true },
  },
  allowNegative: true,
})

/** @param {string} list */
const numbers = (list) => list.split(',').map(Number)

/**
 * @param {string} name
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Contestant}
 */
function program(name, command, args = []) {
  return {
    name,
    run: ({ port, clients, rate, seconds }) =>
      runJson(command, [...args, ...[port, clients, rate, seconds, WARM_UP_SECONDS].map(String)]),
  }
}

/** @type {Contestant} */
const engine = {
  name: 'engine',
  async run({ port, clients, rate, seconds, directory }) {
    const accounts = Array.from({ length: clients }, (_, number) => ({
      username: `bench${number}`,
      password: 'x',
    }))
    const model = await runEngine({
      directory,
      server: { port, accounts },
      load: { clients, rate, seconds, warmUpSeconds: WARM_UP_SECONDS, workers: 1 },
    })
    const rounds = model.operations.chat?.count ?? 0
    const { cpuSeconds, rssBytes, scheduleLag, limited } = model.harness
    return {
      rounds,
      seconds: model.measuredSeconds,
      rate: model.achievedRate,
      cpuSeconds,
      cpuPerRoundMicros: (cpuSeconds / rounds) * 1e6,
      lost: model.delivery.lost,
      rssPerClientBytes: Number.NaN,
      rssBytes,
      lagP99Micros: scheduleLag.p99,
      limited,
    }
  },
}

/** @param {string} file */
const script = (file) => fileURLToPath(new URL(file, import.meta.url))

/**
 * @param {{ setting: { clients: number, rate: number }, results: ReadonlyMap<string, readonly Figures[]> }} facts
 */
function summary({ setting, results }) {
  const contestants = [...results].map(([name, runs]) => ({
    name,
    cpuPerRoundMicros: median(runs.map((run) => run.cpuPerRoundMicros)),
    all: runs.map((run) => Number(run.cpuPerRoundMicros.toFixed(2))),
    rate: median(runs.map((run) => run.rate)),
    lost: runs.reduce((total, run) => total + run.lost, 0),
    rssPerClientBytes: median(runs.map((run) => run.rssPerClientBytes)),
    runs,
  }))
  const floor = contestants.find(({ name }) => name === FLOOR)?.cpuPerRoundMicros
  return {
    ...setting,
    contestants: contestants.map((contestant) => ({
      ...contestant,
      ...(floor !== undefined && { timesFloor: contestant.cpuPerRoundMicros / floor }),
    })),
  }
}

/** @param {ReturnType<typeof summary>} settled */
function print({ clients, rate, contestants }) {
  const what = rate === 0 ? 'every client always has one message on its way' : `${rate} messages a second`
  const rows = contestants.map((one) => [
    one.name,
    one.cpuPerRoundMicros.toFixed(1),
    'timesFloor' in one && one.timesFloor !== undefined ? `${one.timesFloor.toFixed(2)}×` : '–',
    one.rate.toFixed(0),
    String(one.lost),
    Number.isNaN(one.rssPerClientBytes) ? '–' : `${(one.rssPerClientBytes / 1024).toFixed(1)} KiB`,
  ])
  const head = ['', 'µs CPU a round', 'floor', 'messages/s', 'lost', 'RSS a client']
  process.stdout.write(`\n${clients} clients, ${what}\n${table(head, rows)}\n`)
}

requireBuild()
await withDirectory(async (directory) => {
  const floor = compileFloor(directory)
  if (floor === undefined) {
    throw new Error(
      'there is no C compiler (cc) here, and the forwarder is written in C: install gcc or clang',
    )
  }
  const contestants = [
    program(FLOOR, floor.client),
    engine,
    program('Node.js floor', process.execPath, [script('floor/node-client.mjs')]),
    program('@xmpp/client', process.execPath, [script('xmpp-client/client.mjs')]),
  ].filter(({ name }) => options.only === undefined || options.only.split(',').includes(name))
  const forwarder = await startListener(path.join(directory, 'forwarder'))
  const summaries = []
  try {
    for (const clients of numbers(options.clients)) {
      for (const rate of numbers(options.rates)) {
        const work = { port: forwarder.port, clients, rate, seconds: Number(options.seconds), directory }
        /** @type {Map<string, Figures[]>} */
        const results = new Map(contestants.map(({ name }) => [name, []]))
        const runs = contestants.map(({ name, run }) => async () => {
          results.get(name)?.push(await run(work))
        })
        await interleaved(Number(options.repetitions), runs)
        const settled = summary({ setting: { clients, rate }, results })
        print(settled)
        summaries.push(settled)
      }
    }
  } finally {
    await forwarder.stop()
  }
  if (options.keep) keepResults('rounds', { settings: summaries })
})
