import { describe, expect, it } from 'vitest'
import { NotOfferedError } from '../session/errors.ts'
import type { ReadyTarget } from '../target/target.ts'
import { Remotes } from './remotes.ts'

/** A target that a file describes: nothing leads it to us. */
function remotesOf(server?: { host: string; port: number }): Remotes {
  const target = {
    name: 'verona',
    domain: 'verona.example',
    client: { host: 'verona.example', port: 5222 },
    tls: { mode: 'starttls', verify: true },
    timeoutMs: 5000,
    ...(server ? { server } : {}),
  }
  return new Remotes(() => ({ target }) as unknown as ReadyTarget)
}

describe('remote servers of a target that cannot be led to us', () => {
  it('connect to the endpoint for servers in the name of a domain of their own', () => {
    const remotes = remotesOf({ host: 'xmpp.verona.example', port: 5269 })
    const { host, port, header } = remotes.sessionOptions('Verona')
    expect({ host, port }).toEqual({ host: 'xmpp.verona.example', port: 5269 })
    expect(header.from).toMatch(/^verona-[0-9a-f]{8}\.test$/)
    expect(remotes.domain('Verona/inbound')).toBe(header.from)
    expect(remotes.domain('Mantua')).not.toBe(header.from)
  })

  it('cannot be found, nor be certified', async () => {
    const remotes = remotesOf({ host: 'xmpp.verona.example', port: 5269 })
    await expect(remotes.open('Verona')).rejects.toThrow(NotOfferedError)
    expect(() => remotes.services('Verona')).toThrow('nothing leads it to Verona')
  })

  it('cannot connect where the target names no endpoint', () => {
    expect(() => remotesOf().sessionOptions('Verona')).toThrow('endpoints.server')
  })

  it('are nobody else', () => {
    expect(remotesOf().domainOf('Romeo')).toBeUndefined()
  })
})
