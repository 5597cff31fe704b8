import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect, Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { afterEach, describe, expect, it } from 'vitest'
import { AuthenticationError } from '../../src/session/errors.ts'
import { negotiate } from '../../src/session/negotiate.ts'
import type { ManagedServer, ReferenceServerName } from '../../src/target/reference/managed-server.ts'
import { startReferenceServer } from '../../src/target/reference/start.ts'
import { clientOptions } from '../../src/target/session-options.ts'
import type { Account, Endpoint } from '../../src/target/target.ts'

const running: ManagedServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

async function start(name: ReferenceServerName, options = {}): Promise<ManagedServer> {
  const began = performance.now()
  const server = await startReferenceServer(name, options)
  running.push(server)
  console.log(`${name} ${server.version} after ${Math.round(performance.now() - began)} ms`)
  return server
}

/** Says each line in turn and returns what came until `until` was seen, for half a second at most. */
function talk(to: Endpoint | Socket, lines: readonly string[], until: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = to instanceof Socket ? to : connect(to.port, to.host)
    let seen = ''
    const timer = setTimeout(() => done(), 3000)
    const done = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(seen)
    }
    let next = 0
    const waitFor = [/<\/stream:features>/, /<success|<failure/, until]
    socket.write(lines[next++] ?? '')
    socket.on('data', (data) => {
      seen += data.toString()
      if (!waitFor[next - 1]?.test(seen)) return
      if (next < lines.length) socket.write(lines[next++] ?? '')
      else done()
    })
    socket.on('error', reject)
    socket.on('close', done)
  })
}

const header = (domain: string) =>
  `<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' to='${domain}' version='1.0'>`

/** Whether the server lets the account in, over TLS. */
async function letsIn(server: ManagedServer, account: Account): Promise<boolean> {
  const options = clientOptions(server.target, { actor: account.username, credentials: account })
  try {
    await (await negotiate({ ...options, domain: account.domain }, 'authenticated')).close()
    return true
  } catch (error) {
    if (error instanceof AuthenticationError) return false
    throw error
  }
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe.each(['prosody', 'ejabberd', 'jabberd2'] as const)('%s', (name) => {
  it('comes up with accounts that work, and goes without a trace', async () => {
    const server = await start(name)
    const { target, accounts } = server
    expect(server.version).toMatch(/^\d+\.\d+/)
    const [romeo, juliet] = await accounts.acquire(2)
    if (!romeo || !juliet || !target.administrator) throw new Error('accounts are missing')
    for (const account of [romeo, juliet, target.administrator]) {
      expect(await letsIn(server, account)).toBe(true)
    }
    expect(await letsIn(server, { ...romeo, password: 'wrong' })).toBe(false)
    const later = await accounts.acquire(450)
    expect(await letsIn(server, later[449] ?? romeo)).toBe(true)
    const features = await talk(target.client, [header(target.domain)], /<\/stream:features>/)
    expect(features).toContain('urn:ietf:params:xml:ns:xmpp-tls')
    expect(features).not.toContain('<required')
    if (target.anonymousDomain) {
      expect(await talk(target.client, [header(target.anonymousDomain)], /<\/stream:features>/)).toContain(
        'ANONYMOUS',
      )
    }
    expect(server.processes.every(alive)).toBe(true)
    await server.stop()
    expect(server.processes.filter(alive)).toEqual([])
    expect(existsSync(server.directory)).toBe(false)
    expect((await server.exited).stopped).toBe(true)
  })

  it('logs in whoever shows a certificate of the run’s authority', async () => {
    const server = await start(name)
    const { clientCertificates, target, accounts } = server
    const [romeo] = await accounts.acquire(1)
    if (!romeo || !clientCertificates) throw new Error('no client certificates')
    const { domain } = clientCertificates
    const address = Buffer.from(`${romeo.username}@${domain}`).toString('base64')
    const external = `<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>${address}</auth>`
    for (const [shown, answer] of [
      [await clientCertificates.issue(romeo.username), '<success'],
      [await clientCertificates.issue('somebody'), '<failure'],
    ] as const) {
      const socket = connectTls({
        ...(target.directTls ?? target.client),
        servername: domain,
        ...(target.tls.ca !== undefined && { ca: target.tls.ca }),
        cert: shown.certificate,
        key: shown.key,
      })
      expect(await talk(socket, [header(domain), external], /<success|<failure/)).toContain(answer)
    }
  })

  it('lets each component in with its secret', async () => {
    const { target } = await start(name)
    expect(target.components?.length).toBeGreaterThan(1)
    for (const { host, port, domain, secret } of target.components ?? []) {
      const open = `<stream:stream xmlns='jabber:component:accept' xmlns:stream='http://etherx.jabber.org/streams' to='${domain}'>`
      const socket = connect(port, host)
      socket.write(open)
      const [answer] = (await once(socket, 'data')) as [Buffer]
      const id = /\sid=['"]([^'"]+)/.exec(answer.toString())?.[1] ?? ''
      const digest = createHash('sha1')
        .update(id + secret)
        .digest('hex')
      socket.write(`<handshake>${digest}</handshake>`)
      expect(String((await once(socket, 'data'))[0])).toContain('<handshake')
      socket.destroy()
    }
  })
})
