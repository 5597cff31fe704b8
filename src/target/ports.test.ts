import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { ephemeralRange, freePorts } from './ports.ts'

it('gives different ports below the ephemeral range that can be listened on', async () => {
  const ports = await freePorts(20)
  expect(new Set(ports).size).toBe(20)
  const servers = ports.map((port) => createServer().listen(port, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  for (const server of servers) server.close()
  for (const port of ports) expect(port).toBeLessThan(Math.min(32_768, ephemeralRange()?.from ?? 32_768))
})
