import { stringify } from 'yaml'
import { LOOPBACK } from './loopback-endpoint.ts'
import { type Ingredients, keepsMessages } from './recipe.ts'
import { DOMAIN } from './server-names.ts'

export const EJABBERD_PORTS = ['client', 'directTls', 's2s', 'http', 'https', 'component', 'proxy'] as const
export type EjabberdPort = (typeof EJABBERD_PORTS)[number]

const LARGEST_STANZA = 1_048_576

/** Text of `ejabberd.yml`: everything ejabberd 23.01 implements that a client can see, without rate limits. */
export function ejabberdConfig(ingredients: Ingredients<EjabberdPort>): string {
  const { tls, administrator, names } = ingredients
  return stringify(
    {
      loglevel: 'warning',
      log_rotate_count: 0,
      hosts: [names.domain, names.anonymous],
      certfiles: [tls.both],
      ca_file: tls.authority,
      c2s_cafile: tls.authority,
      listen: listeners(ingredients),
      auth_method: ['internal'],
      // Plain storage makes registration cheap and lets the server offer every SASL mechanism it knows.
      auth_password_format: 'plain',
      disable_sasl_mechanisms: ['X-OAUTH2'],
      host_config: { [names.anonymous]: { auth_method: ['anonymous'], anonymous_protocol: 'sasl_anon' } },
      registration_timeout: 'infinity',
      negotiation_timeout: '120s',
      c2s_tls_compression: false,
      queue_type: 'ram',
      s2s_use_starttls: 'optional',
      s2s_access: 'all',
      outgoing_s2s_families: ['ipv4'],
      acl: {
        admin: { user: [{ [administrator.username]: administrator.domain }] },
        local: { user_regexp: '' },
        loopback: { ip: ['127.0.0.0/8'] },
      },
      access_rules: {
        local: { allow: 'local' },
        c2s: { allow: 'all' },
        announce: { allow: 'admin' },
        configure: { allow: 'admin' },
        muc_create: { allow: 'all' },
        pubsub_createnode: { allow: 'all' },
        register: { allow: 'all' },
        trusted_network: { allow: 'loopback' },
      },
      api_permissions: {
        loopback: { from: ['mod_http_api'], who: { ip: '127.0.0.0/8' }, what: '*' },
      },
      shaper_rules: {
        max_user_sessions: 100_000,
        max_user_offline_messages: 10_000,
        c2s_shaper: 'none',
        s2s_shaper: 'none',
      },
      modules: modules(ingredients),
      acme: { auto: false },
    },
    { aliasDuplicateObjects: false },
  )
}

function listeners({ ports, names, componentSecret }: Ingredients<EjabberdPort>): unknown[] {
  const client = {
    ip: LOOPBACK,
    module: 'ejabberd_c2s',
    max_stanza_size: LARGEST_STANZA,
    shaper: 'none',
    access: 'c2s',
    backlog: 4096,
    max_fsm_queue: 100_000,
  }
  const web = { ip: LOOPBACK, module: 'ejabberd_http' }
  const handlers = {
    '/api': 'mod_http_api',
    '/bosh': 'mod_bosh',
    '/ws': 'ejabberd_http_ws',
    '/upload': 'mod_http_upload',
    '/.well-known/host-meta': 'mod_host_meta',
    '/.well-known/host-meta.json': 'mod_host_meta',
  }
  return [
    { port: ports.client, ...client, starttls: true, starttls_required: false, tls_verify: true },
    { port: ports.directTls, ...client, tls: true, tls_verify: true },
    {
      port: ports.s2s,
      ip: LOOPBACK,
      module: 'ejabberd_s2s_in',
      max_stanza_size: LARGEST_STANZA,
      shaper: 'none',
    },
    { port: ports.http, ...web, tls: false, request_handlers: handlers },
    { port: ports.https, ...web, tls: true, request_handlers: handlers },
    {
      port: ports.component,
      ip: LOOPBACK,
      module: 'ejabberd_service',
      access: 'all',
      shaper: 'none',
      // Each component is what it says it is, not all of them.
      global_routes: false,
      hosts: Object.fromEntries(names.components.map((domain) => [domain, { password: componentSecret }])),
    },
  ]
}

function modules(ingredients: Ingredients<EjabberdPort>): object {
  const { ports, directory, administrator, componentSecret } = ingredients
  const keeps = keepsMessages(ingredients)
  const turn = { host: LOOPBACK, port: 3478, transport: 'udp' }
  return {
    mod_adhoc: { report_commands_node: true },
    mod_admin_extra: {},
    mod_announce: { access: 'announce' },
    mod_avatar: {},
    mod_blocking: {},
    mod_bosh: {},
    mod_caps: {},
    mod_carboncopy: {},
    mod_client_state: { queue_presence: true, queue_chat_states: true, queue_pep: true },
    mod_configure: {},
    mod_disco: {
      server_info: [
        {
          modules: 'all',
          name: 'admin-addresses',
          urls: [`xmpp:${administrator.username}@${administrator.domain}`],
        },
        { modules: 'all', name: 'abuse-addresses', urls: ['mailto:abuse@localhost'] },
      ],
    },
    mod_host_meta: {
      bosh_service_url: `https://${DOMAIN}:${ports.https}/bosh`,
      websocket_url: `wss://${DOMAIN}:${ports.https}/ws`,
    },
    mod_http_api: {},
    mod_http_upload: {
      host: 'upload.@HOST@',
      put_url: `https://@HOST@:${ports.https}/upload`,
      get_url: `https://@HOST@:${ports.https}/upload`,
      custom_headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'GET,HEAD,PUT,OPTIONS',
        'Access-Control-Allow-Headers': 'Content-Type',
      },
      docroot: `${directory}/data/upload`,
      max_size: 10_485_760,
      access: 'all',
    },
    mod_last: {},
    mod_legacy_auth: {},
    ...(keeps && {
      mod_mam: { default: 'always', assume_mam_usage: true, request_activates_archiving: false },
    }),
    mod_muc: {
      host: 'conference.@HOST@',
      access: [{ allow: 'all' }],
      access_admin: [{ allow: 'admin' }],
      access_create: 'muc_create',
      access_persistent: 'muc_create',
      access_mam: [{ allow: 'all' }],
      min_message_interval: 0,
      min_presence_interval: 0,
      max_users: 5000,
      max_user_conferences: 1000,
      // Beyond so many it leaves rooms out of the list.
      max_rooms_discoitems: 10_000,
      default_room_options: { mam: keeps, allow_subscription: true, persistent: false, public: true },
    },
    mod_muc_admin: {},
    mod_muc_log: { access_log: 'muc_create', outdir: `${directory}/data/muc-logs` },
    mod_multicast: { host: 'multicast.@HOST@', access: 'all' },
    ...(keeps && { mod_offline: { access_max_user_messages: 'max_user_offline_messages' } }),
    mod_ping: { send_pings: false },
    mod_privacy: {},
    mod_private: {},
    mod_proxy65: {
      host: 'proxy.@HOST@',
      ip: LOOPBACK,
      hostname: LOOPBACK,
      port: ports.proxy,
      access: 'local',
      max_connections: 1000,
    },
    mod_pubsub: {
      host: 'pubsub.@HOST@',
      access_createnode: 'pubsub_createnode',
      ignore_pep_from_offline: false,
      last_item_cache: false,
      max_items_node: 10_000,
      plugins: ['flat', 'pep'],
      force_node_config: { 'storage:bookmarks': { access_model: 'whitelist' } },
    },
    mod_push: {},
    mod_push_keepalive: {},
    mod_register: {
      access: 'register',
      ip_access: 'trusted_network',
      password_strength: 0,
      welcome_message: { subject: '', body: '' },
    },
    mod_roster: { versioning: true },
    mod_s2s_dialback: {},
    mod_shared_roster: {},
    mod_sic: {},
    mod_stats: {},
    mod_stream_mgmt: {
      resend_on_timeout: 'if_offline',
      resume_timeout: 300,
      max_ack_queue: 50_000,
      ack_timeout: 300,
    },
    mod_stun_disco: {
      credentials_lifetime: 3600,
      secret: componentSecret,
      services: [
        { ...turn, type: 'stun', restricted: false },
        { ...turn, type: 'turn', restricted: true },
      ],
    },
    mod_time: {},
    mod_vcard: { search: true, host: 'vjud.@HOST@' },
    mod_vcard_xupdate: {},
    mod_version: { show_os: false },
  }
}
