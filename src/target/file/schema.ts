import * as v from 'valibot'
import { text } from '../../base/text-schema.ts'
import { accountsSchema } from './accounts-schema.ts'
import {
  countSchema,
  daySchema,
  domainSchema,
  durationSchema,
  type Environment,
  hostSchema,
  mapping,
  portSchema,
  secretSchema,
  urlSchema,
} from './parts.ts'

const TLS_MODES = ['starttls', 'direct', 'none'] as const

const endpoint = mapping({ host: v.exactOptional(hostSchema), port: v.exactOptional(portSchema) })

const tls = mapping({
  mode: v.exactOptional(v.picklist(TLS_MODES, `must be one of ${TLS_MODES.join(', ')}`)),
  ca: v.exactOptional(text),
  verify: v.exactOptional(v.boolean('must be true or false')),
})

const permission = mapping({
  'granted-by': text,
  until: daySchema,
  'max-clients': v.exactOptional(countSchema),
  'max-rate': v.exactOptional(countSchema),
})

const bareJid = v.pipe(
  text,
  v.regex(/^([^\s"&'/:<>@]+@[^\s@/]+)?$/, 'must be an address without resource, as admin@example.org'),
)

/** A target file, before the files that it names are read. */
export function targetFileSchema(env: Environment) {
  const secret = secretSchema(env)
  const component = mapping({
    domain: domainSchema,
    secret,
    host: v.exactOptional(hostSchema),
    port: portSchema,
  })
  return mapping({
    name: v.exactOptional(text),
    domain: domainSchema,
    endpoints: v.exactOptional(
      mapping({
        client: v.exactOptional(endpoint),
        'direct-tls': v.exactOptional(endpoint),
        server: v.exactOptional(endpoint),
        'server-direct-tls': v.exactOptional(endpoint),
        websocket: v.exactOptional(urlSchema(['wss', 'ws'])),
        bosh: v.exactOptional(urlSchema(['https', 'http'])),
        'bosh-plain': v.exactOptional(urlSchema(['http'])),
        components: v.exactOptional(v.array(component, 'must be a list')),
      }),
    ),
    tls: v.exactOptional(tls),
    'anonymous-domain': v.exactOptional(domainSchema),
    administrator: v.exactOptional(mapping({ jid: bareJid, password: secret })),
    accounts: v.exactOptional(accountsSchema(env)),
    timeout: v.exactOptional(durationSchema),
    permission: v.exactOptional(permission),
  })
}

/** What {@link targetFileSchema} makes of a valid file. */
export type WrittenTarget = v.InferOutput<ReturnType<typeof targetFileSchema>>
