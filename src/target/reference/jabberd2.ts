import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TargetError } from '../../base/errors.ts'
import { CROWD_PREFIX } from '../crowd/throw-away-crowd.ts'
import { ACTOR_PREFIX, actorName } from './block-accounts.ts'
import { findExecutable } from './executable.ts'
import {
  JABBERD2_PORTS,
  JABBERD2_PROCESSES,
  type Jabberd2Port,
  type Jabberd2Process,
  jabberd2Config,
} from './jabberd2-config.ts'
import { jabberd2Database } from './jabberd2-database.ts'
import { componentAccess, LOOPBACK, loopbackEndpoint } from './loopback-endpoint.ts'
import { answersStream } from './readiness.ts'
import type { Recipe } from './recipe.ts'
import { DOMAIN } from './server-names.ts'

/** Far more than a run of every feature needs, for a few milliseconds at start. */
const LEAST_ACCOUNTS = 20_000

const program = (process: Jabberd2Process) => `jabberd2-${process}`

/** jabberd2 2.7: four processes around a router. */
export const jabberd2: Recipe<Jabberd2Port> = {
  portTaken: /(failed|unable) to listen|Address already in use/i,
  portNames: JABBERD2_PORTS,
  patienceMs: 500,
  connectPauseMs: 150,

  missing() {
    const absent = JABBERD2_PROCESSES.map(program).find((name) => findExecutable(name) === undefined)
    if (absent !== undefined) return `the program ${absent} is not installed`
    return modulesDirectory() === undefined ? 'the modules of jabberd2 are not installed' : undefined
  },

  async launch(ingredients) {
    const { directory, ports, administrator, password, componentSecret, processes, until } = ingredients
    const { names, nameServerPort } = ingredients
    const count = Math.max(ingredients.accounts, LEAST_ACCOUNTS)
    const crowd = ingredients.load?.accounts ?? 0
    const numbered = { domain: names.domain, password }
    const accountStatements = [
      jabberd2Database.account(administrator),
      jabberd2Database.numberedAccounts({ ...numbered, prefix: ACTOR_PREFIX, count }),
      ...(crowd > 0
        ? [jabberd2Database.numberedAccounts({ ...numbered, prefix: CROWD_PREFIX, count: crowd })]
        : []),
    ]
    const files = jabberd2Config({
      ...ingredients,
      modulesDirectory: modulesDirectory() ?? '',
      accountStatements,
    })
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(directory, name), text)))

    const start = (process: Jabberd2Process) =>
      processes.start({
        label: process,
        command: findExecutable(program(process)) ?? program(process),
        args: ['-c', join(directory, `${process}.xml`)],
        env: { NAMESERVERS: LOOPBACK, RES_OPTIONS: `port:${nameServerPort}` },
      })
    start('router')
    await until('no answer from its router', () =>
      answersStream({
        host: LOOPBACK,
        port: ports.router,
        domain: names.domain,
        namespace: 'jabber:component:accept',
      }),
    )
    for (const process of ['sm', 's2s', 'c2s'] as const) start(process)
    await until('no session manager', () => logged(directory, 'sm', 'ready for sessions'))

    return {
      client: loopbackEndpoint(ports.client),
      directTls: loopbackEndpoint(ports.directTls),
      websocket: `wss://${DOMAIN}:${ports.directTls}/`,
      server: loopbackEndpoint(ports.s2s),
      components: componentAccess(names, { port: ports.router, secret: componentSecret }),
      externalDomain: names.domain,
      block: count,
      createAccounts: async (usernames) => {
        if (usernames.at(-1) !== actorName(count)) throw allUsed(count)
      },
      createCrowd: async (usernames) => {
        const last = usernames.at(-1) ?? ''
        if (Number(last.slice(CROWD_PREFIX.length)) > crowd) throw allUsed(crowd)
      },
    }
  },
}

/** The accounts are in the database when it starts, and nothing adds to it later. */
function allUsed(count: number): TargetError {
  return new TargetError('E_ACCOUNTS_TOO_FEW', `jabberd2 was started with ${count} accounts, all are used`, {
    hint: 'start it with more accounts',
  })
}

function logged(directory: string, process: Jabberd2Process, text: string): boolean {
  const file = join(directory, 'log', `${process}.log`)
  return existsSync(file) && readFileSync(file, 'utf8').includes(text)
}

/** Debian keeps the modules under /usr/lib/<architecture>/jabberd2. */
function modulesDirectory(): string | undefined {
  return ['/usr/lib', ...readdirSync('/usr/lib').map((name) => join('/usr/lib', name))]
    .map((folder) => join(folder, 'jabberd2'))
    .find((folder) => existsSync(join(folder, 'authreg_sqlite.so')))
}
