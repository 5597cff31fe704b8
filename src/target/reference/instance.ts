import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { TargetError } from '../../base/errors.ts'
import type { Authority } from '../certificate.ts'
import { ThrowAwayCrowd } from '../crowd/throw-away-crowd.ts'
import { NameServer } from '../federation/name-server.ts'
import { remoteServers } from '../federation/remote-servers.ts'
import { freePorts } from '../ports.ts'
import type { Account, Target } from '../target.ts'
import { BlockAccounts, randomPassword } from './block-accounts.ts'
import { type Guardian, startGuardian } from './guardian.ts'
import { logFiles, logTail } from './log-tail.ts'
import type { ManagedServer, ReferenceServerName, ReferenceServerOptions } from './managed-server.ts'
import { ServerProcesses } from './processes.ts'
import { answersStream, showsCertificate } from './readiness.ts'
import type { Ingredients, Recipe, Started } from './recipe.ts'
import { type ServerNames, serverNames } from './server-names.ts'

/** Machines under load start an Erlang node slowly; a healthy server needs a tenth of this. */
const START_WITHIN_MS = 30_000
const POLL_MS = 15
/** Milliseconds a Then waits for a reference server. */
const TIMEOUT_MS = 5000

/** One attempt to run a server: its directory, its processes, its guardian. */
export class Instance {
  readonly #name: ReferenceServerName
  readonly #authority: Authority
  readonly #recipe: Recipe
  readonly #names: ServerNames
  readonly #directory: string
  readonly #guardian: Guardian
  readonly #processes: ServerProcesses
  #ownNameServer: NameServer | undefined
  #stopped: Promise<void> | undefined

  constructor(
    name: ReferenceServerName,
    recipe: Recipe,
    { authority, domain }: { readonly authority: Authority; readonly domain?: string },
  ) {
    this.#name = name
    this.#authority = authority
    this.#recipe = recipe
    this.#names = serverNames(domain)
    this.#directory = join(tmpdir(), `assay-${name}-${randomBytes(6).toString('hex')}`)
    this.#guardian = startGuardian()
    this.#guardian.directory(this.#directory)
    mkdirSync(this.#directory, { mode: 0o700 })
    for (const folder of ['data', 'log', 'run', 'tls']) mkdirSync(join(this.#directory, folder))
    this.#processes = new ServerProcesses(this.#directory, this.#guardian)
  }

  async start(
    version: string,
    { signal, load, accounts: wanted = 50, federation }: ReferenceServerOptions,
  ): Promise<ManagedServer> {
    if (!federation) this.#ownNameServer = await NameServer.start()
    const nameServer = federation?.nameServer ?? this.#ownNameServer
    if (!nameServer) throw new TypeError('the server has no DNS server to ask')
    const ingredients = {
      ...(await this.#ingredients(wanted, signal)),
      nameServerPort: nameServer.port,
      ...(load ? { load } : {}),
    }
    const { administrator, password, until } = ingredients
    const started = await this.#recipe.launch(ingredients)
    await this.#answersEverywhere(started, until)
    const accounts = new BlockAccounts({
      domain: this.#names.domain,
      password,
      block: started.block,
      create: started.createAccounts,
    })
    await accounts.prepare(wanted)
    if (this.portWasTaken()) throw this.#failure('a port was taken by another program')
    const onAbort = () => {
      this.stop().catch(() => {}) // whoever calls stop() sees the failure
    }
    signal?.throwIfAborted()
    signal?.addEventListener('abort', onAbort, { once: true })
    const { externalDomain } = started
    return {
      name: this.#name,
      version,
      directory: this.#directory,
      target: this.#target(started, administrator),
      accounts,
      crowd: new ThrowAwayCrowd({ domain: this.#names.domain, password, create: started.createCrowd }),
      ...(externalDomain !== undefined && {
        clientCertificates: {
          domain: externalDomain,
          issue: (...usernames) => {
            const xmppAddresses = usernames.map((username) => `${username}@${externalDomain}`)
            return this.#authority.issue({ names: [], xmppAddresses })
          },
        },
      }),
      remoteServers: remoteServers(nameServer, this.#authority),
      processes: this.#processes.pids,
      exited: this.#processes.exited,
      stop: () => {
        signal?.removeEventListener('abort', onAbort)
        return this.stop()
      },
    }
  }

  /** Ends its processes and removes its directory; idempotent. */
  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      await this.#processes.stop(this.#recipe.patienceMs)
      await this.#ownNameServer?.stop()
      await rm(this.#directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
      this.#guardian.done()
    })()
    return this.#stopped
  }

  /** Whether its logs say that another program was faster to take one of its ports. */
  portWasTaken(): boolean {
    return logFiles(this.#directory).some(({ text }) => this.#recipe.portTaken.test(text))
  }

  async #ingredients(
    accounts: number,
    signal: AbortSignal | undefined,
  ): Promise<Omit<Ingredients, 'nameServerPort'>> {
    const [ports, issued] = await Promise.all([
      freePorts(this.#recipe.portNames.length),
      this.#authority.issue({ names: this.#names.certificate }),
    ])
    const tls = {
      certificate: join(this.#directory, 'tls', 'server.crt'),
      key: join(this.#directory, 'tls', 'server.key'),
      both: join(this.#directory, 'tls', 'server.pem'),
      authority: join(this.#directory, 'authority.pem'),
    }
    writeFileSync(tls.certificate, issued.certificate)
    writeFileSync(tls.key, issued.key, { mode: 0o600 })
    writeFileSync(tls.both, issued.certificate + issued.key, { mode: 0o600 })
    writeFileSync(tls.authority, this.#authority.certificate)
    return {
      directory: this.#directory,
      names: this.#names,
      ports: Object.fromEntries(this.#recipe.portNames.map((port, index) => [port, ports[index] ?? 0])),
      tls,
      administrator: { username: 'admin', domain: this.#names.domain, password: randomPassword() },
      password: randomPassword(),
      componentSecret: randomPassword(),
      accounts,
      processes: this.#processes,
      until: this.#until(performance.now() + START_WITHIN_MS, signal),
    }
  }

  #until(giveUpAt: number, signal: AbortSignal | undefined): Ingredients['until'] {
    return async (what, condition) => {
      for (;;) {
        signal?.throwIfAborted()
        const exit = this.#processes.firstExit
        if (exit) {
          throw this.#failure(`${exit.process} ended with ${exit.signal ?? `exit code ${exit.code}`}`)
        }
        if (this.portWasTaken()) throw this.#failure('a port was taken by another program')
        if (performance.now() > giveUpAt) throw this.#failure(`${what} within ${START_WITHIN_MS / 1000} s`)
        if (await condition()) return
        await pause(POLL_MS)
      }
    }
  }

  async #answersEverywhere(started: Started, until: Ingredients['until']): Promise<void> {
    const ca = this.#authority.certificate
    await until('no stream features', () =>
      answersStream({ ...started.client, namespace: 'jabber:client', domain: this.#names.domain }),
    )
    await until('no answer over direct TLS', () =>
      showsCertificate({ ...started.directTls, servername: this.#names.domain, ca }),
    )
    // All go through one port.
    for (const { host, port, domain } of started.components.slice(0, 1)) {
      await until(`no answer for component ${domain}`, () =>
        answersStream({ host, port, domain, namespace: 'jabber:component:accept' }),
      )
    }
  }

  #target(started: Started, administrator: Account): Target {
    return {
      name: this.#name,
      domain: this.#names.domain,
      client: started.client,
      directTls: started.directTls,
      websocket: started.websocket,
      ...(started.bosh === undefined ? {} : { bosh: started.bosh }),
      ...(started.hostMeta === undefined ? {} : { hostMeta: started.hostMeta }),
      ...(started.boshPlain === undefined ? {} : { boshPlain: started.boshPlain }),
      server: started.server,
      ...(started.serverDirectTls !== undefined && { serverDirectTls: started.serverDirectTls }),
      tls: { mode: 'starttls', ca: this.#authority.certificate, verify: true },
      components: started.components,
      ...(started.anonymousDomain !== undefined && { anonymousDomain: started.anonymousDomain }),
      administrator,
      ...(this.#recipe.connectPauseMs !== undefined && { connectPauseMs: this.#recipe.connectPauseMs }),
      ...(this.#recipe.loginMechanism !== undefined && { loginMechanism: this.#recipe.loginMechanism }),
      timeoutMs: TIMEOUT_MS,
    }
  }

  #failure(reason: string): TargetError {
    const log = logTail(this.#directory)
    return new TargetError(
      'E_SERVER_START',
      `${this.#name} did not start: ${reason}${log === '' ? '' : `\n${log}`}`,
    )
  }
}
