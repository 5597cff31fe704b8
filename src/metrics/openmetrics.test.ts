import { describe, expect, it } from 'vitest'
import type { LoadModel, Quantiles } from './load-model.ts'
import { openMetrics } from './openmetrics.ts'

const none: Quantiles = { p50: 0, p90: 0, p99: 0, p999: 0, max: 0 }
const some: Quantiles = { p50: 1_500, p90: 2_000, p99: 30_000, p999: 45_000, max: 2_000_000 }

const model: LoadModel = {
  schemaVersion: 1,
  scenario: 'chat "quick"',
  target: 'C:\\local',
  clients: 10,
  loggedIn: 9,
  executor: 'constant-arrival-rate',
  measuredSeconds: 30,
  intendedRate: 100,
  achievedRate: 99.5,
  operations: {
    chat: {
      count: 2_985,
      started: 3_000,
      failed: 4,
      latency: some,
      service: some,
      delivery: { sent: 3_000, delivered: 2_990, lost: 7, rejected: 3, duplicated: 2, reordered: 1 },
    },
    ping: { count: 0, started: 0, failed: 0, latency: none, service: none },
  },
  delivery: { sent: 3_000, delivered: 2_990, lost: 7, rejected: 3, duplicated: 2, reordered: 1 },
  logins: { attempted: 10, failed: 1, connect: some, tls: none, sasl: some, bind: some, total: some },
  bytes: { sent: 1_000, received: 2_000 },
  errors: { timeout: 4 },
  harness: {
    workers: 2,
    processes: 1,
    cpuSeconds: 1.25,
    rssBytes: 100_000_000,
    scheduleLag: some,
    eventLoopDelay: none,
    droppedIterations: 5,
    limited: true,
    reasons: [],
  },
  thresholds: [{ expression: 'p99(latency.chat) < 100ms', value: 30_000, ok: true }],
  series: [],
}

const text = openMetrics(model)
const common = 'target="C:\\\\local",scenario="chat \\"quick\\""'

/** The families in order, each with its kind, its unit and the names of its samples. */
function families() {
  const found: { name: string; type: string; unit?: string; samples: string[] }[] = []
  for (const line of text.split('\n').slice(0, -2)) {
    const [, key, name = '', rest = ''] = /^# (TYPE|UNIT|HELP) (\w+) (.*)$/.exec(line) ?? []
    const last = found.at(-1)
    if (key === 'TYPE') found.push({ name, type: rest, samples: [] })
    else if (key === 'UNIT' && last) last.unit = rest
    else if (key !== 'HELP') {
      const sample = /^([a-z_]+)\{(?:[a-z]+="(?:[^"\\\n]|\\["\\n])*",?)+\} [0-9.e-]+$/.exec(line)
      expect(sample, line).not.toBeNull()
      last?.samples.push(sample?.[1] ?? '')
    }
  }
  return found
}

describe('openMetrics', () => {
  it('describes each family once, before its samples, with the suffixes of its kind', () => {
    const all = families()
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    const suffixes: Record<string, string[]> = { counter: ['_total'], gauge: [''], summary: ['', '_count'] }
    for (const { name, type, samples } of all) {
      expect(samples.length).toBeGreaterThan(0)
      const allowed = suffixes[type]?.map((suffix) => name + suffix)
      for (const sample of samples) expect(allowed).toContain(sample)
    }
  })

  it('has units at the ends of names', () => {
    for (const { name, unit } of families()) {
      const named = /_(seconds|bytes)$/.exec(name)?.[1]
      expect(unit).toBe(named)
    }
  })

  it('ends with its mark', () => {
    expect(text.endsWith('\n# EOF\n')).toBe(true)
    expect(text.match(/# EOF/g)).toHaveLength(1)
  })

  it.each([
    `assay_operation_latency_seconds{${common},operation="chat",quantile="0.99"} 0.03`,
    `assay_operation_latency_seconds{${common},operation="chat",quantile="1"} 2`,
    `assay_operation_latency_seconds_count{${common},operation="chat"} 2985`,
    `assay_operation_latency_seconds_count{${common},operation="ping"} 0`,
    `assay_operations_failed_total{${common},operation="chat"} 4`,
    `assay_messages_total{${common},operation="chat",outcome="lost"} 7`,
    `assay_messages_duplicated_total{${common},operation="chat"} 2`,
    `assay_errors_total{${common},condition="timeout"} 4`,
    `assay_login_seconds{${common},phase="sasl",quantile="0.5"} 0.0015`,
    `assay_harness_limited{${common}} 1`,
    `assay_threshold_held{${common},threshold="p99(latency.chat) < 100ms"} 1`,
  ])('has %s', (line) => {
    expect(text.split('\n')).toContain(line)
  })

  it('has no quantiles of what never happened, and nothing of a server it did not watch', () => {
    expect(text).not.toMatch(/operation="ping",quantile/)
    expect(text).not.toContain('phase="tls"')
    expect(text).not.toContain('assay_server')
    const watched = openMetrics({ ...model, server: { cpuSeconds: 3, rssBytes: 7 } })
    expect(watched).toContain(`assay_server_resident_memory_bytes{${common}} 7`)
  })
})
