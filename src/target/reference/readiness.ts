import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Endpoint } from '../target.ts'

const ANSWER_WITHIN_MS = 2000

/** What to say to a port and what the answer must contain. */
export interface Probe extends Endpoint {
  readonly namespace: 'jabber:client' | 'jabber:component:accept'
  readonly domain: string
}

/** Whether a stream header is answered: with features to clients, with a stream header to components. */
export function answersStream(probe: Probe): Promise<boolean> {
  const wanted = probe.namespace === 'jabber:client' ? '</stream:features>' : '<stream:stream'
  const version = probe.namespace === 'jabber:client' ? " version='1.0'" : ''
  const header = `<?xml version='1.0'?><stream:stream xmlns='${probe.namespace}' xmlns:stream='http://etherx.jabber.org/streams' to='${probe.domain}'${version}>`
  return ask(
    connect(probe.port, probe.host),
    (socket) => {
      let seen = ''
      return new Promise((resolve) => {
        socket.on('data', (data) => {
          seen += data.toString('latin1')
          if (seen.includes(wanted)) resolve()
        })
        socket.write(header)
      })
    },
    '</stream:stream>',
  )
}

/**
 * Whether the listener shows a certificate of this very run's authority: then the port is our server's and
 * not that of somebody who was faster.
 */
export function showsCertificate(
  endpoint: Endpoint & { readonly servername: string; readonly ca: string },
): Promise<boolean> {
  const socket = connectTls({ ...endpoint, ALPNProtocols: ['xmpp-client'] })
  return ask(socket, () => new Promise((resolve) => socket.once('secureConnect', resolve)), '')
}

function ask(
  socket: Socket,
  exchange: (socket: Socket) => Promise<void>,
  farewell: string,
): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (answered: boolean) => {
      clearTimeout(timer)
      if (answered) socket.end(farewell)
      setTimeout(() => socket.destroy(), 50).unref()
      resolve(answered)
    }
    const timer = setTimeout(() => finish(false), ANSWER_WITHIN_MS)
    socket.on('error', () => finish(false))
    socket.on('close', () => finish(false))
    exchange(socket).then(() => finish(true))
  })
}
