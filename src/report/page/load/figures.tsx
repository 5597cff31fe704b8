import type { LoadModel, OperationResult } from '../../../metrics/load-model.ts'
import { completedOf, resourcesOf } from '../../load/resources.ts'
import { bytesText, countText, percentText, rateText, timeText } from '../../load/units.ts'

interface Figure {
  readonly name: string
  readonly value: string
  readonly about: string
  readonly bad?: boolean
}

/** The figures that one asks for first. */
export function Figures({ model }: { readonly model: LoadModel }) {
  return (
    <dl class={model.harness.limited ? 'figures unreliable' : 'figures'}>
      {figuresOf(model).map(({ name, value, about, bad }) => (
        <div key={name} class={bad ? 'bad' : undefined}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <span>{about}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function figuresOf(model: LoadModel): readonly Figure[] {
  const { achievedRate, intendedRate, delivery, server } = model
  const busiest = busiestOf(model)
  const failed = Object.values(model.operations).reduce((sum, operation) => sum + operation.failed, 0)
  const cpu = resourcesOf(model).find(({ who }) => who === 'server')?.cores
  const faults = delivery.lost + delivery.duplicated + delivery.reordered
  return [
    {
      name: 'throughput',
      value: `${rateText(achievedRate)}/s`,
      about: intendedRate === undefined ? 'operations' : `of ${rateText(intendedRate)} intended`,
    },
    ...(busiest
      ? (
          [
            ['median', 'p50'],
            ['p99', 'p99'],
            ['slowest', 'max'],
          ] as const
        ).map(([name, key]) => ({
          name,
          value: timeText(busiest.result.latency[key]),
          about: `latency of ${busiest.name}`,
        }))
      : []),
    ...(delivery.sent === 0
      ? []
      : [
          {
            name: 'delivered',
            value: percentText(delivery.delivered / delivery.sent),
            about:
              faults === 0
                ? `of ${countText(delivery.sent)} messages`
                : `${countText(delivery.lost)} lost, ${countText(delivery.duplicated)} twice, ${countText(delivery.reordered)} reordered`,
            bad: faults > 0,
          },
        ]),
    {
      name: 'failed',
      value: countText(failed),
      about: `of ${countText(completedOf(model) + failed)} operations`,
      bad: failed > 0,
    },
    ...(server
      ? [
          { name: 'server CPU', value: cpu === undefined ? '–' : percentText(cpu), about: 'of one core' },
          { name: 'server memory', value: bytesText(server.rssBytes), about: 'resident, at most' },
        ]
      : []),
  ]
}

function busiestOf({
  operations,
}: LoadModel): { readonly name: string; readonly result: OperationResult } | undefined {
  const [first] = Object.entries(operations)
    .filter(([, { count }]) => count > 0)
    .toSorted(([, a], [, b]) => b.count - a.count)
  return first && { name: first[0], result: first[1] }
}
