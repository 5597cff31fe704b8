import type { CellResult, CellState } from '../requirements/profiles/decide.ts'
import { xmlText } from './xml-text.ts'

/** What a badge says: a label, and a message on a colour. */
export interface Badge {
  readonly label: string
  readonly message: string
  readonly colour: 'green' | 'amber' | 'red' | 'grey'
}

const STATE_COLOURS: Readonly<Record<CellState, Badge['colour']>> = {
  met: 'green',
  'not met': 'red',
  undecided: 'grey',
}

/** The badge of a cell. */
export function cellBadge({ title, state }: CellResult): Badge {
  return { label: title, message: state, colour: STATE_COLOURS[state] }
}

/** As badge services name them. */
const SERVICE_COLOURS: Readonly<Record<Badge['colour'], string>> = {
  green: 'green',
  amber: 'yellow',
  red: 'red',
  grey: 'lightgrey',
}

/** The badge as the JSON endpoint that badge services read. */
export function badgeJson({ label, message, colour }: Badge): object {
  return { schemaVersion: 1, label, message, color: SERVICE_COLOURS[colour] }
}

/** Of at least 4.5 : 1 against white. */
const FILLS: Readonly<Record<Badge['colour'], string>> = {
  green: '#2b7a3d',
  amber: '#8a6100',
  red: '#b3150f',
  grey: '#59636e',
}
const LABEL_FILL = '#30363d'
const CHARACTER = 6.6
const MARGIN = 7

/** The badge as a picture of its own. */
export function badgeSvg({ label, message, colour }: Badge): string {
  const [left, right] = [label, message].map((text) => Math.ceil(text.length * CHARACTER) + 2 * MARGIN) as [
    number,
    number,
  ]
  const width = left + right
  const text = (content: string, middle: number) => `<text x="${middle}" y="14">${xmlText(content)}</text>`
  const name = xmlText(`${label}: ${message}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${name}"><title>${name}</title><clipPath id="r"><rect width="${width}" height="20" rx="3"/></clipPath><g clip-path="url(#r)"><rect width="${left}" height="20" fill="${LABEL_FILL}"/><rect x="${left}" width="${right}" height="20" fill="${FILLS[colour]}"/></g><g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">${text(label, left / 2)}${text(message, left + right / 2)}</g></svg>
`
}
