import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ConfigurationError } from '../base/errors.ts'
import { parseAccountList } from './accounts/account-list.ts'
import { createAccountSource } from './accounts/source.ts'
import { createCrowdSource } from './crowd/source.ts'
import { type AccountsDescription, DEFAULT_TIMEOUT_MS, type TargetDescription } from './description.ts'
import { whyUnreadable } from './file/problem.ts'
import { readTargetFile } from './file.ts'
import { findTargetFile, isPath, LOOPBACK, unknownTarget } from './names.ts'
import { type ReachOptions, reachTarget } from './reach.ts'
import { isReferenceServer } from './reference/managed-server.ts'
import { bareHost, DEFAULT_PORT } from './srv.ts'
import type { LoadPurpose, ReadyTarget } from './target.ts'
import { isTargetUri, parseTargetUri } from './uri.ts'

export interface ResolveOptions extends ReachOptions {
  /** How accounts come about, instead of what file or URI say: `register`, or a file that lists them. */
  readonly accounts?: string
  /** Where paths and `targets/` are; the working directory unless given. */
  readonly cwd?: string
  /** What a load run is going to ask; a server that is started here is configured for it. */
  readonly load?: LoadPurpose
  /** Where the load accounts of other servers are remembered; the user's state folder unless given. */
  readonly crowdFolder?: string
  /** Told, as one sentence, when something has to be left on the server. */
  readonly onWarning?: (message: string) => void
}

/**
 * Readies the target that a user names: a reference server, `loopback`, a file, the name of a file in `targets/`, or
 * `xmpp://` and `xmpps://` URIs. What is not started here is checked to be reachable.
 * @throws UsageError E_TARGET_UNKNOWN, E_TARGET_URI; ConfigurationError E_TARGET_FILE; TargetError E_TARGET_UNREACHABLE,
 *   E_TARGET_SILENT, E_TARGET_TLS, or what starting a server throws; the signal's reason.
 */
export async function resolveTarget(spec: string, options: ResolveOptions = {}): Promise<ReadyTarget> {
  const { signal, load, cwd = process.cwd() } = options
  // Servers are loaded only where one is to run.
  if (isReferenceServer(spec)) {
    const { startReferenceServer } = await import('./reference/start.ts')
    return startReferenceServer(spec, { ...(signal ? { signal } : {}), ...(load ? { load } : {}) })
  }
  if (spec === LOOPBACK) {
    const { startLoopbackTarget } = await import('./loopback.ts')
    return startLoopbackTarget()
  }
  const described = await describeTarget(spec, cwd)
  return readyRemote(await withAccounts(described, options), options)
}

async function describeTarget(spec: string, cwd: string): Promise<TargetDescription> {
  if (isTargetUri(spec)) return describeUri(spec)
  const file = isPath(spec) ? within(cwd, spec) : findTargetFile(spec, cwd)
  if (file === undefined) throw unknownTarget(spec, cwd)
  return readTargetFile(file)
}

/** A path as the user wrote it, where that leads to the same file. */
function within(cwd: string, path: string): string {
  return cwd === process.cwd() ? path : resolve(cwd, path)
}

/** A port in the URI is a decision that SRV records are not asked about (RFC 6120 §3.2.3). */
function describeUri(spec: string): TargetDescription {
  const { domain, direct, port, username, password } = parseTargetUri(spec)
  const endpoint = port === undefined ? undefined : { host: bareHost(domain), port }
  return {
    name: domain,
    domain,
    ...(endpoint ? (direct ? { directTls: endpoint } : { client: endpoint }) : {}),
    // Beside an explicit direct-TLS port nothing says where plain connections go but the custom.
    ...(endpoint && direct ? { client: { host: bareHost(domain), port: DEFAULT_PORT['xmpp-client'] } } : {}),
    tls: { mode: direct ? 'direct' : 'starttls', verify: true },
    components: [],
    accounts:
      username === undefined || password === undefined
        ? { kind: 'register' }
        : { kind: 'list', accounts: [{ username, domain, password }] },
    timeoutMs: DEFAULT_TIMEOUT_MS,
  }
}

async function withAccounts(
  description: TargetDescription,
  { accounts, cwd = process.cwd() }: ResolveOptions,
): Promise<TargetDescription> {
  if (accounts === undefined) return description
  if (accounts === 'register') return { ...description, accounts: { kind: 'register' } }
  return { ...description, accounts: await listIn(within(cwd, accounts), description.domain) }
}

async function listIn(file: string, domain: string): Promise<AccountsDescription> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new ConfigurationError(
      'E_ACCOUNTS_FILE',
      `the accounts cannot be read from ${file}: ${whyUnreadable(cause)}`,
      {
        cause,
      },
    )
  })
  const { accounts, problems } = parseAccountList(text, domain)
  if (problems.length === 0) return { kind: 'list', accounts }
  const lines = problems.map(({ line, message }) => `  ${file}:${line}: ${message}`)
  throw new ConfigurationError('E_ACCOUNTS_FILE', ['the list of accounts is invalid:', ...lines].join('\n'))
}

async function readyRemote(description: TargetDescription, options: ResolveOptions): Promise<ReadyTarget> {
  const { signal, onWarning, crowdFolder } = options
  const target = await reachTarget(description, options)
  const warn = onWarning ? { onWarning } : {}
  const accounts = createAccountSource(description.accounts, {
    target,
    ...(signal ? { signal } : {}),
    ...warn,
  })
  const folder = crowdFolder === undefined ? {} : { folder: crowdFolder }
  const crowd = createCrowdSource(description.accounts, { target, ...warn, ...folder })
  let stopped: Promise<void> | undefined
  return {
    target,
    accounts,
    crowd,
    processes: [],
    stop: () => {
      stopped ??= Promise.all([accounts.close(), crowd.close()]).then(() => {})
      return stopped
    },
  }
}
