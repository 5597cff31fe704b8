import { type AccountStatements, jabberd2Database } from './jabberd2-database.ts'
import { LOOPBACK } from './loopback-endpoint.ts'
import { type Ingredients, keepsMessages } from './recipe.ts'

export const JABBERD2_PORTS = ['router', 'client', 'directTls', 's2s'] as const
export type Jabberd2Port = (typeof JABBERD2_PORTS)[number]

/** The four processes, in the order in which they must start. */
export const JABBERD2_PROCESSES = ['router', 'sm', 's2s', 'c2s'] as const
export type Jabberd2Process = (typeof JABBERD2_PROCESSES)[number]

type Given = Ingredients<Jabberd2Port> & {
  readonly modulesDirectory: string
  readonly accountStatements: readonly AccountStatements[]
}

/** Modules by chain, as the package has them: without PEP, which announces itself and then creates no nodes. */
const CHAINS: Readonly<Record<string, string>> = {
  'sess-start': 'status',
  'sess-end': 'status iq-last',
  'in-sess':
    'validate status privacy roster vacation iq-vcard iq-ping iq-private disco amp offline announce presence deliver',
  'out-sess': '',
  'in-router': 'session validate presence privacy',
  'out-router': 'privacy',
  'pkt-sm': 'iq-last iq-ping iq-time iq-version amp disco announce help echo status presence',
  'pkt-user': 'roster presence disco iq-vcard amp deliver vacation offline iq-last',
  'pkt-router': 'session disco',
  'user-load': 'active roster roster-publish privacy vacation',
  'user-unload': '',
  'user-create': 'active template-roster',
  'user-delete': 'active announce offline privacy roster vacation status iq-last iq-private iq-vcard',
  'disco-extend': 'iq-version help',
}

/** Names and texts of all configuration files. */
export function jabberd2Config(given: Given): Record<string, string> {
  return {
    'router.xml': router(given),
    'router-users.xml': `<users><user><name>jabberd</name><secret>${given.componentSecret}</secret></user></users>\n`,
    'router-filter.xml': '<rules></rules>\n',
    'sm.xml': sessionManager(given),
    'c2s.xml': clients(given),
    's2s.xml': servers(given),
  }
}

function common(process: Jabberd2Process, { directory, ports, componentSecret }: Given): string {
  const link = `<router><ip>${LOOPBACK}</ip><port>${ports.router}</port><user>jabberd</user><pass>${componentSecret}</pass>
    <retry><init>20</init><lost>3</lost><sleep>1</sleep></retry></router>`
  return `<id>${process}</id>
  <pidfile>${directory}/run/${process}.pid</pidfile>
  <log type='file'><file>${directory}/log/${process}.log</file></log>
  ${process === 'router' ? '' : link}`
}

/** Descriptors of one process. */
const USUAL_DESCRIPTORS = 16_384
/** Of them, those that are no client's. */
const OWN_DESCRIPTORS = 1024

const io = (
  limits: string,
  descriptors = USUAL_DESCRIPTORS,
) => `<io><max_fds>${descriptors}</max_fds><limits>${limits}</limits>
    <access><order>allow,deny</order></access></io>`

/** Components speak to the router's own port; any domain may bind with the secret. */
function router(given: Given): string {
  const { directory, ports, componentSecret } = given
  return `<router>
  ${common('router', given)}
  <local><ip>${LOOPBACK}</ip><port>${ports.router}</port>
    <users>${directory}/router-users.xml</users><secret>${componentSecret}</secret></local>
  <check><interval>60</interval><keepalive>0</keepalive></check>
  ${io('<bytes>0</bytes><connects>0</connects>')}
  <aliases></aliases>
  <aci><acl type='all'><user>jabberd</user></acl><filter>${directory}/router-filter.xml</filter></aci>
</router>
`
}

function sessionManager(given: Given): string {
  const { directory, administrator, modulesDirectory } = given
  const chains = Object.entries(CHAINS).map(([id, modules]) => {
    const named = modules
      .split(' ')
      .filter((module) => module !== '' && (module !== 'offline' || keepsMessages(given)))
    return `    <chain id='${id}'>${named.map((module) => `<module>${module}</module>`).join('')}</chain>`
  })
  return `<sm>
  ${common('sm', given)}
  <local><id>${given.names.domain}</id></local>
  <storage><path>${modulesDirectory}</path><driver>sqlite</driver><limits></limits>
    <sqlite><dbname>${directory}/data/sm.db</dbname><sql>${jabberd2Database.sessionManager}
      ${given.accountStatements.map((each) => each.sessionManager).join(' ')}</sql>
      <busy-timeout>2000</busy-timeout></sqlite></storage>
  <aci><acl type='all'><jid>${administrator.username}@${administrator.domain}</jid></acl></aci>
  <modules>
    <path>${modulesDirectory}</path>
${chains.join('\n')}
  </modules>
  <discovery>
    <identity><category>server</category><type>im</type><name>jabberd2</name></identity>
    <agents/>
    <items></items>
  </discovery>
  <user><auto-create/><template><active-cache-ttl>60</active-cache-ttl></template></user>
  <amp></amp><offline></offline><roster></roster><status></status>
</sm>
`
}

function clients(given: Given): string {
  const { directory, ports, tls, modulesDirectory, load } = given
  const descriptors = Math.max(USUAL_DESCRIPTORS, (load?.accounts ?? 0) + OWN_DESCRIPTORS)
  return `<c2s>
  ${common('c2s', given)}
  <local>
    <id register-enable='mu' pemfile='${tls.both}' verify-mode='1' cachain='${tls.authority}'>${given.names.domain}</id>
    <ip>${LOOPBACK}</ip><port>${ports.client}</port><ssl-port>${ports.directTls}</ssl-port>
    <pemfile>${tls.both}</pemfile><verify-mode>1</verify-mode><cachain>${tls.authority}</cachain>
  </local>
  ${io('<bytes>0</bytes><stanzas>0</stanzas><connects>0</connects><stanzasize>1048576</stanzasize>', descriptors).replace('<access>', '<websocket/><access>')}
  <check><interval>0</interval><idle>0</idle><keepalive>0</keepalive></check>
  <stats></stats><pbx></pbx><stream_redirect></stream_redirect>
  <authreg>
    <path>${modulesDirectory}</path><module>sqlite</module>
    <mechanisms>
      <traditional><plain/><digest/></traditional>
      <sasl><digest-md5/><scram-sha-1/><scram-sha-256/></sasl>
    </mechanisms>
    <ssl-mechanisms>
      <traditional><plain/></traditional>
      <sasl><plain/><external/></sasl>
    </ssl-mechanisms>
    <sqlite><dbname>${directory}/data/authreg.db</dbname>
      <sql>${jabberd2Database.authentication} ${given.accountStatements.map((each) => each.authentication).join(' ')}</sql>
      <busy-timeout>2000</busy-timeout><password_type><plaintext/></password_type></sqlite>
  </authreg>
</c2s>
`
}

function servers(given: Given): string {
  const { ports, tls } = given
  return `<s2s>
  ${common('s2s', given)}
  <local><ip>${LOOPBACK}</ip><port>${ports.s2s}</port><pemfile>${tls.both}</pemfile>
    <cachain>${tls.authority}</cachain><verify-mode>1</verify-mode></local>
  ${io('<stanzasize>1048576</stanzasize>')}
  <check><interval>60</interval><queue>60</queue><retry>300</retry><idle>86400</idle><keepalive>0</keepalive>
    <dnscache>300</dnscache></check>
  <stats></stats>
  <lookup><srv>xmpp-server</srv><min-ttl>30</min-ttl><max-ttl>86400</max-ttl><etc-hosts-ttl>86400</etc-hosts-ttl>
    <bad-host-timeout>3600</bad-host-timeout></lookup>
  <out-conn-reuse/>
  <security></security>
</s2s>
`
}
