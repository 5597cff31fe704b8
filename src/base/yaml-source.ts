import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'

/** A YAML text with the way back from values to lines. */
export interface YamlSource {
  readonly value: unknown
  /** What the YAML itself has wrong; `value` is then not to be trusted. */
  readonly problems: readonly { readonly line: number; readonly message: string }[]
  /** Line, from 1, of the value at `path`, or of the nearest value around it that is there. */
  lineOf(path: readonly unknown[]): number
  /** Line, from 1, of the key that ends `path`; where there is none, as {@link lineOf}. */
  lineOfKey(path: readonly unknown[]): number
}

/** Parses YAML; never throws. */
export function parseYamlSource(text: string): YamlSource {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line)
  const problems = document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: error.message }))
  const nodeAt = (path: readonly unknown[]) =>
    path.length === 0 ? document.contents : document.getIn(path, true)
  const lineOf = (path: readonly unknown[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = nodeAt(path.slice(0, length))
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return 1
  }
  return {
    value: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf,
    lineOfKey(path) {
      const map = nodeAt(path.slice(0, -1))
      const key = isMap(map)
        ? map.items.map((pair) => pair.key).find((item) => isScalar(item) && item.value === path.at(-1))
        : undefined
      return isNode(key) && key.range ? lineAt(key.range[0]) : lineOf(path)
    },
  }
}
