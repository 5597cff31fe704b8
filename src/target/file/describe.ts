import { basename, extname } from 'node:path'
import { type AccountsDescription, DEFAULT_TIMEOUT_MS, type TargetDescription } from '../description.ts'
import { bareHost, DEFAULT_PORT, SERVER_PORT } from '../srv.ts'
import type { Account, Endpoint } from '../target.ts'
import type { WrittenTarget } from './schema.ts'

/** What the files that a target file names hold. */
export interface NamedFiles {
  /** The target file itself. */
  readonly file: string
  readonly ca: string | undefined
  readonly accounts: readonly Account[] | undefined
}

/** A target's description from a valid target file. */
export function describe(written: WrittenTarget, named: NamedFiles): TargetDescription {
  const { domain, endpoints = {}, tls = {}, administrator, permission } = written
  const endpoint = (given: { host?: string; port?: number }, port: number): Endpoint => ({
    host: given.host ?? bareHost(domain),
    port: given.port ?? port,
  })
  const {
    client,
    'direct-tls': directTls,
    server,
    'server-direct-tls': serverDirectTls,
    websocket,
    bosh,
    'bosh-plain': boshPlain,
    components = [],
  } = endpoints
  const [username = '', adminDomain = ''] = administrator?.jid.split('@') ?? []
  return {
    name: written.name ?? basename(named.file, extname(named.file)),
    domain,
    ...(client ? { client: endpoint(client, DEFAULT_PORT['xmpp-client']) } : {}),
    ...(directTls ? { directTls: endpoint(directTls, DEFAULT_PORT['xmpps-client']) } : {}),
    ...(server ? { server: endpoint(server, SERVER_PORT.plain) } : {}),
    ...(serverDirectTls ? { serverDirectTls: endpoint(serverDirectTls, SERVER_PORT.directTls) } : {}),
    ...(websocket === undefined ? {} : { websocket }),
    ...(bosh === undefined ? {} : { bosh }),
    ...(boshPlain === undefined ? {} : { boshPlain }),
    tls: {
      mode: tls.mode ?? 'starttls',
      verify: tls.verify ?? true,
      ...(named.ca === undefined ? {} : { ca: named.ca }),
    },
    components: components.map((component) => ({
      ...endpoint(component, component.port),
      domain: component.domain,
      secret: component.secret,
    })),
    ...(written['anonymous-domain'] ? { anonymousDomain: written['anonymous-domain'] } : {}),
    ...(administrator
      ? { administrator: { username, domain: adminDomain.toLowerCase(), password: administrator.password } }
      : {}),
    accounts: describeAccounts(written, named.accounts),
    timeoutMs: written.timeout ?? DEFAULT_TIMEOUT_MS,
    ...(permission
      ? {
          permission: {
            grantedBy: permission['granted-by'],
            until: permission.until,
            ...(permission['max-clients'] === undefined ? {} : { maxClients: permission['max-clients'] }),
            ...(permission['max-rate'] === undefined ? {} : { maxRate: permission['max-rate'] }),
          },
        }
      : {}),
  }
}

function describeAccounts(
  { accounts = 'register', domain }: WrittenTarget,
  fromFile: readonly Account[] | undefined,
): AccountsDescription {
  if (typeof accounts === 'string') return { kind: accounts }
  if ('command' in accounts) {
    const { create, delete: remove } = accounts.command
    return { kind: 'command', create, ...(remove ? { delete: remove } : {}) }
  }
  if (typeof accounts.list === 'string') return { kind: 'list', accounts: fromFile ?? [] }
  return {
    kind: 'list',
    accounts: accounts.list.map(({ username, password }) => ({ username, domain, password })),
  }
}
