import { describe, expect, it } from 'vitest'
import { addressesOf, isLoopback, type PermissionRequest, requirePermission } from './permission.ts'
import type { Target } from './target.ts'

const now = new Date('2026-03-31T23:59:00Z')
const permission = { grantedBy: 'Escalus', until: '2026-03-31', maxClients: 100, maxRate: 50 }
const request: PermissionRequest = { run: 'load', domain: 'verona.example', addresses: ['192.0.2.7'], now }

function refusal(changes: Partial<PermissionRequest>): unknown {
  try {
    requirePermission({ ...request, ...changes })
    return undefined
  } catch (error) {
    return error
  }
}

describe('loopback addresses', () => {
  it.each(['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1'])('%s is one', (address) => {
    expect(isLoopback(address)).toBe(true)
  })
  it.each(['128.0.0.1', '10.0.0.1', '0.0.0.0', '::', '::2', '::ffff:10.0.0.1', 'localhost', ''])(
    '%j is none',
    (address) => {
      expect(isLoopback(address)).toBe(false)
    },
  )
})

describe('permission', () => {
  it('is not needed where every address is loopback', () => {
    expect(refusal({ addresses: ['127.0.0.1', '::1'], clients: 1e6 })).toBeUndefined()
  })

  it('is needed as soon as one address is not', () => {
    expect(refusal({ addresses: ['127.0.0.1', '192.0.2.7'] })).toMatchObject({
      code: 'E_PERMISSION',
      message: expect.stringContaining('192.0.2.7'),
      hint: expect.stringContaining('permission: {granted-by: NAME, until: YYYY-MM-DD}'),
    })
    expect(refusal({ addresses: [] })).toMatchObject({ code: 'E_PERMISSION' })
  })

  it('holds through its last day, and within its limits', () => {
    expect(refusal({ permission, clients: 100, rate: 50 })).toBeUndefined()
  })

  it.each([
    [{ now: new Date('2026-04-01T00:00:00Z') }, 'until: YYYY-MM-DD'],
    [{ clients: 101 }, 'max-clients: 101'],
    [{ rate: 51 }, 'max-rate: 51'],
  ])('refuses %j and names the line to change', (changes, line) => {
    expect(refusal({ permission, ...changes })).toMatchObject({
      code: 'E_PERMISSION',
      hint: expect.stringContaining(line),
    })
  })
})

it('finds the addresses of all endpoints', async () => {
  const target: Target = {
    name: 'x',
    domain: 'verona.example',
    client: { host: '127.0.0.1', port: 1 },
    directTls: { host: '192.0.2.1', port: 2 },
    tls: { mode: 'none', verify: true },
    timeoutMs: 1000,
  }
  expect(await addressesOf(target)).toEqual(['127.0.0.1', '192.0.2.1'])
})
