import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ManagedServer, REFERENCE_SERVERS } from '../../src/target/reference/managed-server.ts'
import { resolveTarget } from '../../src/target/resolve.ts'

/** A reference server that is approached as a stranger's would be. */
describe.each(REFERENCE_SERVERS)('a target file for %s', (name) => {
  let server: ManagedServer
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-file-'))
    server = (await resolveTarget(name)) as ManagedServer
    await writeFile(join(folder, 'ca.pem'), server.target.tls.ca ?? '')
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true })
  })

  async function file(tls: string): Promise<string> {
    const { client, directTls, domain } = server.target
    const path = join(folder, 'server.yaml')
    const direct = directTls ? `\n  direct-tls: {host: ${directTls.host}, port: ${directTls.port}}` : ''
    const endpoints = `endpoints:\n  client: {host: ${client.host}, port: ${client.port}}${direct}`
    await writeFile(path, `domain: ${domain}\n${endpoints}\ntls: ${tls}\n`)
    return path
  }

  it.each(['starttls', 'direct'])('with %s leads to accounts that leave no trace', async (mode) => {
    const ready = await resolveTarget(await file(`{mode: ${mode}, ca: ca.pem}`))
    expect(await ready.accounts.acquire(2)).toHaveLength(2)
    await ready.stop()
  })

  it('says that its authority is unknown', async () => {
    const { host, port } = server.target.client
    await expect(resolveTarget(await file('{}'))).rejects.toMatchObject({
      code: 'E_TARGET_TLS',
      message: expect.stringMatching(
        new RegExp(
          `^the certificate of ${host}:${port} .*is signed by an authority that is not trusted here`,
        ),
      ),
    })
  })
})
