import type { Mark } from '../scenario/difference.ts'
import { type MarkupToken, markupTokens } from './markup.ts'

/** A stretch of a text that is shown alike. */
export interface Run {
  readonly text: string
  readonly kind: MarkupToken['kind']
  readonly marked: boolean
}

/** Colours XML, or takes a text as it is, and cuts it where marks begin and end. */
export function runsOf(text: string, marks: readonly Mark[], isXml: boolean): readonly Run[] {
  const tokens: readonly MarkupToken[] = isXml ? markupTokens(text) : [{ kind: 'text', text }]
  const edges = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const runs: Run[] = []
  let at = 0
  for (const { kind, text: whole } of tokens) {
    const end = at + whole.length
    const cuts = [at, ...edges.filter((edge) => edge > at && edge < end), end]
    for (const [index, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[index + 1] ?? end
      const marked = marks.some((mark) => mark.from <= from && to <= mark.to)
      if (to > from) runs.push({ text: text.slice(from, to), kind, marked })
    }
    at = end
  }
  return runs
}
