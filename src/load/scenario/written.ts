/** What stands at a key of something that may be no mapping. */
export function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

/** The list at a key; an empty one where there is none. */
export function list(value: unknown, key: string): readonly unknown[] {
  const found = child(value, key)
  return Array.isArray(found) ? found : []
}
