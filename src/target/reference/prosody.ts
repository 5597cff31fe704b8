import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findExecutable } from './executable.ts'
import { componentAccess, loopbackEndpoint } from './loopback-endpoint.ts'
import { accountRecord, writeAccounts } from './prosody-accounts.ts'
import {
  filesDirectory,
  modulesDirectory,
  PROSODY_PORTS,
  type ProsodyPort,
  prosodyConfig,
} from './prosody-config.ts'
import { writeHostMeta } from './prosody-host-meta.ts'
import { NODE_CREATION_MODULE, PROSODY_NODE_CREATION } from './prosody-node-creation.ts'
import { prosodyResolver, RESOLVER_MODULE } from './prosody-resolver.ts'
import type { Recipe } from './recipe.ts'
import { DOMAIN } from './server-names.ts'

/** Prosody 0.12 with Debian's prosody-modules. */
export const prosody: Recipe<ProsodyPort> = {
  portTaken: /Failed to open server port|already in use/i,
  portNames: PROSODY_PORTS,
  patienceMs: 500,

  missing() {
    return findExecutable('prosody') === undefined ? 'the program prosody is not installed' : undefined
  },

  async launch(ingredients) {
    const { directory, ports, names, administrator, password, componentSecret, processes } = ingredients
    const { domain } = names
    const config = join(directory, 'prosody.cfg.lua')
    const modules = modulesDirectory(directory)
    const dataDirectory = join(directory, 'data')
    const [record, administratorRecord] = await Promise.all([
      accountRecord(password),
      accountRecord(administrator.password),
      writeFile(config, prosodyConfig(ingredients)),
      mkdir(modules),
      writeHostMeta(filesDirectory(directory), ports.https),
    ])
    const own = {
      [RESOLVER_MODULE]: prosodyResolver(ingredients.nameServerPort),
      [NODE_CREATION_MODULE]: PROSODY_NODE_CREATION,
    }
    for (const [name, text] of Object.entries(own)) await writeFile(join(modules, `mod_${name}.lua`), text)
    await writeAccounts({
      dataDirectory,
      domain,
      usernames: [administrator.username],
      record: administratorRecord,
    })
    const createAccounts = (usernames: readonly string[]) =>
      writeAccounts({ dataDirectory, domain, usernames, record })
    processes.start({
      label: 'prosody',
      command: findExecutable('prosody') ?? 'prosody',
      args: ['-F', '--config', config],
    })
    return {
      client: loopbackEndpoint(ports.client),
      directTls: loopbackEndpoint(ports.directTls),
      websocket: `wss://${DOMAIN}:${ports.https}/xmpp-websocket`,
      bosh: `https://${DOMAIN}:${ports.https}/http-bind`,
      hostMeta: `https://${DOMAIN}:${ports.https}/.well-known/host-meta`,
      boshPlain: `http://${DOMAIN}:${ports.http}/http-bind`,
      server: loopbackEndpoint(ports.s2s),
      serverDirectTls: loopbackEndpoint(ports.s2sTls),
      components: componentAccess(names, { port: ports.component, secret: componentSecret }),
      anonymousDomain: names.anonymous,
      externalDomain: names.external,
      block: 200,
      createAccounts,
      createCrowd: createAccounts,
    }
  },
}
