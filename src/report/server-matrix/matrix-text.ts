import picocolors from 'picocolors'
import type { Totals } from '../../requirements/verdict.ts'
import { oneLine } from '../line.ts'
import { markdown } from '../markdown.ts'
import { citation } from '../spec-link.ts'
import type { MatrixLine, ServerMatrix } from './server-matrix.ts'

/** How a cell is to be taken; the sign says it where there is no colour. */
const TONES = {
  good: { sign: ' ', colour: 'green' },
  bad: { sign: '✗', colour: 'red' },
  doubtful: { sign: '?', colour: 'yellow' },
  advisory: { sign: '!', colour: 'yellow' },
  absent: { sign: '–', colour: 'dim' },
} as const

const LEGEND = '✗ a MUST fails   ! a SHOULD is not followed   ? not all decided   – not offered'

/** Passes of all scenarios, and how that is to be taken. */
function cellOf(totals: Totals | null): { readonly text: string; readonly tone: keyof typeof TONES } {
  if (totals === null) return { text: '', tone: 'good' }
  const all = Object.values(totals).reduce((sum, count) => sum + count, 0)
  const tone =
    totals.fail > 0
      ? 'bad'
      : totals.inconclusive > 0
        ? 'doubtful'
        : totals.advisory > 0
          ? 'advisory'
          : totals.pass > 0
            ? 'good'
            : 'absent'
  return { text: `${totals.pass}/${all}`, tone }
}

/** The matrix for a terminal; ends with a line end. */
export function matrixTerminal(matrix: ServerMatrix, { colour }: { readonly colour: boolean }): string {
  const colours = picocolors.createColors(colour)
  const lines = linesOf(matrix)
  const names = matrix.columns.map(({ label }) => oneLine(label))
  const width = Math.max(...lines.map(({ name }) => name.length))
  const widths = names.map((name, column) =>
    Math.max(name.length, ...lines.map(({ cells }) => cellOf(cells[column] ?? null).text.length + 2)),
  )
  const head = names.map((name, column) => name.padStart(widths[column] ?? 0)).join('  ')
  const rows = lines.map(({ name, cells }) => {
    const texts = cells.map((totals, column) => {
      const { text, tone } = cellOf(totals)
      const { sign, colour: paint } = TONES[tone]
      return colours[paint](`${text} ${text === '' ? ' ' : sign}`.padStart(widths[column] ?? 0))
    })
    return `${name.padEnd(width)}  ${texts.join('  ')}`.trimEnd()
  })
  return `${[colours.bold(`${''.padEnd(width)}  ${head}`), ...rows, '', colours.dim(LEGEND)].join('\n')}\n`
}

/** The matrix as a Markdown table; ends with a line end. */
export function matrixMarkdown(matrix: ServerMatrix): string {
  const head = ['', ...matrix.columns.map(({ label }) => markdown(label))]
  const rows = linesOf(matrix).map(({ name, cells }) => [
    markdown(name),
    ...cells.map((totals) => {
      const { text, tone } = cellOf(totals)
      return `${text} ${TONES[tone].sign}`.trim()
    }),
  ])
  const lines = [head, ['---', ...matrix.columns.map(() => '---:')], ...rows]
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n${LEGEND.replaceAll('   ', ' · ')}\n`
}

/** Rows with their names, and the sum of all. */
function linesOf({ columns, rows }: ServerMatrix): { name: string; cells: MatrixLine['cells'] }[] {
  return [
    ...rows.map(({ spec, section, cells }) => ({ name: oneLine(citation(spec, section ?? '')), cells })),
    { name: 'all', cells: columns.map(({ totals }) => totals) },
  ]
}
