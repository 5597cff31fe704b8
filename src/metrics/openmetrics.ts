import type { Delivery, LoadModel, Quantiles } from './load-model.ts'
import { type Labels, type MetricFamily, openMetricsText, type Sample } from './openmetrics-text.ts'

/** The text of metrics.om: a run in OpenMetrics 1.0, in seconds and bytes as that asks. */
export function openMetrics(model: LoadModel): string {
  const families = [
    ...operationFamilies(model),
    ...deliveryFamilies(model),
    ...runFamilies(model),
    ...loginFamilies(model),
    ...processFamilies(model),
  ]
  return openMetricsText(families, { target: model.target, scenario: model.scenario })
}

function operationFamilies(model: LoadModel): MetricFamily[] {
  const operations = Object.entries(model.operations)
  const counts = (of: 'started' | 'count' | 'failed') =>
    operations.map(([operation, result]) => ({ labels: { operation }, value: result[of] }))
  const times = (of: 'latency' | 'service') =>
    operations.flatMap(([operation, result]) => summary(result[of], { operation }, result.count))
  return [
    counter('assay_operations_started', 'Operations begun, in the measure phase.', counts('started')),
    counter('assay_operations_completed', 'Operations completed, in the measure phase.', counts('count')),
    counter('assay_operations_failed', 'Operations that failed, in the measure phase.', counts('failed')),
    seconds('assay_operation_latency_seconds', 'From the intended time of sending.', times('latency')),
    seconds('assay_operation_service_seconds', 'From the actual time of sending.', times('service')),
  ]
}

function deliveryFamilies(model: LoadModel): MetricFamily[] {
  const each = (sample: (delivery: Delivery, labels: Labels) => Sample[]) =>
    Object.entries(model.operations).flatMap(([operation, { delivery }]) =>
      delivery === undefined ? [] : sample(delivery, { operation }),
    )
  const outcomes = each((delivery, labels) =>
    (['delivered', 'lost', 'rejected'] as const).map((outcome) => ({
      labels: { ...labels, outcome },
      value: delivery[outcome],
    })),
  )
  const one = (of: 'duplicated' | 'reordered') =>
    each((delivery, labels) => [{ labels, value: delivery[of] }])
  return [
    counter('assay_messages', 'Copies sent, by what became of them.', outcomes),
    counter('assay_messages_duplicated', 'Arrivals beyond the first of a copy.', one('duplicated')),
    counter('assay_messages_reordered', 'Copies that arrived after a later one.', one('reordered')),
  ]
}

function runFamilies(model: LoadModel): MetricFamily[] {
  const errors = Object.entries(model.errors).map(([condition, value]) => ({ labels: { condition }, value }))
  const held = model.thresholds.map(({ expression, ok }) => ({
    labels: { threshold: expression },
    value: Number(ok),
  }))
  const { intendedRate } = model
  const intended = intendedRate === undefined ? [] : [{ value: intendedRate }]
  return [
    gauge('assay_clients', 'Simulated clients asked for.', [{ value: model.clients }]),
    gauge('assay_clients_logged_in', 'Clients that logged in.', [{ value: model.loggedIn }]),
    gauge('assay_intended_operations_per_second', 'What the schedule asked for.', intended),
    gauge('assay_achieved_operations_per_second', 'What was completed.', [{ value: model.achievedRate }]),
    bytes('assay_stream_sent_bytes', 'counter', 'XML sent, before TLS.', model.bytes.sent),
    bytes('assay_stream_received_bytes', 'counter', 'XML received, before TLS.', model.bytes.received),
    counter('assay_errors', 'Errors by condition, over all phases.', errors),
    gauge('assay_threshold_held', 'Whether each threshold held.', held),
  ]
}

function loginFamilies({ logins }: LoadModel): MetricFamily[] {
  const phases = (['connect', 'tls', 'sasl', 'bind', 'total'] as const).flatMap((phase) =>
    logins[phase].max === 0 ? [] : summary(logins[phase], { phase }),
  )
  return [
    counter('assay_logins_attempted', 'Clients that tried to log in.', [{ value: logins.attempted }]),
    counter('assay_logins_failed', 'Clients that could not log in.', [{ value: logins.failed }]),
    seconds('assay_login_seconds', 'Logging in, phase by phase.', phases),
  ]
}

function processFamilies({ harness, server }: LoadModel): MetricFamily[] {
  const dropped = [{ value: harness.droppedIterations }]
  return [
    cpu('assay_harness_cpu_seconds', 'CPU of the harness, in the measure phase.', harness.cpuSeconds),
    bytes('assay_harness_resident_memory_bytes', 'gauge', 'Largest memory of the harness.', harness.rssBytes),
    seconds('assay_harness_schedule_lag_seconds', 'How late operations began.', summary(harness.scheduleLag)),
    seconds(
      'assay_harness_event_loop_delay_seconds',
      'How late timers ran.',
      summary(harness.eventLoopDelay),
    ),
    counter('assay_harness_dropped_iterations', 'Operations due that could not be begun.', dropped),
    gauge('assay_harness_limited', 'Whether the harness was the bottleneck.', [
      { value: Number(harness.limited) },
    ]),
    ...(server
      ? [
          cpu('assay_server_cpu_seconds', 'CPU of the server, in the measure phase.', server.cpuSeconds),
          bytes(
            'assay_server_resident_memory_bytes',
            'gauge',
            'Largest memory of the server.',
            server.rssBytes,
          ),
        ]
      : []),
  ]
}

function counter(name: string, help: string, samples: readonly Sample[]): MetricFamily {
  return { name, type: 'counter', help, samples }
}

function gauge(name: string, help: string, samples: readonly Sample[]): MetricFamily {
  return { name, type: 'gauge', help, samples }
}

function bytes(name: string, type: 'counter' | 'gauge', help: string, value: number): MetricFamily {
  return { name, type, unit: 'bytes', help, samples: [{ value }] }
}

function cpu(name: string, help: string, value: number): MetricFamily {
  return { name, type: 'counter', unit: 'seconds', help, samples: [{ value }] }
}

function seconds(name: string, help: string, samples: readonly Sample[]): MetricFamily {
  return { name, type: 'summary', unit: 'seconds', help, samples }
}

/** Quantiles in seconds; none where it is known that nothing was recorded. */
function summary(quantiles: Quantiles, labels: Labels = {}, count?: number): Sample[] {
  const { p50, p90, p99, p999, max } = quantiles
  const points = { '0.5': p50, '0.9': p90, '0.99': p99, '0.999': p999, '1': max }
  const samples: Sample[] = Object.entries(points).map(([quantile, us]) => ({
    labels: { ...labels, quantile },
    value: us / 1e6,
  }))
  if (count === undefined) return samples
  return [...(count > 0 ? samples : []), { labels, value: count, suffix: '_count' }]
}
