import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { TargetError } from '../base/errors.ts'

const LOWEST = 10_240
/** Linux's default lower end; elsewhere the ephemeral range begins higher, so staying below is safe. */
const USUAL_EPHEMERAL_START = 32_768
const TRIES_PER_PORT = 200

/** The system's range of client-side ports, or undefined where it does not say. */
export function ephemeralRange(): { readonly from: number; readonly to: number } | undefined {
  try {
    const [from, to] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').trim().split(/\s+/)
    return { from: Number(from), to: Number(to) }
  } catch {
    return undefined
  }
}

/**
 * Ports of 127.0.0.1 that nobody listens on, below the ephemeral range so that no client socket takes one
 * in between. Chosen at random, because other runs choose at the same time; the caller must still be ready
 * to lose the race and ask again.
 * @throws TargetError E_NO_FREE_PORT
 */
export async function freePorts(count: number): Promise<number[]> {
  const start = ephemeralRange()?.from ?? USUAL_EPHEMERAL_START
  const below = start > LOWEST + 1000 ? Math.min(start, USUAL_EPHEMERAL_START) : USUAL_EPHEMERAL_START
  const found = new Set<number>()
  for (let tries = 0; found.size < count; tries++) {
    if (tries > count * TRIES_PER_PORT) {
      throw new TargetError(
        'E_NO_FREE_PORT',
        `no ${count} free ports between ${LOWEST} and ${below} on 127.0.0.1`,
      )
    }
    const port = LOWEST + Math.floor(Math.random() * (below - LOWEST))
    if (!found.has(port) && (await isFree(port))) found.add(port)
  }
  return [...found]
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
