import { client, xml } from '@xmpp/client'
import { logInAll } from '../floor/crowd.mjs'
import { FRAME, frame } from '../floor/frame.mjs'
import { Pacer } from '../floor/pacer.mjs'

/**
 * The work of floor/client.c done by `@xmpp/client`, as its users would write it.
 *
 *     node bench/xmpp-client/client.mjs PORT CLIENTS RATE SECONDS [WARM_UP_SECONDS]
 *
 * Clients log in by PLAIN: its SCRAM costs hundreds of milliseconds of CPU a login.
 */

const LOGINS_AT_ONCE = 20

const [port = 0, clients = 0, rate = 0, seconds = 0, warmUpSeconds = 1] = process.argv.slice(2).map(Number)
const body = 'x'.repeat(FRAME - frame(0).replace(/x+/, '').length)
const pacer = new Pacer({
  rate,
  send(client, turn) {
    const id = `${client.toString(16).padStart(8, '0')}-${turn.toString(16).padStart(25, '0')}`
    const to = `bench${client ^ 1}@localhost/r`
    crowd[client]?.send(xml('message', { to, id, type: 'chat' }, xml('body', {}, body)))
  },
})

/** @param {number} number */
async function logIn(number) {
  const username = `bench${number}`
  const xmpp = client({
    service: `xmpp://127.0.0.1:${port}`,
    domain: 'localhost',
    resource: 'r',
    credentials: (authenticate) => authenticate({ username, password: 'x' }, 'PLAIN', xml('user-agent')),
  })
  xmpp.on('error', (error) => {
    throw error
  })
  xmpp.on('stanza', (stanza) => {
    if (stanza.is('message')) pacer.arrived(number, 1)
  })
  await xmpp.start()
  return xmpp
}

const { crowd, rssPerClientBytes } = await logInAll(clients, LOGINS_AT_ONCE, logIn)
const figures = await pacer.run({ clients, seconds, warmUpSeconds, rssPerClientBytes })
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exit()
