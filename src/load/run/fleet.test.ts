import { describe, expect, test } from 'vitest'
import { AssayError } from '../../base/errors.ts'
import type { WorkerHost } from '../hosts/host.ts'
import type { Balance, Command, Report, WorkerPlan, WorkerResult } from '../worker/plan.ts'
import { drain } from './drain.ts'
import { Fleet } from './fleet.ts'
import { inTime } from './in-time.ts'

function deferred() {
  let resolve: (result: WorkerResult) => void = () => {}
  let reject: (error: unknown) => void = () => {}
  const promise = new Promise<WorkerResult>((...both) => {
    ;[resolve, reject] = both
  })
  return { promise, resolve, reject }
}

/** A worker that does what the test says. */
class Puppet {
  readonly commands: Command[] = []
  report: (report: Report) => void = () => {}
  readonly settled = deferred()
  answer: (command: Command) => void = () => {}
}

function fleetOf(count: number): { fleet: Fleet; puppets: Puppet[] } {
  const puppets = Array.from({ length: count }, () => new Puppet())
  const host: WorkerHost = {
    processes: [],
    start({ worker }, onReport) {
      const puppet = puppets[worker] as Puppet
      puppet.report = onReport
      return {
        send: (command) => {
          puppet.commands.push(command)
          puppet.answer(command)
        },
        result: puppet.settled.promise,
      }
    },
    close: async () => {},
  }
  const plans = puppets.map((_, worker) => ({ worker }) as WorkerPlan)
  return { fleet: new Fleet(host, plans), puppets }
}

const result = (worker: number) => ({ worker }) as WorkerResult

describe('a fleet', () => {
  test('waits for the answer of each worker, once, and minds no other report', async () => {
    const { fleet, puppets } = fleetOf(2)
    let isSettled = false
    const asked = fleet.ask({ kind: 'start', epoch: 0 }, 'sent').then((answers) => {
      isSettled = true
      return answers
    })
    puppets[0]?.report({ kind: 'sent' })
    puppets[0]?.report({ kind: 'sent' })
    puppets[1]?.report({ kind: 'online', online: 1 })
    await new Promise(setImmediate)
    expect(isSettled).toBe(false)
    puppets[1]?.report({ kind: 'sent' })
    expect(await asked).toEqual([{ kind: 'sent' }, { kind: 'sent' }])
    // Late, and nobody waits any more.
    puppets[1]?.report({ kind: 'sent' })
    expect(puppets.map(({ commands }) => commands)).toEqual([
      [{ kind: 'start', epoch: 0 }],
      [{ kind: 'start', epoch: 0 }],
    ])
  })

  test('tells of every report of a kind, and whose it is', () => {
    const { fleet, puppets } = fleetOf(2)
    const heard: unknown[] = []
    fleet.on('online', ({ online }, worker) => heard.push([worker, online]))
    puppets[1]?.report({ kind: 'online', online: 4 })
    puppets[0]?.report({ kind: 'sent' })
    puppets[0]?.report({ kind: 'online', online: 2 })
    expect(heard).toEqual([
      [1, 4],
      [0, 2],
    ])
  })

  test('a worker that fails fails whoever waits, also later, and leaves the results of the others', async () => {
    const { fleet, puppets } = fleetOf(2)
    const asked = fleet.ask({ kind: 'balance' }, 'balance')
    puppets[1]?.settled.reject(new Error('heap'))
    const failure = { code: 'E_LOAD_WORKER', message: 'a worker of the load failed: heap' }
    await expect(asked).rejects.toMatchObject(failure)
    await expect(fleet.ask({ kind: 'balance' }, 'balance')).rejects.toMatchObject(failure)
    await expect(fleet.results).rejects.toMatchObject(failure)
    puppets[0]?.settled.resolve(result(0))
    expect(await fleet.survivors()).toEqual([{ worker: 0 }])
  })

  test('an error of ours is passed on as it is', async () => {
    const { fleet, puppets } = fleetOf(1)
    const own = new AssayError('E_LOAD_PROCESS', 'a process ended')
    puppets[0]?.settled.reject(own)
    await expect(fleet.results).rejects.toBe(own)
  })
})

describe('draining', () => {
  const balance = (owed: number, settled: number, pending = 0): Balance => ({ owed, settled, pending })
  const quiet = new AbortController().signal

  /** Workers that answer with these balances, one after the other; the last again and again. */
  function owing(...rounds: readonly (readonly Balance[])[]) {
    const { fleet, puppets } = fleetOf(2)
    const asked = puppets.map(() => 0)
    for (const [worker, puppet] of puppets.entries())
      puppet.answer = () => {
        const round = rounds[Math.min(asked[worker] ?? 0, rounds.length - 1)]
        asked[worker] = (asked[worker] ?? 0) + 1
        setImmediate(() => puppet.report({ kind: 'balance', balance: round?.[worker] ?? balance(0, 0) }))
      }
    return { fleet, asked }
  }

  test('ends once all is settled over all workers, not at each', async () => {
    // What worker 0 sent arrived at worker 1.
    const { fleet, asked } = owing(
      [balance(5, 0), balance(0, 3)],
      [balance(5, 0), balance(0, 5, 1)],
      [balance(5, 0), balance(0, 5)],
    )
    await drain(fleet, { longestMs: 5000, signal: quiet })
    expect(asked).toEqual([3, 3])
  })

  test('what is never settled is waited for as long as is allowed', async () => {
    const { fleet } = owing([balance(1, 0), balance(0, 0)])
    const began = performance.now()
    await drain(fleet, { longestMs: 120, signal: quiet })
    expect(performance.now() - began).toBeGreaterThanOrEqual(119)
    expect(performance.now() - began).toBeLessThan(1500)
  })

  test('a wish to end shortens the wait, also one that comes while waiting', async () => {
    const { fleet } = owing([balance(1, 0), balance(0, 0)])
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 60)
    const began = performance.now()
    await drain(fleet, { longestMs: 60_000, signal: controller.signal })
    expect(performance.now() - began).toBeLessThan(4000)
  })
})

test('results that do not come in time are an error', async () => {
  await expect(inTime(new Promise(() => {}), 20)).rejects.toMatchObject({ code: 'E_LOAD_LOGOUT' })
  expect(await inTime(Promise.resolve([result(1)]), 20)).toEqual([{ worker: 1 }])
  await expect(inTime(Promise.reject(new Error('no')), 20)).rejects.toThrow('no')
})
