import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ProcStat } from './proc-stat.ts'
import { ProcessSampler } from './process-sampler.ts'
import { ProcessTable } from './process-table.ts'

/** A machine whose processes are what the test says. */
class FakeTable extends ProcessTable {
  readonly processes = new Map<number, ProcStat>()

  set(pid: number, stat: Partial<ProcStat>): void {
    const usual = { parent: 1, session: 1, startedAt: 10, ticks: 0, endedChildrenTicks: 0 }
    this.processes.set(pid, { ...usual, ...this.processes.get(pid), ...stat })
  }

  override pids(): number[] | undefined {
    return [...this.processes.keys()]
  }

  override stat(pid: number): ProcStat | undefined {
    return this.processes.get(pid)
  }

  override residentBytes(pid: number): number {
    return this.processes.has(pid) ? 1000 : 0
  }
}

function scene(...pids: number[]) {
  const table = new FakeTable()
  return { table, sampler: new ProcessSampler(() => pids, { table }) }
}

describe('a sampler of processes', () => {
  it('counts what they started, also later, and nobody else', () => {
    const { table, sampler } = scene(100)
    table.set(100, { ticks: 50 })
    table.set(999, { ticks: 7000 })
    expect(sampler.sample()).toEqual({ cpuSeconds: 0.5, rssBytes: 1000 })
    table.set(50, { parent: 101, ticks: 20 })
    table.set(101, { parent: 100, ticks: 30 })
    expect(sampler.sample()).toEqual({ cpuSeconds: 1, rssBytes: 3000 })
  })

  it('counts a process that left its parent but not the session', () => {
    const { table, sampler } = scene(100)
    table.set(100, { session: 100, ticks: 10 })
    table.set(102, { session: 100, ticks: 10 })
    expect(sampler.sample()).toEqual({ cpuSeconds: 0.2, rssBytes: 2000 })
  })

  it('takes no session for its own that it does not lead', () => {
    const { table, sampler } = scene(100)
    table.set(100, { session: 77, ticks: 10 })
    table.set(102, { session: 77, ticks: 10 })
    expect(sampler.sample()).toEqual({ cpuSeconds: 0.1, rssBytes: 1000 })
  })

  it('looks at strangers once, unless another process is to be sampled', () => {
    const { table, sampler } = scene(100, 200)
    const looked: number[] = []
    const look = table.stat.bind(table)
    table.stat = (pid) => {
      looked.push(pid)
      return look(pid)
    }
    table.set(100, {})
    table.set(201, { parent: 200, ticks: 5 })
    sampler.sample()
    table.set(200, {})
    expect(sampler.sample()?.cpuSeconds).toBe(0.05)
    table.set(300, {})
    sampler.sample()
    looked.length = 0
    sampler.sample()
    expect(looked.sort()).toEqual([100, 200, 201])
  })

  it('keeps what ended processes used, once', () => {
    const { table, sampler } = scene(100, 200)
    table.set(100, { ticks: 10 })
    table.set(101, { parent: 100, ticks: 40 })
    table.set(200, { ticks: 100 })
    expect(sampler.sample()?.cpuSeconds).toBe(1.5)
    table.processes.delete(101)
    table.set(100, { endedChildrenTicks: 45 })
    table.processes.delete(200)
    expect(sampler.sample()).toEqual({ cpuSeconds: 1.55, rssBytes: 1000 })
    table.processes.delete(100)
    expect(sampler.sample()).toEqual({ cpuSeconds: 1.55, rssBytes: 0 })
  })

  it('never goes back, even where nobody waits for a child', () => {
    const { table, sampler } = scene(100)
    table.set(100, { ticks: 10 })
    table.set(101, { parent: 100, ticks: 40 })
    sampler.sample()
    table.processes.delete(101)
    table.set(100, { ticks: 12 })
    expect(sampler.sample()?.cpuSeconds).toBe(0.5)
  })

  it('is not taken in by a stranger with the id of a process that ended', () => {
    const { table, sampler } = scene(100)
    table.set(100, { ticks: 30 })
    sampler.sample()
    table.set(100, { ticks: 9000, startedAt: 11 })
    table.set(101, { ticks: 9000, parent: 100 })
    expect(sampler.sample()).toEqual({ cpuSeconds: 0.3, rssBytes: 0 })
  })

  it('counts nothing but what it was told where descendants are not wanted', () => {
    const table = new FakeTable()
    const sampler = new ProcessSampler(() => [100], { table, descendants: false })
    table.set(100, { ticks: 10, endedChildrenTicks: 70 })
    table.set(101, { parent: 100, ticks: 40 })
    expect(sampler.sample()).toEqual({ cpuSeconds: 0.1, rssBytes: 1000 })
  })

  it('has nothing to say without processes or without /proc', () => {
    expect(scene().sampler.sample()).toBeUndefined()
    expect(scene(100).sampler.sample()).toBeUndefined()
    const table = new ProcessTable('/nowhere')
    expect(new ProcessSampler(() => [process.pid], { table }).sample()).toBeUndefined()
  })
})

describe.runIf(process.platform === 'linux')('a sampler of real processes', () => {
  it('sees a shell’s child burn CPU, and remembers it', async () => {
    const burn = `const end = Date.now() + 400; while (Date.now() < end); setTimeout(() => {}, 300)`
    const shell = spawn('sh', ['-c', '"$0" -e "$1"; read wait', process.execPath, burn], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const sampler = new ProcessSampler(() => (shell.pid === undefined ? [] : [shell.pid]))
    await pause(550)
    const during = sampler.sample()
    expect(during?.rssBytes).toBeGreaterThan(20 * 1024 * 1024)
    expect(during?.cpuSeconds).toBeGreaterThan(0.1)
    expect(during?.cpuSeconds).toBeLessThan(1.5)
    await pause(700)
    expect(sampler.sample()?.cpuSeconds).toBeGreaterThanOrEqual(during?.cpuSeconds ?? Infinity)
    shell.stdin.end('\n')
    await once(shell, 'exit')
    const after = sampler.sample()
    expect(after?.cpuSeconds).toBeGreaterThanOrEqual(during?.cpuSeconds ?? Infinity)
    expect(after?.rssBytes).toBe(0)
  })

  it('sees this process', () => {
    const sampler = new ProcessSampler(() => [process.pid], { descendants: false })
    const { user, system } = process.cpuUsage()
    const { cpuSeconds = 0, rssBytes = 0 } = sampler.sample() ?? {}
    expect(Math.abs(cpuSeconds - (user + system) / 1e6)).toBeLessThan(0.5)
    const resident = process.memoryUsage.rss()
    expect(rssBytes).toBeGreaterThan(resident * 0.7)
    expect(rssBytes).toBeLessThan(resident * 1.4)
  })
})
