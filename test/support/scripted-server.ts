import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** What the server says when it has read something: text that fits, and the answer. */
export type Line = readonly [heard: RegExp, said: string]

export interface ScriptedServer {
  readonly host: string
  readonly port: number
  /** Everything it has read, of all connections. */
  readonly heard: string
  /** Says something to all that are connected. */
  say(text: string): void
  stop(): Promise<void>
}

export const HEADER =
  "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='s1' from='localhost' version='1.0'>"

/** Plays a part on every connection: line by line, each once what it waits for has come since the line before. */
export async function startScriptedServer(lines: readonly Line[]): Promise<ScriptedServer> {
  const sockets = new Set<Socket>()
  let heard = ''
  const server = createServer((socket) => {
    sockets.add(socket)
    let unread = ''
    let next = 0
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      heard += bytes
      unread += bytes
      for (let line = lines[next]; line; line = lines[next]) {
        const match = line[0].exec(unread)
        if (!match) break
        unread = unread.slice(match.index + match[0].length)
        next += 1
        socket.write(line[1])
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    get heard() {
      return heard
    },
    say: (text) => {
      for (const socket of sockets) socket.write(text)
    },
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
