import { NODE_CREATION_MODULE } from './prosody-node-creation.ts'
import { RESOLVER_MODULE } from './prosody-resolver.ts'
import type { Ingredients } from './recipe.ts'
import { keepsMessages } from './recipe.ts'
import { DOMAIN } from './server-names.ts'

export const PROSODY_PORTS = [
  'client',
  'directTls',
  's2s',
  's2sTls',
  'http',
  'https',
  'component',
  'proxy',
] as const
export type ProsodyPort = (typeof PROSODY_PORTS)[number]

/** Everything Prosody 0.12 and Debian's prosody-modules implement that a client can see, without rate limits. */
const MODULES = [
  ...[
    'disco',
    'roster',
    'saslauth',
    'tls',
    'dialback',
    's2s_bidi',
    'blocklist',
    'bookmarks',
    'carbons',
    'pep',
  ],
  ...['private', 'smacks', 'vcard4', 'vcard_legacy', 'csi', 'csi_simple', 'ping', 'register', 'register_ibr'],
  ...[
    'user_account_management',
    'time',
    'uptime',
    'version',
    'lastactivity',
    'mam',
    'offline',
    'cron',
    'posix',
  ],
  ...[
    'external_services',
    'mimicking',
    'tombstones',
    'admin_adhoc',
    'adhoc',
    'announce',
    'bosh',
    'websocket',
  ],
  ...[RESOLVER_MODULE, 'http_openmetrics', 'http_files', 'server_contact_info', 'legacyauth', 'cloud_notify'],
]

/** Modules that write what passes through. */
const KEEPING = new Set(['mam', 'offline', 'muc_mam'])

/** Prosody loads it unless told not to. */
const UNASKED = '\nmodules_disabled = { "offline" }'

/** Files that Prosody serves over HTTP from `/`. */
export const filesDirectory = (directory: string) => `${directory}/files`

/** Where modules of ours are. */
export const modulesDirectory = (directory: string) => `${directory}/modules`

const quoted = (text: string) => JSON.stringify(text)
const list = (items: readonly string[]) => `{ ${items.map(quoted).join('; ')} }`

/** Text of `prosody.cfg.lua`. */
export function prosodyConfig({
  directory,
  ports,
  tls,
  administrator,
  componentSecret,
  load,
  nameServerPort,
  names,
}: Ingredients<ProsodyPort>): string {
  const keeps = keepsMessages({ ...(load ? { load } : {}) })
  const modules = (names: readonly string[]) => list(names.filter((name) => keeps || !KEEPING.has(name)))
  // Its collector by default begins anew for each twentieth that its memory grows, and takes half of its time. What is
  // measured under load stays as it is shipped.
  const collector = load ? '' : '\ngc = { mode = "incremental"; threshold = 400; speed = 500 }'
  // At `info` it writes a few lines for each login.
  const level = load ? 'warn' : 'info'
  const files = `key = ${quoted(tls.key)}; certificate = ${quoted(tls.certificate)}; cafile = ${quoted(tls.authority)}`
  const admins = list([`${administrator.username}@${administrator.domain}`])
  return `run_as_root = true
pidfile = ${quoted(`${directory}/run/prosody.pid`)}
data_path = ${quoted(`${directory}/data`)}
log = { ${level} = ${quoted(`${directory}/log/prosody.log`)} }
admins = ${admins}
network_backend = "epoll"
network_settings = { tcp_backlog = 4096 }
use_ipv6 = false${collector}
interfaces = { "127.0.0.1" }
local_interfaces = { "127.0.0.1" }
c2s_ports = { ${ports.client} }
c2s_direct_tls_ports = { ${ports.directTls} }
s2s_ports = { ${ports.s2s} }
s2s_direct_tls_ports = { ${ports.s2sTls} }
http_ports = { ${ports.http} }
https_ports = { ${ports.https} }
component_ports = { ${ports.component} }
component_interface = "127.0.0.1"
proxy65_ports = { ${ports.proxy} }

ssl = { ${files} }
https_ssl = ssl; s2s_direct_tls_ssl = ssl
c2s_direct_tls_ssl = { ${files}; verify = { "peer" } }
certificates = ${quoted(`${directory}/tls`)}
c2s_require_encryption = false
s2s_require_encryption = false
s2s_secure_auth = false
plugin_paths = { ${quoted(modulesDirectory(directory))} }
unbound = {
  resolvconf = false; hoststxt = false; forward = "127.0.0.1@${nameServerPort}";
  options = { ["do-not-query-localhost:"] = "no"; ["local-zone:"] = "test. transparent" };
}

authentication = "internal_hashed"
default_storage = "internal"
allow_registration = true
c2s_timeout = 300
pep_max_items = 10000
max_archive_query_results = 100
archive_expires_after = "1w"
modules_enabled = ${modules(MODULES)}${keeps ? '' : UNASKED}
contact_info = { admin = { "xmpp:${administrator.username}@${administrator.domain}" }; abuse = { "mailto:abuse@localhost" } }
external_services = {
  { type = "stun"; transport = "udp"; host = "127.0.0.1"; port = 3478 };
  { type = "turn"; transport = "udp"; host = "127.0.0.1"; port = 3478; secret = "${componentSecret}"; ttl = 3600 };
}
http_default_host = "${names.domain}"
consider_bosh_secure = true
consider_websocket_secure = true
http_max_content_size = 64 * 1024 * 1024
trusted_proxies = { "127.0.0.1" }
http_files_dir = ${quoted(filesDirectory(directory))}
http_paths = { files = "/" }
openmetrics_allow_ips = { "127.0.0.1" }
statistics = "internal"
statistics_interval = "manual"

VirtualHost "${names.domain}"
  http_host = "${names.domain}"

VirtualHost "${names.anonymous}"
  authentication = "anonymous"

VirtualHost "${names.external}"
  authentication = "ccert"
  certificate_match = "xmppaddr"
  c2s_ssl = { ${files}; verify = { "peer" } }

Component "conference.${names.domain}" "muc"
  modules_enabled = ${modules(['muc_mam', 'vcard_muc', 'muc_moderation'])}
  muc_room_default_persistent = false
  muc_log_by_default = ${keeps}
  max_history_messages = 100
  allow_unaffiliated_register = true
Component "pubsub.${names.domain}" "pubsub"
  admins = ${admins}
  autocreate_on_publish = true
  modules_enabled = ${modules([NODE_CREATION_MODULE])}
  pubsub_max_items = 10000
  expose_publisher = true
Component "upload.${names.domain}" "http_file_share"
  http_host = "${names.domain}"
  http_external_url = "https://${DOMAIN}:${ports.https}/"
  http_file_share_size_limit = 10 * 1024 * 1024
  http_file_share_daily_quota = 10 * 1024 * 1024 * 1024
Component "proxy.${names.domain}" "proxy65"
  proxy65_address = "127.0.0.1"
  proxy65_acl = { "${names.domain}" }
${names.components.map((domain) => `Component "${domain}"\n  component_secret = "${componentSecret}"`).join('\n')}
`
}
