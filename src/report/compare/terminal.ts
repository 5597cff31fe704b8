import picocolors from 'picocolors'
import { oneLine } from '../line.ts'
import type { Table } from '../load/tables.ts'
import { citation } from '../spec-link.ts'
import type { TerminalOptions } from '../terminal.ts'
import {
  CHANGE_TITLES,
  type ChangedRequirement,
  changedRequirements,
  conformanceVerdictText,
  specsTable,
  verdictsText,
} from './conformance-text.ts'
import { countsTable, figuresTable, loadVerdictText, unjudgedReasons, withinTolerance } from './load-text.ts'
import {
  CHANGE_KINDS,
  type ComparedRun,
  type Comparison,
  type ConformanceComparison,
  type LoadComparison,
} from './model.ts'

type Colours = ReturnType<typeof picocolors.createColors>

/** A comparison for a person at a terminal; ends with a line end. */
export function compareTerminal(comparison: Comparison, { colour }: TerminalOptions): string {
  const colours = picocolors.createColors(colour)
  const { runs, conformance, load } = comparison
  const blocks = [
    [side('A', runs.a, colours), side('B', runs.b, colours)].join('\n'),
    ...(conformance ? conformanceBlocks(conformance, colours) : []),
    ...(load ? loadBlocks(load, colours) : []),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function side(name: string, runs: readonly ComparedRun[], colours: Colours): string {
  const told = runs.map(({ target, software, id }) => {
    const version = software ? ` (${oneLine(software)})` : ''
    return `${oneLine(target)}${version} ${colours.dim(oneLine(id))}`
  })
  return `${colours.bold(name)}  ${told.join('\n   ')}`
}

function conformanceBlocks(conformance: ConformanceComparison, colours: Colours): string[] {
  const { changes, counts, notes } = conformance
  const regressed = changes.some(({ decides }) => decides)
  const paint = regressed ? colours.red : counts['new-failure'] > 0 ? colours.yellow : colours.green
  return [
    `${colours.bold('Conformance')}: ${paint(conformanceVerdictText(conformance))}`,
    notesBlock(notes, colours),
    changes.length === 0 ? '' : table(specsTable(conformance), colours),
    ...CHANGE_KINDS.map((kind) => {
      const changed = changedRequirements(conformance, kind)
      if (changed.length === 0) return ''
      return [colours.bold(CHANGE_TITLES[kind]), ...changed.map((one) => requirement(one, colours))].join(
        '\n',
      )
    }),
  ]
}

function requirement({ requirement: id, changes }: ChangedRequirement, colours: Colours): string {
  const [{ kind, spec, section, level }] = changes
  const paint = changes.some(({ decides }) => decides)
    ? colours.red
    : kind === 'fixed'
      ? colours.green
      : colours.yellow
  const head = `  ${paint(oneLine(id))}  ${colours.dim(`${citation(spec, section)}, ${level}`)}`
  // What one side did not run has no verdicts to hold against each other.
  if (kind === 'vanished' || kind === 'new-scenario') {
    const count = changes.length === 1 ? '1 scenario' : `${changes.length} scenarios`
    return `${head}  ${colours.dim(count)}`
  }
  const lines = changes.flatMap((change) => [
    `    ${verdictsText(change)}: ${oneLine(change.name)}`,
    ...(change.reason === undefined || kind === 'fixed'
      ? []
      : [`      ${colours.dim(oneLine(change.reason, { limit: 300 }))}`]),
  ])
  return [head, ...lines].join('\n')
}

function loadBlocks(load: LoadComparison, colours: Colours): string[] {
  const paint = {
    slower: colours.red,
    faster: colours.green,
    'no difference': colours.green,
    'not judged': colours.yellow,
  }[load.verdict]
  return [
    `${colours.bold('Load')}: ${paint(oneLine(loadVerdictText(load), { limit: 1_000 }))}`,
    notesBlock(load.notes, colours),
    ...load.operations.map((operation) => table(figuresTable(operation), colours)),
    table(countsTable(load.operations), colours),
    linesBlock('Moved within the tolerance', withinTolerance(load), colours),
    linesBlock('Not judged', unjudgedReasons(load), colours),
  ]
}

function notesBlock(notes: readonly string[], colours: Colours): string {
  return notes.map((note) => `  ${colours.yellow('!')} ${oneLine(note, { limit: 400 })}`).join('\n')
}

function linesBlock(title: string, lines: readonly string[], colours: Colours): string {
  if (lines.length === 0) return ''
  return [`  ${colours.dim(title)}`, ...lines.map((line) => `    ${oneLine(line)}`)].join('\n')
}

function table({ head, rows }: Table, colours: Colours): string {
  if (rows.length === 0) return ''
  const lines = [head, ...rows].map((cells) => cells.map((cell) => oneLine(cell, { limit: 60 })))
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  return lines
    .map((cells, index) => {
      const text = cells
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return column === 0 ? cell.padEnd(width) : cell.padStart(width)
        })
        .join('  ')
      return `  ${index === 0 ? colours.dim(text) : text}`.trimEnd()
    })
    .join('\n')
}
