import { openMetricsText } from './openmetrics-text.ts'

/** As much of a load run's progress as a scrape shows. */
export interface ScrapedProgress {
  readonly phase: string
  readonly loggedIn: number
  readonly clients: number
  /** Operations completed in the last second. */
  readonly rate: number
  /** p99 latency of the last second in µs. */
  readonly p99: number
  readonly errors: number
}

/** How a load run is at the moment, in OpenMetrics 1.0; what a run leaves at its end is `metrics.om`. */
export function progressMetrics(
  progress: ScrapedProgress,
  labels: { readonly target: string; readonly scenario: string },
): string {
  const { phase, loggedIn, clients, rate, p99, errors } = progress
  return openMetricsText(
    [
      {
        name: 'assay_phase',
        type: 'gauge',
        help: 'The phase of the load run, as a label.',
        samples: [{ labels: { phase }, value: 1 }],
      },
      {
        name: 'assay_clients',
        type: 'gauge',
        help: 'Simulated clients asked for.',
        samples: [{ value: clients }],
      },
      {
        name: 'assay_clients_logged_in',
        type: 'gauge',
        help: 'Simulated clients that are logged in.',
        samples: [{ value: loggedIn }],
      },
      {
        name: 'assay_operations_rate',
        type: 'gauge',
        help: 'Operations completed in the last second, of all kinds.',
        samples: [{ value: rate }],
      },
      {
        name: 'assay_operation_latency_p99_seconds',
        type: 'gauge',
        unit: 'seconds',
        help: 'From the intended time of sending, in the last second.',
        samples: [{ value: p99 / 1e6 }],
      },
      {
        name: 'assay_errors',
        type: 'counter',
        help: 'Errors so far.',
        samples: [{ value: errors }],
      },
    ],
    labels,
  )
}
