import type { LoadModel, LoadPhase } from '../../metrics/load-model.ts'
import { oneLine } from '../line.ts'
import { curvesOf, tailOf } from './percentiles.ts'
import { type OperationStretch, type Stretch, stretchesOf } from './seconds.ts'

/** One line of a chart. `null` is a gap. */
interface Line {
  readonly label: string
  readonly values: readonly (number | null)[]
  /** Number of its colour in the palette. */
  readonly colour: number
  readonly dashed?: boolean
}

/** A chart, ready to be drawn. */
export interface Chart {
  readonly id: string
  readonly title: string
  /** `tail` is the axis of {@link tailOf}; `seconds` counts since the load began. */
  readonly across: 'tail' | 'seconds'
  /** `time` in µs on a logarithmic axis; `cores` as a fraction of one core. */
  readonly unit: 'time' | 'rate' | 'cores' | 'bytes' | 'count'
  readonly x: readonly number[]
  readonly lines: readonly Line[]
  /** The phases of the run along x, in seconds; none where x is something else. */
  readonly phases: readonly PhaseSpan[]
}

/** A phase from its first second to the one after its last. */
export interface PhaseSpan {
  readonly phase: LoadPhase
  readonly from: number
  readonly to: number
}

/** More would be no plot any more. */
const MOST_OPERATIONS = 6

/** All distributions in one chart, service times dashed; undefined where nothing was completed. */
export function percentileChart(model: LoadModel): Chart | undefined {
  const busiest = new Set(busiestOf(model))
  const curves = curvesOf(model).filter(({ operation }) => busiest.has(operation))
  const placed = curves.map(({ operation, points }) => {
    const count = model.operations[operation]?.count ?? 0
    // Nothing is faster than a µs can tell, and a logarithmic axis has no 0.
    return new Map(points.map(([percentile, time]) => [tailOf(percentile, count), Math.max(1, time)]))
  })
  const x = [...new Set(placed.flatMap((points) => [...points.keys()]))].sort((a, b) => a - b)
  if (x.length === 0) return undefined
  const lines = curves.map(({ operation, of }, index) => ({
    label: `${labelOf(operation)} ${of}`,
    values: x.map((at) => placed[index]?.get(at) ?? null),
    colour: [...busiest].indexOf(operation),
    ...(of === 'service' ? { dashed: true } : {}),
  }))
  return {
    id: 'plot-percentiles',
    title: 'Percentiles',
    across: 'tail',
    unit: 'time',
    x,
    lines,
    phases: [],
  }
}

/** The run second by second: rate, latency of each operation, failures, CPU, clients. */
export function secondCharts(model: LoadModel): readonly Chart[] {
  const { stretches } = stretchesOf(model.series)
  if (stretches.length === 0) return []
  const x = stretches.map(({ second }) => second)
  const frame = { across: 'seconds', x, phases: phasesOf(stretches) } as const
  const line = (label: string, colour: number, value: (stretch: Stretch) => number | undefined): Line => ({
    label,
    colour,
    values: stretches.map((stretch) => value(stretch) ?? null),
  })
  const { intendedRate } = model
  const rate: Line[] = [
    line('begun', 1, ({ all }) => all.started),
    line('completed', 0, ({ all }) => all.count),
    ...(intendedRate === undefined
      ? []
      : [
          {
            ...line('intended', 3, ({ phase }) => (phase === 'measure' ? intendedRate : undefined)),
            dashed: true,
          },
        ]),
  ]
  const latencies = busiestOf(model).map((operation, index): Chart => {
    const of = (key: 'p50' | 'p99' | 'max') => (stretch: Stretch) => {
      const part: OperationStretch | undefined = stretch.operations[operation]
      return part?.[key] === undefined ? undefined : Math.max(1, part[key])
    }
    const lines = [line('max', 3, of('max')), line('p99', 1, of('p99')), line('p50', 0, of('p50'))]
    return {
      ...frame,
      id: `plot-latency-${index}`,
      title: `Latency of ${labelOf(operation)}`,
      unit: 'time',
      lines,
    }
  })
  const cpu = [
    ...(stretches.some(({ serverCpu }) => serverCpu !== undefined)
      ? [line('server', 0, ({ serverCpu }) => serverCpu)]
      : []),
    line('assay', 1, ({ harnessCpu }) => harnessCpu),
  ]
  const memory = stretches.some(({ serverRss }) => serverRss !== undefined)
    ? [line('server', 0, ({ serverRss }) => serverRss)]
    : []
  const clients = line('clients', 2, ({ connected }) => connected)
  return [
    { ...frame, id: 'plot-rate', title: 'Operations a second', unit: 'rate', lines: rate },
    ...latencies,
    {
      ...frame,
      id: 'plot-failures',
      title: 'Failed operations a second',
      unit: 'rate',
      lines: [line('failed', 1, ({ all }) => all.failed)],
    },
    { ...frame, id: 'plot-cpu', title: 'CPU, of one core', unit: 'cores', lines: cpu },
    ...(memory.length === 0
      ? []
      : [{ ...frame, id: 'plot-memory', title: 'Memory', unit: 'bytes', lines: memory } as const]),
    ...(new Set(clients.values).size > 1
      ? [
          {
            ...frame,
            id: 'plot-clients',
            title: 'Clients logged in',
            unit: 'count',
            lines: [clients],
          } as const,
        ]
      : []),
  ]
}

/** Names of operations are the user's own; drawn text knows no escaping. */
function labelOf(operation: string): string {
  return oneLine(operation, { limit: 60 })
}

function busiestOf({ operations }: LoadModel): readonly string[] {
  const names = Object.entries(operations).filter(([, { count }]) => count > 0)
  return names
    .toSorted(([, a], [, b]) => b.count - a.count)
    .slice(0, MOST_OPERATIONS)
    .map(([name]) => name)
}

function phasesOf(stretches: readonly Stretch[]): readonly PhaseSpan[] {
  const found: { phase: LoadPhase; from: number; to: number }[] = []
  for (const [index, { second, phase }] of stretches.entries()) {
    const to = stretches[index + 1]?.second ?? second + 1
    const last = found.at(-1)
    if (last?.phase === phase) last.to = to
    else found.push({ phase, from: second, to })
  }
  return found
}
