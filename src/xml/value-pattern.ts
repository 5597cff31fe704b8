/** What a pattern's attribute value or text asks of the actual one. */
export type ValuePattern =
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'any'; readonly as?: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'regexp'; readonly value: RegExp; readonly as?: string }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }

/**
 * Reads a value of a pattern: `{any}`, `{absent}`, `{/regexp/}`, `{one|other}`, and `{name=any}` or `{name=/regexp/}`,
 * which keep the actual value under a name. Everything else is literal.
 */
export function parseValuePattern(text: string): ValuePattern {
  const inner = /^\{(.+)\}$/s.exec(text)?.[1]
  if (inner === undefined) return { kind: 'literal', value: text }
  if (inner === 'absent') return { kind: 'absent' }
  const named = /^([a-z][a-z0-9-]*)=(.+)$/s.exec(inner)
  const as = named?.[1]
  const rule = named?.[2] ?? inner
  const name = as === undefined ? {} : { as }
  if (rule === 'any') return { kind: 'any', ...name }
  const regexp = /^\/(.*)\/([iu]*)$/s.exec(rule)
  if (regexp) return { kind: 'regexp', value: new RegExp(regexp[1] ?? '', regexp[2]), ...name }
  if (inner.includes('|')) return { kind: 'oneOf', values: inner.split('|').map((value) => value.trim()) }
  return { kind: 'literal', value: text }
}

/** Whether the actual value (undefined: not there) is what the pattern asks for. */
export function matchesValue(pattern: ValuePattern, actual: string | undefined): boolean {
  switch (pattern.kind) {
    case 'literal':
      return actual === pattern.value
    case 'any':
      return actual !== undefined && actual !== ''
    case 'absent':
      return actual === undefined
    case 'regexp':
      return actual !== undefined && pattern.value.test(actual)
    case 'oneOf':
      return actual !== undefined && pattern.values.includes(actual)
  }
}

/** A value that satisfies the pattern, or undefined for `absent` and for regular expressions. */
export function exampleOf(pattern: ValuePattern): string | undefined {
  switch (pattern.kind) {
    case 'literal':
      return pattern.value
    case 'any':
      return 'anything'
    case 'oneOf':
      return pattern.values[0]
    default:
      return undefined
  }
}
