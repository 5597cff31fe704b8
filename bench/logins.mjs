import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runReconnects } from './harness/engine.mjs'
import { median, table } from './harness/numbers.mjs'
import { requireBuild, startListener, withDirectory } from './harness/programs.mjs'
import { keepResults } from './harness/results.mjs'

/** CPU of the client process for a login by SCRAM with a known salt, from connecting to binding, plain and with TLS. */

const { values: options } = parseArgs({
  options: {
    clients: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '200' },
    mechanism: { type: 'string', default: 'SCRAM-SHA-1' },
    repetitions: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const clients = Number(options.clients)
const mechanism = /** @type {import('./harness/engine.mjs').Load['mechanism']} */ (options.mechanism)

requireBuild()
await withDirectory(async (directory) => {
  const ca = path.join(directory, 'authority.pem')
  const loopback = await startListener(process.execPath, [
    fileURLToPath(new URL('harness/loopback-process.mjs', import.meta.url)),
    String(clients),
    ca,
  ])
  const accounts = Array.from({ length: clients }, (_, number) => ({
    username: `bench${number}`,
    password: 'x',
  }))
  const server = { port: loopback.port, accounts }
  /** @type {Record<'plain' | 'tls', number[]>} */
  const milliseconds = { plain: [], tls: [] }
  try {
    for (let repetition = 0; repetition < Number(options.repetitions); repetition++) {
      for (const kind of /** @type {const} */ (['plain', 'tls'])) {
        const secured = kind === 'tls' ? { ...server, tls: /** @type {const} */ ('starttls'), ca } : server
        const load = { clients, rate: Number(options.rate), mechanism }
        const model = await runReconnects({ directory, server: secured, load })
        const { count: done = 0, failed = 0 } = model.operations.login ?? {}
        if (done < clients || failed > 0)
          throw new Error(
            `of ${clients} clients ${done} came back (${kind}): ${JSON.stringify(model.errors)}`,
          )
        milliseconds[kind].push((model.harness.cpuSeconds / done) * 1000)
      }
    }
  } finally {
    await loopback.stop()
  }
  const rows = Object.entries(milliseconds).map(([kind, all]) => [kind, `${median(all).toFixed(2)} ms`])
  process.stdout.write(`\n${table([`${clients} logins, ${mechanism}`, 'CPU a login'], rows)}\n`)
  if (options.keep) keepResults('logins', { clients, mechanism, milliseconds })
})
