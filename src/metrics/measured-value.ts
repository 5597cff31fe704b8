import { sumDeliveries } from './delivery.ts'
import type { Histogram } from './histogram.ts'
import type { OperationTotal } from './interval-store.ts'
import type { Measured, Measurements } from './measurements.ts'
import type { ThresholdMetric } from './threshold.ts'

/** What a threshold looks at, as the run measured it. */
export function measuredValue(metric: ThresholdMetric, measurements: Measurements): Measured {
  const operation = 'operation' in metric ? metric.operation : undefined
  if (operation !== undefined && !measurements.operations.includes(operation)) {
    const known = measurements.operations.join(', ') || 'none'
    return { missing: `this run has no operation ${operation}; it has ${known}` }
  }
  switch (metric.kind) {
    case 'time':
      return timeOf(metric, measurements)
    case 'delivery':
      return deliveryOf(metric, measurements)
    case 'errors':
      return errorsOf(metric, measurements)
    case 'achieved-rate':
      return achievedRateOf(measurements)
    case 'rate':
      return rateOf(operation, measurements)
    case 'login-failures':
      return measurements.logins.attempted > 0
        ? { value: measurements.logins.failed }
        : { missing: 'no client tried to log in' }
    case 'dropped-iterations':
      return whileMeasuring(measurements, () => ({ value: measurements.intervals.dropped.measured }))
  }
}

type Of<Kind extends ThresholdMetric['kind']> = Extract<ThresholdMetric, { kind: Kind }>

function timeOf(metric: Of<'time'>, { intervals }: Measurements): Measured {
  const total = intervals.measured(metric.operation)
  if (total === undefined || total.completed === 0) {
    return { missing: `no ${metric.operation ?? 'operation'} was completed in the measure phase` }
  }
  return { value: statisticOf(metric, total[metric.of]) }
}

function statisticOf({ statistic, percentile = 100 }: Of<'time'>, histogram: Histogram): number {
  return statistic === 'percentile' ? histogram.valueAt(percentile) : histogram[statistic]
}

function deliveryOf({ of, operation }: Of<'delivery'>, { deliveries }: Measurements): Measured {
  const all = Object.keys(deliveries)
  if (all.length === 0) return { missing: 'no delivery of messages was accounted for' }
  if (operation !== undefined && !deliveries[operation]) {
    return {
      missing: `${operation} delivers no messages that are accounted for; those that do: ${all.join(', ')}`,
    }
  }
  const delivery = sumDeliveries(
    Object.entries(deliveries)
      .filter(([name]) => operation === undefined || name === operation)
      .map(([, one]) => one),
  )
  return delivery.sent > 0 ? { value: delivery[of] } : { missing: 'no message was sent' }
}

function errorsOf({ of, operation }: Of<'errors'>, { intervals }: Measurements): Measured {
  const total = intervals.measured(operation)
  if (total === undefined || begun(total) === 0) {
    return { missing: `no ${operation ?? 'operation'} was begun in the measure phase` }
  }
  return { value: of === 'count' ? total.failed : total.failed / begun(total) }
}

/** Operations that end have begun, also where one end gives more than one error. */
function begun(total: OperationTotal): number {
  return Math.max(total.started, total.failed)
}

function achievedRateOf(measurements: Measurements): Measured {
  const { intendedRate } = measurements
  if (intendedRate === undefined) return { missing: 'the schedule of this run asks for no rate' }
  if (intendedRate === 0) return { missing: 'the schedule asked for nothing in the measure phase' }
  const rate = rateOf(undefined, measurements)
  return 'missing' in rate ? rate : { value: rate.value / intendedRate }
}

function rateOf(operation: string | undefined, measurements: Measurements): Measured {
  return whileMeasuring(measurements, () => {
    const completed = measurements.intervals.measured(operation)?.completed ?? 0
    return { value: completed / measurements.measuredSeconds }
  })
}

function whileMeasuring({ measuredSeconds }: Measurements, value: () => Measured): Measured {
  return measuredSeconds > 0 ? value() : { missing: 'the run did not come to its measure phase' }
}
