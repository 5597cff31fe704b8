import { Element } from 'ltx'
import { type EventSelector, parseEventSelector } from '../../requirements/event-selector.ts'
import type { ViolationScope } from '../../requirements/violation.ts'
import { FENCE_ID_PREFIX } from '../../session/fence-id.ts'
import type { StreamEvent } from '../../wire/event.ts'
import { NS } from '../../xml/namespaces.ts'
import { parseElement, parseFragment } from '../../xml/parse.ts'
import { select } from '../../xml/selector.ts'
import { copyOf } from './copy.ts'

const STREAM = parseElement(`<stream:stream xmlns='${NS.client}' xmlns:stream='${NS.stream}'/>`)

/** Fills in placeholders (`${domain}`, `${Romeo.full}`); throws where it does not know one. */
export type Resolve = (text: string) => string

export interface RuleContextOptions {
  readonly scope: ViolationScope
  readonly resolve: Resolve
  /** Told each time the violation changes or holds back what passes. */
  readonly onAct: () => void
}

/** Whether the event carries a fence: the harness's own stanza, which no violation may touch. */
export function isFence(event: StreamEvent): boolean {
  return event.kind === 'element' && String(event.element.attrs.id ?? '').startsWith(FENCE_ID_PREFIX)
}

/** What the rules need to find, count and make things; one for each actor. */
export class RuleContext {
  readonly #options: RuleContextOptions
  readonly #selectors = new Map<string, EventSelector>()
  #matches = 0
  /** The header that the actor's stream came with last; it lends its namespaces to what is injected. */
  header: Element | undefined

  constructor(options: RuleContextOptions) {
    this.#options = options
  }

  /** Whether the selector means this event. A fence is never meant. */
  matches(source: string, event: StreamEvent): boolean {
    if (isFence(event)) return false
    if (event.kind === 'element' || event.kind === 'open') return this.subjects(source, event).length > 0
    const selector = this.#selector(source)
    if (event.kind === 'control')
      return selector.element !== undefined && select(selector.element, new Element(event.frame)).length > 0
    return (event.kind === 'close' && selector.close) || (event.kind === 'end' && selector.end)
  }

  /** The elements in the event that the selector means; the header itself for an `open`. */
  subjects(source: string, event: StreamEvent): Element[] {
    if (isFence(event)) return []
    const { element, header } = this.#selector(source)
    if (event.kind === 'element' && element) return select(element, event.element)
    if (event.kind === 'open' && header)
      return select(header, asStream(event.header)).length > 0 ? [event.header] : []
    return []
  }

  /** Counts a match and says whether it is one to act on (`nth`). */
  isDue(): boolean {
    this.#matches += 1
    const { nth } = this.#options.scope
    return nth === undefined || nth === this.#matches
  }

  acted(): void {
    this.#options.onAct()
  }

  resolve(text: string): string {
    return this.#options.resolve(text)
  }

  /** Elements from XML that the violation gives. */
  elements(xml: string): Element[] {
    const elements = parseFragment(xml)
    for (const element of elements) this.#fill(element)
    return elements
  }

  /**
   * Events from XML that the violation gives, as if they came beside `neighbour`. `<close/>`, `<end/>` and
   * `<malformed problem='…'/>`, without a namespace, stand for what is no element.
   */
  events(xml: string, neighbour: StreamEvent): StreamEvent[] {
    const parent =
      (neighbour.kind === 'element' ? neighbour.element.parent : undefined) ?? this.#lender ?? null
    return this.elements(xml).map((element): StreamEvent => {
      if (element.attrs.xmlns === undefined) {
        if (element.name === 'close' || element.name === 'end') return { kind: element.name }
        if (element.name === 'malformed') return malformed(element)
        if (element.name === 'tls') return { kind: 'control', frame: 'tls', data: element.getText() }
      }
      element.parent = parent
      return { kind: 'element', element }
    })
  }

  /** What lends its namespaces to what is injected. The header of a framed stream (RFC 7395) has none to lend. */
  get #lender(): Element | undefined {
    return this.header?.getNS() === NS.framing ? STREAM : this.header
  }

  /** Fills in placeholders after parsing, so that values need no escaping. */
  #fill(element: Element): void {
    for (const [name, value] of Object.entries(element.attrs))
      element.attrs[name] = this.resolve(String(value))
    element.children = element.children.map((child) => {
      if (typeof child === 'string') return this.resolve(child)
      this.#fill(child)
      return child
    })
  }

  /** Selectors may hold placeholders whose values come late, so they are read when they are needed. */
  #selector(source: string): EventSelector {
    const resolved = this.resolve(source)
    const known = this.#selectors.get(resolved)
    if (known) return known
    const selector = parseEventSelector(resolved)
    this.#selectors.set(resolved, selector)
    return selector
  }
}

function malformed(element: Element): StreamEvent {
  const problem: string = element.attrs.problem ?? 'XML that the audit declares malformed'
  return { kind: 'malformed', finding: { problem, excerpt: element.getText() || element.toString() } }
}

/** The header of a framed stream is an `<open/>` (RFC 7395 §3.3.1); rules know every header as `stream`. */
function asStream(header: Element): Element {
  return header.getNS() === NS.framing ? new Element('stream', header.attrs) : header
}

/** The event with a copy of its element, which may then be changed. */
export function copyEvent(event: StreamEvent): StreamEvent {
  if (event.kind === 'element') return { kind: 'element', element: copyOf(event.element) }
  return event.kind === 'open' ? { ...event, header: copyOf(event.header) } : event
}
