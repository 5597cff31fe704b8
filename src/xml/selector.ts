import type { Element } from 'ltx'
import { ConfigurationError } from '../base/errors.ts'
import { NS } from './namespaces.ts'
import { childElements, namespaceOf } from './parse.ts'

type AttributeOperator = '=' | '!=' | '^=' | '$=' | '*='

/** `[name]` where `test` is absent. `xmlns` stands for the element's effective namespace. */
interface AttributeTest {
  readonly name: string
  readonly test?: { readonly operator: AttributeOperator; readonly value: string }
}

/** What one element must be: name, attributes, and what it must not be. */
interface Compound {
  /** Local name; `*` is any. */
  readonly name: string
  /** Written `stream:name`: the element is in the namespace of streams. */
  readonly stream: boolean
  readonly attributes: readonly AttributeTest[]
  readonly not: readonly Compound[]
}

/** A compound and how it relates to the one before it; `root` is the first. */
export interface SelectorPart {
  readonly relation: 'root' | 'child' | 'descendant'
  readonly compound: Compound
}

/** A parsed selector; it matches where one of its alternatives does. */
export interface Selector {
  readonly source: string
  readonly alternatives: readonly (readonly SelectorPart[])[]
}

/** A selector that cannot be read (E_SELECTOR); `position` is the offset of the offending character, from 0. */
export class SelectorError extends ConfigurationError {
  readonly position: number

  constructor(source: string, position: number, problem: string) {
    super('E_SELECTOR', `selector "${source}": ${problem} at character ${position + 1}`)
    this.position = position
  }
}

/**
 * Reads a CSS-like selector: local names, `stream:name`, `*`, `[attr]`, `[attr=v]` (also `!=`, `^=`, `$=`, `*=`, quoted
 * or not), `:not(…)`, children by `>`, descendants by white space, alternatives by comma.
 * @throws SelectorError (E_SELECTOR)
 */
export function parseSelector(source: string): Selector {
  return new SelectorReader(source).read()
}

/**
 * The elements that the selector means, in document order. Its first compound is held against `root` itself.
 */
export function select(selector: Selector, root: Element): Element[] {
  const found: Element[] = []
  const visit = (path: readonly Element[], element: Element) => {
    const here = [...path, element]
    if (selector.alternatives.some((parts) => matchesPath(parts, parts.length - 1, here))) found.push(element)
    for (const child of childElements(element)) visit(here, child)
  }
  visit([], root)
  return found
}

/** Whether the part at `index`, and those before it, fit the last element of `path`, which begins at the root. */
function matchesPath(parts: readonly SelectorPart[], index: number, path: readonly Element[]): boolean {
  const part = parts[index]
  const element = path.at(-1)
  if (!part || !element || !matchesCompound(part.compound, element)) return false
  if (part.relation === 'root') return path.length === 1
  if (part.relation === 'child') return matchesPath(parts, index - 1, path.slice(0, -1))
  return path.some((_, length) => length > 0 && matchesPath(parts, index - 1, path.slice(0, length)))
}

function matchesCompound(compound: Compound, element: Element): boolean {
  return (
    (compound.name === '*' || compound.name === element.getName()) &&
    (!compound.stream || namespaceOf(element) === NS.stream) &&
    compound.attributes.every((attribute) => matchesAttribute(attribute, element)) &&
    !compound.not.some((negated) => matchesCompound(negated, element))
  )
}

function matchesAttribute({ name, test }: AttributeTest, element: Element): boolean {
  const value: string | undefined =
    name === 'xmlns' ? namespaceOf(element) : (element.attrs[name] ?? undefined)
  if (!test) return value !== undefined
  switch (test.operator) {
    case '=':
      return value === test.value
    case '!=':
      return value !== test.value
    case '^=':
      return value?.startsWith(test.value) ?? false
    case '$=':
      return value?.endsWith(test.value) ?? false
    case '*=':
      return value?.includes(test.value) ?? false
  }
}

const SPACE = /\s*/y
const NAME = /[\p{L}_][\p{L}\p{N}_.-]*/uy
const ATTRIBUTE_NAME = /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/uy
const OPERATOR = /[!^$*]?=/y
const VALUE = /"([^"]*)"|'([^']*)'|[^\s"'\]]+/y

class SelectorReader {
  readonly #source: string
  #position = 0

  constructor(source: string) {
    this.#source = source
  }

  read(): Selector {
    const alternatives = [this.#alternative()]
    while (this.#take(',')) alternatives.push(this.#alternative())
    if (this.#position < this.#source.length) this.#fail(`unexpected "${this.#source[this.#position]}"`)
    return { source: this.#source, alternatives }
  }

  #alternative(): SelectorPart[] {
    this.#scan(SPACE)
    const parts: SelectorPart[] = [{ relation: 'root', compound: this.#compound() }]
    for (;;) {
      const spaced = this.#scan(SPACE) !== ''
      if (this.#take('>')) {
        this.#scan(SPACE)
        parts.push({ relation: 'child', compound: this.#compound() })
      } else if (spaced && this.#position < this.#source.length && this.#source[this.#position] !== ',') {
        parts.push({ relation: 'descendant', compound: this.#compound() })
      } else return parts
    }
  }

  #compound(options: { readonly negated?: boolean } = {}): Compound {
    const start = this.#position
    const stream = this.#take('stream:')
    const name = this.#take('*') ? '*' : this.#scan(NAME)
    if (stream && !name) this.#fail('a name or * must follow "stream:"')
    const attributes: AttributeTest[] = []
    const not: Compound[] = []
    for (;;) {
      if (this.#take('[')) attributes.push(this.#attribute())
      else if (!options.negated && this.#take(':not(')) not.push(this.#negation())
      else break
    }
    if (this.#position === start) this.#fail('expected a name, * or [attribute]')
    return { name: name || '*', stream, attributes, not }
  }

  #negation(): Compound {
    this.#scan(SPACE)
    const compound = this.#compound({ negated: true })
    this.#scan(SPACE)
    this.#expect(')')
    return compound
  }

  #attribute(): AttributeTest {
    this.#scan(SPACE)
    const name = this.#scan(ATTRIBUTE_NAME) || this.#fail('expected the name of an attribute')
    this.#scan(SPACE)
    const operator = this.#scan(OPERATOR) as AttributeOperator | ''
    if (!operator) {
      this.#expect(']')
      return { name }
    }
    this.#scan(SPACE)
    const written = this.#scan(VALUE) || this.#fail('expected a value')
    this.#scan(SPACE)
    this.#expect(']')
    return { name, test: { operator, value: written.replace(/^(["'])(.*)\1$/s, '$2') } }
  }

  /** Takes what the sticky pattern matches here; empty where it does not. */
  #scan(pattern: RegExp): string {
    pattern.lastIndex = this.#position
    const text = pattern.exec(this.#source)?.[0] ?? ''
    this.#position += text.length
    return text
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#position)) return false
    this.#position += text.length
    return true
  }

  #expect(text: string): void {
    if (!this.#take(text)) this.#fail(`expected "${text}"`)
  }

  #fail(problem: string): never {
    throw new SelectorError(this.#source, this.#position, problem)
  }
}
