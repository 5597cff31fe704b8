import type { Table } from '../load/tables.ts'
import { markdown, markdownCode } from '../markdown.ts'
import { citation } from '../spec-link.ts'
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

/** A comparison for a pull request; ends with a line end. */
export function compareMarkdown({ runs, regression, conformance, load }: Comparison): string {
  const sections = [
    `# ${regression ? 'B is worse than A' : 'B is no worse than A'}`,
    `- **A**: ${side(runs.a)}\n- **B**: ${side(runs.b)}`,
    ...(conformance ? conformanceSections(conformance) : []),
    ...(load ? loadSections(load) : []),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function side(runs: readonly ComparedRun[]): string {
  return runs
    .map(({ target, software, id }) => {
      const version = software ? ` (${markdown(software)})` : ''
      return `${markdown(target)}${version} ${markdownCode(id)}`
    })
    .join(', ')
}

function conformanceSections(conformance: ConformanceComparison): string[] {
  return [
    `## Conformance: ${conformanceVerdictText(conformance)}`,
    notes(conformance.notes),
    conformance.changes.length === 0 ? '' : table(specsTable(conformance)),
    ...CHANGE_KINDS.map((kind) => {
      const changed = changedRequirements(conformance, kind)
      if (changed.length === 0) return ''
      return `### ${CHANGE_TITLES[kind]}\n\n${changed.map(requirement).join('\n')}`
    }),
  ]
}

function requirement({ requirement: id, changes }: ChangedRequirement): string {
  const [{ kind, spec, section, level }] = changes
  const head = `- ${markdownCode(id)} (${markdown(citation(spec, section))}, ${level})`
  if (kind === 'vanished' || kind === 'new-scenario')
    return `${head}: ${changes.length === 1 ? '1 scenario' : `${changes.length} scenarios`}`
  const lines = changes.map((change) => {
    const why = change.reason === undefined || kind === 'fixed' ? '' : `: ${markdown(change.reason)}`
    return `  - ${verdictsText(change)}, ${markdown(change.name)}${why}`
  })
  return [head, ...lines].join('\n')
}

function loadSections(load: LoadComparison): string[] {
  return [
    `## Load: ${markdown(loadVerdictText(load))}`,
    notes(load.notes),
    ...load.operations.map((operation) => table(figuresTable(operation))),
    table(countsTable(load.operations)),
    list('Moved within the tolerance', withinTolerance(load)),
    list('Not judged', unjudgedReasons(load)),
  ]
}

function notes(texts: readonly string[]): string {
  return texts.map((text) => `> ${markdown(text)}`).join('\n>\n')
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}:\n\n${lines.map((line) => `- ${markdown(line)}`).join('\n')}`
}

function table({ head, rows }: Table): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map(markdown).join(' | ')} |`
  const rule = `|${head.map((_, column) => (column === 0 ? '---' : '--:')).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}
