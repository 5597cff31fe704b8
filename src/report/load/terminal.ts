import picocolors from 'picocolors'
import type { LoadModel } from '../../metrics/load-model.ts'
import { oneLine } from '../line.ts'
import { type RunModel, runMilliseconds, softwareOf } from '../run.ts'
import type { TerminalOptions } from '../terminal.ts'
import { achievedShare, loadHeadline, toneOf } from './headline.ts'
import {
  deliveryTable,
  errorsTable,
  harnessTable,
  loginsTable,
  operationsTable,
  resourcesTable,
  type Table,
} from './tables.ts'
import { thresholdDetail } from './threshold-text.ts'
import { countText, secondsText } from './units.ts'

type Colours = ReturnType<typeof picocolors.createColors>

/** A load run for a person at a terminal; ends with a line end. */
export function loadTerminal(model: LoadModel, run: RunModel, { colour }: TerminalOptions): string {
  const colours = picocolors.createColors(colour)
  const { interrupted, harness } = model
  const limited = harness.limited
  const blocks = [
    headline(model, { run, colours }),
    interrupted && `  ${colours.yellow('interrupted')}: ${oneLine(interrupted.reason, { limit: 400 })}`,
    limited && notice(harness.reasons, colours),
    table(operationsTable(model), { colours, dim: limited }),
    delivery(model, colours),
    thresholds(model, colours),
    table(errorsTable(model), { colours }),
    [logins(model, colours), table(loginsTable(model), { colours })].filter(Boolean).join('\n'),
    table(resourcesTable(model), { colours }),
    table(harnessTable(model), { colours }),
    harness.droppedIterations > 0 &&
      `  ${colours.yellow(countText(harness.droppedIterations))} operations were due and could not be begun: no client was free`,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function headline(
  model: LoadModel,
  { run, colours }: { readonly run: RunModel; readonly colours: Colours },
): string {
  const software = softwareOf(run)
  const name = oneLine(model.target) + (software ? ` (${oneLine(software)})` : '')
  const paint = { good: colours.green, warn: colours.yellow, bad: colours.red }[toneOf(model)]
  const seconds = secondsText(runMilliseconds(run.load ?? run) / 1_000)
  const share = achievedShare(model)
  const facts = [
    `${countText(model.loggedIn)} of ${countText(model.clients)} clients logged in`,
    oneLine(model.executor),
    `measured ${secondsText(model.measuredSeconds)}`,
    ...(share === undefined ? [] : [`${share} of the intended rate`]),
  ]
  return `${colours.bold(`${name}, ${oneLine(model.scenario)}`)}: ${paint(loadHeadline(model))} ${colours.dim(`in ${seconds}`)}
  ${facts.join(' · ')}`
}

function notice(reasons: readonly string[], colours: Colours): string {
  const lines = reasons.map((reason) => `    ${oneLine(reason, { limit: 400 })}`)
  return [
    `  ${colours.yellow(colours.bold("The harness was the limit: the latencies below are its own, not the server's."))}`,
    ...lines,
  ].join('\n')
}

/** Throughput says nothing without it. */
function delivery(model: LoadModel, colours: Colours): string {
  const shown = deliveryTable(model)
  return shown.rows.length === 0
    ? colours.dim('  No operation of this run delivers messages.')
    : table(shown, { colours, alarm: new Set(['lost', 'duplicated', 'reordered', 'rejected']) })
}

function logins({ logins: { attempted, failed } }: LoadModel, colours: Colours): string {
  if (attempted === 0) return ''
  const failures = failed === 0 ? '' : `, ${colours.red(`${countText(failed)} failed`)}`
  return `  ${countText(attempted)} ${attempted === 1 ? 'login' : 'logins'}${failures}`
}

function thresholds(model: LoadModel, colours: Colours): string {
  const width = Math.max(0, ...model.thresholds.map(({ expression }) => oneLine(expression).length))
  const lines = model.thresholds.map((threshold) => {
    const paint = threshold.ok ? colours.green : colours.red
    const value = oneLine(thresholdDetail(threshold), { limit: 300 })
    return `  ${paint(threshold.ok ? '✓' : '✗')} ${oneLine(threshold.expression).padEnd(width)}  ${threshold.ok ? value : paint(value)}`
  })
  return lines.join('\n')
}

interface TableOptions {
  readonly colours: Colours
  /** The figures are not to be relied on. */
  readonly dim?: boolean
  /** Columns in which anything but 0 is bad news. */
  readonly alarm?: ReadonlySet<string>
}

function table({ head, rows }: Table, { colours, dim = false, alarm = new Set() }: TableOptions): string {
  if (rows.length === 0) return ''
  const lines = [head, ...rows].map((cells) => cells.map((cell) => oneLine(cell, { limit: 60 })))
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  return lines
    .map((cells, index) => {
      const text = cells.map((cell, column) => {
        const width = widths[column] ?? 0
        const padded = column === 0 ? cell.padEnd(width) : cell.padStart(width)
        if (index === 0 || dim) return colours.dim(padded)
        const bad = cell !== '0' && (alarm.has(head[column] ?? '') || head[column] === 'failed')
        return bad ? colours.red(padded) : padded
      })
      return `  ${text.join('  ')}`
    })
    .join('\n')
}
