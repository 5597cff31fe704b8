/** A piece of XML as it is coloured. */
export interface MarkupToken {
  readonly kind: 'tag' | 'attribute' | 'value' | 'text' | 'punctuation'
  readonly text: string
}

const TAG = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/g
const INSIDE = /([<>/?=]+)|("[^"]*"|'[^']*')|([^\s<>/?="']+)|(\s+|["'])/g

/** Takes XML, or a fragment of it, apart for colouring; nothing is lost, and what is no XML is text. */
export function markupTokens(xml: string): readonly MarkupToken[] {
  const tokens: MarkupToken[] = []
  let end = 0
  const text = (to: number) => {
    if (to > end) tokens.push({ kind: 'text', text: xml.slice(end, to) })
  }
  for (const match of xml.matchAll(TAG)) {
    text(match.index)
    tokens.push(...tagTokens(match[0]))
    end = match.index + match[0].length
  }
  text(xml.length)
  return tokens
}

function tagTokens(tag: string): readonly MarkupToken[] {
  let named = false
  return [...tag.matchAll(INSIDE)].map(([text, punctuation, value, name]): MarkupToken => {
    if (punctuation !== undefined) return { kind: 'punctuation', text }
    if (value !== undefined) return { kind: 'value', text }
    if (name === undefined) return { kind: 'text', text }
    const kind = named ? 'attribute' : 'tag'
    named = true
    return { kind, text }
  })
}
