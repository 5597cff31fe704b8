import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Chart } from '../../load/charts.ts'
import { useMedia } from '../media.ts'
import { theme } from '../settings.ts'
import { nineText, percentileText, UNIT_TEXTS } from './axis.ts'

/** Colours of lines in the style sheet: `--line-0` … */
const LINE_COLOURS = 6

/** Steps of an axis of bytes: round in the units in which they are written. */
const BYTE_STEPS = Array.from({ length: 40 }, (_, power) => 2 ** power)

/** A chart, drawn anew where the theme changes, and in the width it has. */
export function Plot({ chart, label }: { readonly chart: Chart; readonly label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const dark = useMedia('(prefers-color-scheme: dark)')
  const chosen = theme.value
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const lines = chart.lines.map(({ values }) => [...values])
    const options = optionsOf(chart, element.clientWidth, coloursOf(element))
    const plot = new uPlot(options, [[...chart.x], ...lines], element)
    const observer = new ResizeObserver(() => {
      const { clientWidth: width } = element
      if (width > 0 && width !== plot.width) plot.setSize({ width, height: options.height })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      plot.destroy()
    }
  }, [chart, dark, chosen])
  return <div class="plot" ref={box} role="img" aria-label={label} />
}

type Colours = (name: string) => string

/** A canvas knows no variables: what they stand for in the theme of now is read off an element. */
function coloursOf(element: HTMLElement): Colours {
  const probe = document.createElement('span')
  element.append(probe)
  const found = new Map<string, string>()
  for (const name of [
    'soft',
    'line',
    'surface',
    ...Array.from({ length: LINE_COLOURS }, (_, at) => `line-${at}`),
  ]) {
    probe.style.color = `var(--${name})`
    found.set(name, getComputedStyle(probe).color)
  }
  probe.remove()
  return (name) => found.get(name) ?? 'currentColor'
}

function optionsOf(chart: Chart, width: number, colour: Colours): uPlot.Options {
  const { unit, lines } = chart
  const unitText = UNIT_TEXTS[unit]
  const tail = chart.across === 'tail'
  const lineColour = (index: number) => colour(`line-${(lines[index]?.colour ?? 0) % LINE_COLOURS}`)
  const axis: uPlot.Axis = {
    stroke: colour('soft'),
    font: '12px system-ui, sans-serif',
    grid: { stroke: colour('line'), width: 1 },
    ticks: { show: false },
  }
  return {
    width,
    height: tail ? 340 : 210,
    padding: [tail ? 10 : 20, tail ? 34 : 14, 0, 0],
    scales: {
      x: { time: false, distr: tail ? 3 : 1 },
      y:
        unit === 'time'
          ? { distr: 3 }
          : { range: (_, low, high) => [0, high > low || high > 0 ? high * 1.08 : 1] },
    },
    axes: [
      tail ? tailAxis(axis) : { ...axis, size: 34, values: (_, splits) => splits.map((at) => `${at} s`) },
      {
        ...axis,
        size: 74,
        ...(unit === 'bytes' ? { incrs: BYTE_STEPS } : {}),
        values: (_, splits) => splits.map((value) => (value == null ? '' : unitText(value))),
      },
    ],
    legend: {
      markers: {
        width: 2,
        fill: (_, index) => (lines[index - 1]?.dashed ? 'transparent' : lineColour(index - 1)),
      },
    },
    series: [
      {
        label: tail ? 'percentile' : 'second',
        value: (_, at) => (at == null ? '' : tail ? percentileText(at) : `${at} s`),
      },
      ...lines.map(
        ({ label, dashed }, index): uPlot.Series => ({
          label,
          stroke: lineColour(index),
          width: dashed ? 1.5 : 2,
          dash: dashed ? [6, 4] : [],
          spanGaps: tail,
          points: { show: chart.x.length < 2 },
          value: (_, value) => (value == null ? '' : unitText(value)),
        }),
      ),
    ],
    cursor: tail ? { y: false } : { y: false, sync: { key: 'seconds' } },
    hooks: { drawClear: [(plot) => shadePhases(plot, chart, colour)] },
  }
}

function tailAxis(axis: uPlot.Axis): uPlot.Axis {
  return {
    ...axis,
    size: 34,
    filter: (_, splits) => splits,
    // Where it is narrow the median stands too near to 0.
    values: (plot, splits) =>
      splits.map((at) => (plot.width < 600 && at > 1.5 && at < 5 ? '' : nineText(at))),
    grid: { ...axis.grid, filter: (_, splits) => splits.map((at) => (nineText(at) === '' ? null : at)) },
  }
}

/** Phases that do not count are shaded, and named above. */
function shadePhases({ ctx, bbox, valToPos }: uPlot, { phases }: Chart, colour: Colours): void {
  const right = bbox.left + bbox.width
  ctx.save()
  ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`
  ctx.textBaseline = 'top'
  for (const { phase, from, to } of phases) {
    if (phase === 'measure') continue
    const start = Math.max(bbox.left, valToPos(from, 'x', true))
    const end = Math.min(right, valToPos(to, 'x', true))
    if (end <= start) continue
    ctx.fillStyle = colour('surface')
    ctx.fillRect(start, bbox.top, end - start, bbox.height)
    if (ctx.measureText(phase).width > end - start) continue
    ctx.fillStyle = colour('soft')
    ctx.fillText(phase, start, bbox.top - 15 * devicePixelRatio)
  }
  ctx.restore()
}
