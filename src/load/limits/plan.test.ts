import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreseeLimits } from './foresee.ts'
import type { Machine } from './machine.ts'
import { type LimitsRequest, planLimits } from './plan.ts'

const GIB = 1024 ** 3

const machine: Machine = {
  openFiles: 20_000,
  ports: 28_232,
  memory: 16 * GIB,
  cores: 4,
  addresses: ['192.0.2.10'],
}

const request: LimitsRequest = {
  clients: 1000,
  processes: 1,
  workers: 2,
  addresses: ['127.0.0.1'],
  tls: false,
  server: 'elsewhere',
}

const plan = (more: Partial<LimitsRequest>, on: Partial<Machine> = {}) =>
  planLimits({ ...request, ...more }, { ...machine, ...on })

describe('the limits of a run', () => {
  it('are none for a small one', () => {
    expect(plan({})).toEqual({ localAddresses: [], processesNeeded: 1, problems: [], remarks: [] })
  })

  it('are none for 19,500 clients of one process with 20,000 descriptors, from two addresses', () => {
    expect(plan({ clients: 19_500, server: 'managed' })).toEqual({
      localAddresses: ['127.0.0.1', '127.0.0.2'],
      processesNeeded: 1,
      problems: [],
      remarks: [],
    })
  })

  it('say how many processes hold the clients', () => {
    const { problems, processesNeeded } = plan({ clients: 50_000 })
    expect(processesNeeded).toBe(3)
    expect(problems).toEqual([
      '50,000 clients in one process need 50,116 descriptors in each, and the limit is 20,000: use --processes 3, ulimit -n 60000 before the run (root may have to allow it), or at most 19,884 clients',
    ])
    expect(plan({ clients: 50_000, processes: 3, workers: 1 }).problems).toEqual([])
  })

  it('are a managed server’s too, however many processes there are', () => {
    const { problems } = plan({ clients: 50_000, processes: 3, workers: 1, server: 'managed' })
    expect(problems).toEqual([expect.stringContaining('at most 19,900 clients, ulimit -n 60000')])
  })

  it('are reached with half the clients where the server is in this process', () => {
    expect(plan({ clients: 9900, server: 'in-process' }).problems).toEqual([])
    const { problems, processesNeeded } = plan({ clients: 10_000, server: 'in-process' })
    expect(processesNeeded).toBe(2)
    expect(problems).toEqual([expect.stringContaining('--processes 2, ulimit -n 30000')])
    expect(plan({ clients: 10_000, server: 'in-process', processes: 2 }).problems).toEqual([])
    expect(plan({ clients: 19_990, server: 'in-process', processes: 9 }).problems).toEqual([
      expect.not.stringContaining('--processes'),
    ])
  })

  it('spread clients over loopback addresses, and only there', () => {
    const unlimited = { openFiles: Infinity }
    expect(plan({ clients: 100_000 }, unlimited).localAddresses).toHaveLength(7)
    expect(plan({ clients: 250_000 }, unlimited).localAddresses.at(-1)).toBe('127.0.0.9')
    expect(plan({ clients: 300_000 }, unlimited).problems).toEqual([expect.stringContaining('254,088')])
    const remote = plan({ clients: 20_000, addresses: ['192.0.2.1'] }, unlimited)
    expect(remote).toMatchObject({ localAddresses: [], problems: [] })
    expect(remote.remarks).toEqual([expect.stringContaining('15,000')])
  })

  it('use all addresses of the target’s family beyond one address’s ports', () => {
    const addresses = ['192.0.2.10', '192.0.2.11', '2001:db8::10', 'fe80::1']
    const on = { openFiles: Infinity, addresses }
    expect(plan({ clients: 40_000, addresses: ['192.0.2.1'] }, on).localAddresses).toEqual(
      addresses.slice(0, 2),
    )
    expect(plan({ clients: 28_000, addresses: ['2001:db8::1'] }, on).problems).toEqual([])
    expect(plan({ clients: 30_000, addresses: ['2001:db8::1'] }, on).problems).toEqual([
      expect.stringContaining('give this machine more addresses'),
    ])
  })

  it('are narrow on ::1, which has no neighbours', () => {
    const { problems } = plan({ clients: 30_000, addresses: ['::1', '127.0.0.1'] }, { openFiles: Infinity })
    expect(problems).toEqual([expect.stringContaining('as 127.0.0.1')])
  })

  it('count memory by client and worker', () => {
    const on = { memory: GIB }
    expect(plan({ clients: 5000, tls: true }, on).problems).toEqual([])
    expect(plan({ clients: 15_000, tls: true }, on).remarks).toEqual([expect.stringContaining('tight')])
    expect(plan({ clients: 19_000, tls: true }, on).problems).toEqual([
      expect.stringMatching(
        /^19,000 TLS clients need about 1,125 MiB .* 1,024 MiB .*: use at most 12,\d+ clients/,
      ),
    ])
    expect(plan({ clients: 19_000 }, on).problems).toEqual([])
  })

  it('remark on more workers than cores', () => {
    expect(plan({ workers: 4, processes: 2 }).remarks).toEqual([
      expect.stringContaining('8 workers share 4 cores'),
    ])
  })

  it('keep to what the machine does not say', () => {
    expect(planLimits({ ...request, clients: 25_000 }, { cores: 2, addresses: [] }).problems).toEqual([])
  })

  it('hold for the processes they ask for, and for the clients they allow', () => {
    const server = fc.constantFrom('in-process', 'managed', 'elsewhere')
    const asked = {
      clients: fc.integer({ min: 1, max: 90_000 }),
      workers: fc.integer({ min: 1, max: 4 }),
      server,
    }
    fc.assert(
      fc.property(fc.record(asked), (more) => {
        const { processesNeeded } = plan(more as Partial<LimitsRequest>)
        if (!Number.isFinite(processesNeeded)) return
        const enough = plan({ ...(more as Partial<LimitsRequest>), processes: processesNeeded })
        expect(enough.problems.filter((each) => each.includes('--processes'))).toEqual([])
        expect(enough.processesNeeded).toBe(processesNeeded)
        if (processesNeeded > 1)
          expect(
            plan({ ...(more as Partial<LimitsRequest>), processes: processesNeeded - 1 }).problems,
          ).not.toEqual([])
      }),
    )
  })
})

it('is an error of configuration before anything starts', () => {
  expect(() => foreseeLimits({ ...request, clients: 50_000, server: 'managed' }, machine)).toThrow(
    expect.objectContaining({
      code: 'E_LOAD_LIMITS',
      message: expect.stringMatching(
        /^the run cannot work here:\n {2}50,000 clients .*\n {2}a server that Assay/,
      ),
    }),
  )
  expect(foreseeLimits(request, machine).problems).toEqual([])
})
