import { parseSelector, type Selector, type SelectorPart } from '../xml/selector.ts'

/** Which events of a stream a violation's selector means. */
export interface EventSelector {
  /** Held against first-level elements. */
  readonly element: Selector | undefined
  /** Held against the stream header: the alternatives whose first name is `stream`. */
  readonly header: Selector | undefined
  /** The stream's close tag, written `close`. */
  readonly close: boolean
  /** The end of the connection, written `end`. */
  readonly end: boolean
}

type Kind = 'element' | 'header' | 'close' | 'end'

/**
 * Reads a violation's selector: that of elements, with the names `stream`, `close` and `end` for what is no element.
 * @throws SelectorError (E_SELECTOR)
 */
export function parseEventSelector(source: string): EventSelector {
  const { alternatives } = parseSelector(source)
  const only = (kind: Kind): Selector | undefined => {
    const own = alternatives.filter((parts) => kindOf(parts) === kind)
    return own.length === 0 ? undefined : { source, alternatives: own }
  }
  return {
    element: only('element'),
    header: only('header'),
    close: only('close') !== undefined,
    end: only('end') !== undefined,
  }
}

function kindOf(parts: readonly SelectorPart[]): Kind {
  const first = parts[0]?.compound
  if (parts.length !== 1 || !first) return 'element'
  const { name, stream, attributes, not } = first
  if (name === 'stream') return 'header'
  // With a condition it is an element that happens to have this name, such as <close/> of RFC 7395.
  const bare = !stream && attributes.length === 0 && not.length === 0
  return bare && (name === 'close' || name === 'end') ? name : 'element'
}
