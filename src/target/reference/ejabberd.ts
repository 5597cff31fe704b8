import { existsSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { EjabberdApi } from './ejabberd-api.ts'
import { EJABBERD_PORTS, type EjabberdPort, ejabberdConfig } from './ejabberd-config.ts'
import { createEjabberdCrowd } from './ejabberd-crowd.ts'
import { findExecutable } from './executable.ts'
import { componentAccess, loopbackEndpoint } from './loopback-endpoint.ts'
import type { Recipe } from './recipe.ts'
import { DOMAIN } from './server-names.ts'

/** ejabberd 23.01, run by `erl` itself: no su, no epmd, no node name, none of the service's files. */
export const ejabberd: Recipe<EjabberdPort> = {
  portTaken: /eaddrinuse|address already in use/i,
  portNames: EJABBERD_PORTS,
  // An orderly stop takes it three seconds, and nothing of it is worth keeping.
  patienceMs: 300,
  // It keeps passwords as they are, to offer every mechanism, and would spend ten times a login's cost on SCRAM.
  loginMechanism: 'PLAIN',

  missing() {
    if (codeDirectory() === undefined) return 'the package ejabberd is not installed'
    return findExecutable('erl') === undefined ? 'the program erl is not installed' : undefined
  },

  async launch(ingredients) {
    const { directory, ports, names, administrator, password, componentSecret, processes, until } =
      ingredients
    const { domain } = names
    const config = join(directory, 'ejabberd.yml')
    const resolver = join(directory, 'inetrc')
    await writeFile(config, ejabberdConfig(ingredients))
    await writeFile(resolver, resolverConfig(ingredients.nameServerPort))
    processes.start({
      label: 'ejabberd',
      command: findExecutable('erl') ?? 'erl',
      args: [
        ...['+K', 'true', '+P', '500000', '+Q', '65536', '+sbwt', 'none'],
        ...['-pa', codeDirectory() ?? '', '-mnesia', 'dir', JSON.stringify(join(directory, 'data'))],
        ...['-noinput', '-s', 'ejabberd'],
      ],
      env: {
        EJABBERD_CONFIG_PATH: config,
        EJABBERD_LOG_PATH: join(directory, 'log', 'ejabberd.log'),
        ERL_INETRC: resolver,
        ERL_CRASH_DUMP_BYTES: '0',
        ERL_MAX_ETS_TABLES: '20000',
      },
    })
    const api = new EjabberdApi(ports.http)
    await until('no answer from its HTTP API', () => api.answers())
    await api.register([administrator])
    return {
      client: loopbackEndpoint(ports.client),
      directTls: loopbackEndpoint(ports.directTls),
      websocket: `wss://${DOMAIN}:${ports.https}/ws`,
      bosh: `https://${DOMAIN}:${ports.https}/bosh`,
      hostMeta: `https://${DOMAIN}:${ports.https}/.well-known/host-meta`,
      boshPlain: `http://${DOMAIN}:${ports.http}/bosh`,
      server: loopbackEndpoint(ports.s2s),
      components: componentAccess(names, { port: ports.component, secret: componentSecret }),
      anonymousDomain: names.anonymous,
      externalDomain: domain,
      block: 100,
      createAccounts: (usernames) =>
        api.register(usernames.map((username) => ({ username, domain, password }))),
      createCrowd: (usernames) => createEjabberdCrowd(usernames, { api, directory, domain, password }),
    }
  },
}

/** Erlang's own resolver; only SRV records go through it, addresses are looked up by the system's. */
function resolverConfig(nameServerPort: number): string {
  return `{lookup, [file, dns]}.
{resolv_conf, ""}.
{host, {127,0,0,1}, ["localhost", ${JSON.stringify(hostname())}]}.
{nameserver, {127,0,0,1}, ${nameServerPort}}.
`
}

/** Debian keeps the code under /usr/lib/<architecture>/ejabberd-<version>/ebin. */
function codeDirectory(): string | undefined {
  for (const folder of ['/usr/lib', ...children('/usr/lib')]) {
    for (const candidate of children(folder)) {
      const code = join(candidate, 'ebin')
      if (/\/ejabberd-[^/]+$/.test(candidate) && existsSync(join(code, 'ejabberd.app'))) return code
    }
  }
  return undefined
}

function children(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}
