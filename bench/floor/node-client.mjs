import net from 'node:net'
import { logInAll } from './crowd.mjs'
import { FRAME, frame, sourceAddress } from './frame.mjs'
import { Pacer } from './pacer.mjs'

/**
 * The floor in Node.js: what client.c does, on `net` sockets that read into one shared buffer.
 *
 *     node bench/floor/node-client.mjs PORT CLIENTS RATE SECONDS [WARM_UP_SECONDS]
 */

const LOGINS_AT_ONCE = 50
const HEADER =
  "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' to='localhost' version='1.0'>"
const BIND =
  "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>r</resource></bind></iq>"

const [port = 0, clients = 0, rate = 0, seconds = 0, warmUpSeconds = 1] = process.argv.slice(2).map(Number)
const shared = Buffer.allocUnsafe(64 * 1024)
const pacer = new Pacer({
  rate,
  send(client) {
    const bytes = frames[client]
    if (bytes !== undefined) crowd[client]?.write(bytes)
  },
})

/**
 * Logs a client in; afterwards it only counts what comes.
 * @param {number} number
 * @returns {Promise<net.Socket>}
 */
function logIn(number) {
  const plain = Buffer.from(`\0bench${number}\0x`).toString('base64')
  const auth = `<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${plain}</auth>`
  const steps = [
    { until: 'features>', send: auth },
    { until: '<success', send: HEADER },
    { until: 'features>', send: BIND },
    { until: '</iq>', send: '' },
  ]
  return new Promise((resolve, reject) => {
    let step = 0
    let text = ''
    let unread = 0
    const socket = net.connect({
      host: '127.0.0.1',
      port,
      localAddress: sourceAddress(number),
      noDelay: true,
      onread: {
        buffer: shared,
        callback(length) {
          if (step === steps.length) {
            unread += length
            if (unread < FRAME) return true
            const messages = Math.floor(unread / FRAME)
            unread -= messages * FRAME
            pacer.arrived(number, messages)
            return true
          }
          text += shared.toString('latin1', 0, length)
          const now = steps[step]
          if (now === undefined || !text.includes(now.until)) return true
          text = ''
          step++
          if (step === steps.length) resolve(socket)
          else socket.write(now.send)
          return true
        },
      },
    })
    socket.once('error', reject)
    socket.write(HEADER)
  })
}

const { crowd, rssPerClientBytes } = await logInAll(clients, LOGINS_AT_ONCE, logIn)
const frames = crowd.map((_, number) => Buffer.from(frame(number), 'latin1'))
const figures = await pacer.run({ clients, seconds, warmUpSeconds, rssPerClientBytes })
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exit()
