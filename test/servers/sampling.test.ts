import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { ProcessSampler } from '../../src/load/sampling/process-sampler.ts'
import { connectorTo } from '../../src/target/accounts/connector.ts'
import { REFERENCE_SERVERS } from '../../src/target/reference/managed-server.ts'
import { startReferenceServer } from '../../src/target/reference/start.ts'

it.each(REFERENCE_SERVERS)('all processes of %s are sampled, at little cost', async (name) => {
  const server = await startReferenceServer(name, { load: { accounts: 10, archive: false } })
  try {
    const sampler = new ProcessSampler(() => server.processes)
    const idle = sampler.sample()
    // Its directory stands in the command line or the environment of each process that is the server's.
    const listed = execFileSync('ps', ['-eo', 'sid=,rss=']).toString().trim().split('\n')
    const inSessions = listed
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter(([session]) => server.processes.includes(session ?? 0))
      .reduce((sum, [, rss = 0]) => sum + rss * 1024, 0)
    expect(idle?.rssBytes).toBeGreaterThan(inSessions * 0.9)
    expect(idle?.rssBytes).toBeLessThan(inSessions * 1.1)

    const [account] = await server.crowd.ensure(1)
    if (!account) throw new Error('an account was asked for')
    for (let logins = 0; logins < 20; logins += 1)
      await (await connectorTo(server.target).login(account)).close()
    const busy = sampler.sample()
    expect(busy?.cpuSeconds).toBeGreaterThan(idle?.cpuSeconds ?? Infinity)
    const begun = process.cpuUsage()
    for (let samples = 0; samples < 20; samples += 1) sampler.sample()
    const { user, system } = process.cpuUsage(begun)
    // A sample a second costs the harness less than 3 % of a core.
    expect((user + system) / 20).toBeLessThan(30_000)

    await server.stop()
    const after = sampler.sample()
    expect(after?.rssBytes).toBe(0)
    expect(after?.cpuSeconds).toBeGreaterThanOrEqual(busy?.cpuSeconds ?? Infinity)
  } finally {
    await server.stop()
  }
})
