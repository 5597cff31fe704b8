import { clone, type Element } from 'ltx'

/** A deep copy that nothing shares with the original but the parent, which lends it the stream's namespaces. */
export function copyOf(element: Element): Element {
  const copy = clone(element)
  copy.parent = element.parent
  return copy
}
