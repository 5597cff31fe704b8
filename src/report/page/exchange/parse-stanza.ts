/** As much of an element as a label needs: its own start tag and the names of what is in it. */
export interface Sketch {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Its children, each with a sketch of its own. */
  readonly children: readonly Sketch[]
  readonly text: string
}

const TOKEN = /<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</g
const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

interface Open {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Sketch[]
  text: string
}

/**
 * The elements of a piece of a transcript. It forgives what a server's XML may lack (the decoder has judged that): an
 * element that is not closed, as a stream's header, ends with the text.
 */
export function sketchesOf(xml: string): readonly Sketch[] {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' }
  const open: Open[] = [root]
  const close = () => {
    const done = open.pop()
    if (done) open.at(-1)?.children.push(done)
  }
  for (const [token] of xml.matchAll(TOKEN)) {
    if (/^<[?!]/.test(token)) continue
    if (token.startsWith('</')) {
      if (open.length > 1) close()
    } else if (/^<[^\s<>/]/.test(token) && token.endsWith('>')) {
      const [, name = ''] = /^<([^\s<>/]+)/.exec(token) ?? []
      const attributes = new Map(
        [...token.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => [key, double ?? single ?? '']),
      )
      open.push({ name, attributes, children: [], text: '' })
      if (token.endsWith('/>')) close()
    } else {
      const top = open.at(-1)
      if (top) top.text += token
    }
  }
  while (open.length > 1) close()
  return root.children
}

/** The namespace of an element, as far as it says itself. */
export function namespaceOf({ attributes }: Sketch): string {
  return attributes.get('xmlns') ?? ''
}
