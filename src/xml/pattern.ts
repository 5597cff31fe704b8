import { Element } from 'ltx'
import { ABSENT_NS, childElements, namespaceOf, parseElement } from './parse.ts'
import { exampleOf, matchesValue, parseValuePattern } from './value-pattern.ts'

export interface MatchOptions {
  /** Attributes and children that the pattern does not name must not be there. */
  readonly exactly?: boolean
}

/** The outcome of holding a pattern against an element. */
export interface Match {
  readonly ok: boolean
  /** What does not fit, each as a path and a phrase; empty when `ok`. */
  readonly mismatches: readonly string[]
  /** Values kept by `{name=…}`. */
  readonly captures: Readonly<Record<string, string>>
}

/**
 * XML as a pattern: what it names must be there, other attributes and children may be. An element without a namespace
 * of its own must have that of the first-level element. White space around text does not count.
 * `<not:name/>` says that no such child is there.
 */
export class Pattern {
  readonly source: string
  readonly #root: Element

  /** @throws FragmentError (E_FRAGMENT) where `xml` is not exactly one well-formed element. */
  constructor(xml: string) {
    this.source = xml.trim()
    this.#root = parseElement(xml)
  }

  match(actual: Element, options: MatchOptions = {}): Match {
    const captures: Record<string, string> = {}
    const mismatches = compare({
      pattern: this.#root,
      actual,
      path: '',
      base: namespaceOf(actual),
      options,
      captures,
    })
    return { ok: mismatches.length === 0, mismatches, captures }
  }

  /** Whether the first-level element has the same name, which makes its mismatches worth telling. */
  resembles(actual: Element): boolean {
    return this.#root.getName() === actual.getName()
  }

  /**
   * An element that matches, for an audit to inject; undefined where the pattern leaves too much open.
   */
  example(parent?: Element): Element | undefined {
    const element = instantiate(this.#root)
    if (parent) element.parent = parent
    return this.match(element).ok ? element : undefined
  }
}

interface Comparison {
  readonly pattern: Element
  readonly actual: Element
  readonly path: string
  /** Namespace of the first-level element. */
  readonly base: string | undefined
  readonly options: MatchOptions
  readonly captures: Record<string, string>
}

function compare(comparison: Comparison): string[] {
  const { pattern, actual, base } = comparison
  const path = comparison.path === '' ? `<${actual.getName()}>` : `${comparison.path} <${actual.getName()}>`
  if (pattern.getName() !== actual.getName()) return [`${path} should be <${pattern.getName()}>`]
  const namespace = namespaceOf(pattern) ?? base
  if (namespaceOf(actual) !== namespace)
    return [`${path} is in namespace '${namespaceOf(actual) ?? ''}', not '${namespace ?? ''}'`]
  return [
    ...compareAttributes(comparison, path),
    ...compareText(comparison, path),
    ...compareChildren(comparison, path),
  ]
}

function isDeclaration(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:')
}

function compareAttributes({ pattern, actual, options, captures }: Comparison, path: string): string[] {
  const mismatches: string[] = []
  for (const [name, text] of Object.entries(pattern.attrs as Record<string, string>)) {
    if (isDeclaration(name)) continue
    const value = parseValuePattern(text)
    const found = actual.attrs[name] as string | undefined
    if (!matchesValue(value, found))
      mismatches.push(
        `${path} has ${found === undefined ? `no '${name}'` : `${name}='${found}'`}, not ${name}='${text}'`,
      )
    else if ('as' in value && value.as !== undefined && found !== undefined) captures[value.as] = found
  }
  if (options.exactly)
    for (const name of Object.keys(actual.attrs))
      if (!isDeclaration(name) && pattern.attrs[name] === undefined)
        mismatches.push(`${path} has an extra attribute '${name}'`)
  return mismatches
}

function ownText(element: Element): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim()
}

function compareText({ pattern, actual, options, captures }: Comparison, path: string): string[] {
  const wanted = ownText(pattern)
  const found = ownText(actual)
  if (wanted === '') return options.exactly && found !== '' ? [`${path} has text '${found}'`] : []
  const value = parseValuePattern(wanted)
  if (!matchesValue(value, found === '' ? undefined : found))
    return [`${path} has text '${found}', not '${wanted}'`]
  if ('as' in value && value.as !== undefined) captures[value.as] = found
  return []
}

function compareChildren(comparison: Comparison, path: string): string[] {
  const { pattern, actual, base, options, captures } = comparison
  const left = childElements(actual)
  const mismatches: string[] = []
  for (const wanted of childElements(pattern)) {
    if (namespaceOf(wanted) === ABSENT_NS) {
      if (left.some((child) => child.getName() === wanted.getName()))
        mismatches.push(`${path} has a <${wanted.getName()}>`)
      continue
    }
    const tries = left.map((child) => {
      const own: Record<string, string> = {}
      return {
        child,
        own,
        wrong: compare({ pattern: wanted, actual: child, path, base, options, captures: own }),
      }
    })
    const hit = tries.find(({ wrong }) => wrong.length === 0)
    if (hit) {
      left.splice(left.indexOf(hit.child), 1)
      Object.assign(captures, hit.own)
      continue
    }
    const near = tries.find(({ child }) => child.getName() === wanted.getName())
    mismatches.push(...(near?.wrong ?? [`${path} has no <${wanted.getName()}>`]))
  }
  if (options.exactly) for (const extra of left) mismatches.push(`${path} has an extra <${extra.getName()}>`)
  return mismatches
}

function instantiate(pattern: Element): Element {
  const element = new Element(pattern.name)
  for (const [name, text] of Object.entries(pattern.attrs as Record<string, string>)) {
    const value = exampleOf(parseValuePattern(text))
    if (value !== undefined) element.attrs[name] = value
  }
  for (const child of pattern.children) {
    if (typeof child !== 'string') {
      if (namespaceOf(child) !== ABSENT_NS) element.cnode(instantiate(child))
    } else if (child.trim() !== '') {
      const value = exampleOf(parseValuePattern(child.trim()))
      if (value !== undefined) element.t(value)
    }
  }
  return element
}
