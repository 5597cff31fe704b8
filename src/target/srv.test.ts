import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookUpEndpoints, orderSrv, type SrvResolver } from './srv.ts'

const record = fc.record({
  name: fc.domain(),
  port: fc.integer({ min: 1, max: 65_535 }),
  priority: fc.integer({ min: 0, max: 5 }),
  weight: fc.integer({ min: 0, max: 100 }),
})

describe('order of SRV records', () => {
  it('keeps every record once and never lets a later priority come first', () => {
    fc.assert(
      fc.property(
        fc.array(record),
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (records, dice) => {
          const ordered = orderSrv(records, () => dice.next().value ?? 0)
          expect(new Set(ordered)).toEqual(new Set(records))
          expect(ordered).toHaveLength(records.length)
          const priorities = ordered.map(({ priority }) => priority)
          expect(priorities).toEqual(priorities.toSorted((a, b) => a - b))
        },
      ),
    )
  })

  it('draws in proportion to the weights', () => {
    const of = (name: string, weight: number) => ({ name, weight, priority: 0, port: 5222 })
    const records = [of('light', 10), of('heavy', 90), of('spare', 0)]
    const firsts = { light: 0, heavy: 0, spare: 0 }
    const draws = 1010
    for (let i = 0; i < draws; i += 1) {
      const [first] = orderSrv(records, () => i / draws)
      firsts[first?.name as keyof typeof firsts] += 1
    }
    expect(firsts).toEqual({ spare: 10, light: 100, heavy: 900 })
  })
})

function answering(
  records: Awaited<ReturnType<SrvResolver['resolveSrv']>>,
): SrvResolver & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    resolveSrv: async (name) => {
      asked.push(name)
      return records
    },
  }
}

const silent: SrvResolver = { resolveSrv: () => Promise.reject(new Error('ETIMEOUT')) }
const service = 'xmpp-client'

describe('look-up of endpoints', () => {
  it('gives hosts and ports of the records, without the final dot', async () => {
    const resolver = answering([
      { name: 'b.example.org.', port: 5299, priority: 20, weight: 0 },
      { name: 'a.example.org', port: 5222, priority: 10, weight: 0 },
    ])
    expect(await lookUpEndpoints('example.org', { service: 'xmpps-client', resolver })).toEqual([
      { host: 'a.example.org', port: 5222 },
      { host: 'b.example.org', port: 5299 },
    ])
    expect(resolver.asked).toEqual(['_xmpps-client._tcp.example.org'])
  })

  it('falls back to the domain where there is no record or no response', async () => {
    for (const resolver of [answering([]), silent]) {
      expect(await lookUpEndpoints('example.org', { service, resolver })).toEqual([
        { host: 'example.org', port: 5222 },
      ])
      expect(await lookUpEndpoints('example.org', { service: 'xmpps-client', resolver })).toEqual([
        { host: 'example.org', port: 5223 },
      ])
    }
  })

  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '::1'],
    ['localhost', 'localhost'],
  ])('asks DNS nothing about %s', async (domain, host) => {
    const resolver = answering([{ name: 'elsewhere', port: 1, priority: 0, weight: 0 }])
    expect(await lookUpEndpoints(domain, { service, resolver })).toEqual([{ host, port: 5222 }])
    expect(resolver.asked).toEqual([])
  })

  it.each(['.', ''])('refuses where the target is the root (%j)', async (name) => {
    const resolver = answering([{ name, port: 0, priority: 0, weight: 0 }])
    await expect(lookUpEndpoints('example.org', { service, resolver })).rejects.toMatchObject({
      code: 'E_TARGET_UNREACHABLE',
      message: expect.stringContaining('_xmpp-client._tcp.example.org'),
    })
  })
})
