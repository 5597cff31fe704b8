import type { Table } from '../load/tables.ts'
import { countText, percentText, rateText, timeText } from '../load/units.ts'
import type { FigureComparison, LoadComparison, OperationComparison, OperationCounts } from './model.ts'

/** `slower: chat p99 +9.83 ms (95 % CI +9.51 to +10.2 ms)`: the verdict, and what moved beyond the tolerance. */
export function loadVerdictText({ verdict, operations, tolerance, confidence }: LoadComparison): string {
  if (verdict === 'not judged') return 'not judged'
  if (verdict === 'no difference') return `no difference beyond ${percentText(tolerance)}`
  const wanted = verdict === 'slower' ? 'worse' : 'better'
  const moved = operations.flatMap(({ operation, figures }) =>
    figures
      .filter(({ movement, beyondTolerance }) => beyondTolerance && movement === wanted)
      .map((figure) => movedText(operation, figure, confidence)),
  )
  return `${verdict}: ${moved.join('; ')}`
}

/** What moved within the tolerance, each as a line; no reason to act. */
export function withinTolerance({ operations, confidence }: LoadComparison): readonly string[] {
  return operations.flatMap(({ operation, figures }) =>
    figures
      .filter(({ movement, beyondTolerance }) => isMoved(movement) && !beyondTolerance)
      .map((figure) => `${figure.movement}: ${movedText(operation, figure, confidence)}`),
  )
}

/** Why figures are not judged, each with where; that of a maximum goes without saying. */
export function unjudgedReasons({ operations }: LoadComparison): readonly string[] {
  return operations.flatMap(({ operation, figures }) => {
    const silent = figures.filter(({ figure, reason }) => reason !== undefined && figure !== 'max')
    const reasons = [...new Set(silent.map(({ reason = '' }) => reason))]
    return reasons.map((reason) => {
      const names = silent.filter((figure) => figure.reason === reason).map(({ figure }) => figure)
      return `${operation} ${names.join(', ')}: ${reason}`
    })
  })
}

/** An operation's figures side by side. */
export function figuresTable({ operation, figures }: OperationComparison): Table {
  return {
    head: [operation, 'A', 'B', 'B − A', 'interval', ''],
    rows: figures.map((figure) => {
      const { figure: name, a, b, difference, interval } = figure
      return [
        name,
        valueText(name, a),
        valueText(name, b),
        signed(name, difference),
        interval ? intervalText(name, interval) : '–',
        markOf(figure),
      ]
    }),
  }
}

/** An operation's counts side by side. */
export function countsTable(operations: readonly OperationComparison[]): Table {
  const names = ['completed', 'failed', 'lost', 'duplicated', 'reordered'] as const
  const row = (operation: string, counts: OperationCounts) => [
    operation,
    ...names.map((name) => countText(counts[name])),
  ]
  return {
    head: ['counts', ...names],
    rows: operations.flatMap(({ operation, counts }) => [
      row(`${operation} A`, counts.a),
      row(`${operation} B`, counts.b),
    ]),
  }
}

function movedText(operation: string, figure: FigureComparison, confidence: number): string {
  const { figure: name, difference, interval } = figure
  const level = `${percentText(confidence)} CI`
  const range = interval ? ` (${level} ${intervalText(name, interval)})` : ''
  return `${operation} ${name} ${signed(name, difference)}${range}`
}

function markOf({ movement, beyondTolerance, figure }: FigureComparison): string {
  if (movement === 'not judged') return 'not judged'
  if (movement === 'no difference') return movement
  const [worse, better] = figure === 'throughput' ? ['lower', 'higher'] : ['slower', 'faster']
  return `${movement === 'worse' ? worse : better}${beyondTolerance ? '' : ', within tolerance'}`
}

function isMoved(movement: FigureComparison['movement']): boolean {
  return movement === 'worse' || movement === 'better'
}

function intervalText(name: FigureComparison['figure'], [low, high]: readonly [number, number]): string {
  return `${signed(name, low)} to ${signed(name, high)}`
}

function signed(name: FigureComparison['figure'], value: number): string {
  return `${value < 0 ? '−' : '+'}${valueText(name, Math.abs(value))}`
}

function valueText(name: FigureComparison['figure'], value: number): string {
  return name === 'throughput' ? `${rateText(value)}/s` : timeText(value)
}
