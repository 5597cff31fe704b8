import net from 'node:net'

/** A TCP relay before a server, which can stall as a stopped server does, and cut connections. */
export interface Relay {
  readonly host: string
  readonly port: number
  /** Relays nothing until told to go on; what is sent meanwhile is kept by the kernel. */
  stall(): void
  goOn(): void
  /** Resets the n-th connection that was made, counted from 0. */
  cut(n: number): void
  stop(): Promise<void>
}

/** Starts a relay to a port of this machine. */
export async function startRelay(port: number): Promise<Relay> {
  const pairs: (readonly [net.Socket, net.Socket])[] = []
  const server = net.createServer((near) => {
    const far = net.connect({ host: '127.0.0.1', port })
    pairs.push([near, far])
    near.setNoDelay(true)
    far.setNoDelay(true)
    near.pipe(far).pipe(near)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => {})
      one.on('close', () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const each = (act: (socket: net.Socket) => void) => {
    for (const socket of pairs.flat()) act(socket)
  }
  return {
    host: '127.0.0.1',
    port: (server.address() as net.AddressInfo).port,
    stall: () => each((socket) => socket.pause()),
    goOn: () => each((socket) => socket.resume()),
    cut: (n) => pairs[n]?.[0].resetAndDestroy(),
    stop: () => {
      each((socket) => socket.destroy())
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
