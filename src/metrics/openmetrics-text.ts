/** Labels of a sample by name. */
export type Labels = Readonly<Record<string, string>>

export interface Sample {
  readonly labels?: Labels
  readonly value: number
  /** Behind the family's name, for summaries: `_count`; quantiles have none. */
  readonly suffix?: '_count'
}

/** A family of metrics. A name ends in its unit, and never in `_total`: that is added for counters. */
export interface MetricFamily {
  readonly name: string
  readonly type: 'counter' | 'gauge' | 'summary'
  readonly unit?: 'seconds' | 'bytes'
  readonly help: string
  readonly samples: readonly Sample[]
}

/** The text of OpenMetrics 1.0 of the families that have samples; `common` labels go to every sample. */
export function openMetricsText(families: readonly MetricFamily[], common: Labels): string {
  const lines = families
    .filter(({ samples }) => samples.length > 0)
    .flatMap((family) => [
      `# TYPE ${family.name} ${family.type}`,
      ...(family.unit ? [`# UNIT ${family.name} ${family.unit}`] : []),
      `# HELP ${family.name} ${escaped(family.help)}`,
      ...family.samples.map((sample) => sampleLine(family, sample, common)),
    ])
  return [...lines, '# EOF', ''].join('\n')
}

function sampleLine({ name, type }: MetricFamily, sample: Sample, common: Labels): string {
  const suffix = type === 'counter' ? '_total' : (sample.suffix ?? '')
  const labels = Object.entries({ ...common, ...sample.labels })
    .map(([label, value]) => `${label}="${escaped(value)}"`)
    .join(',')
  return `${name}${suffix}{${labels}} ${sample.value}`
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
