/** What two parts of a target file say against each other; `path` is where the user would mend it. */
export interface Contradiction {
  readonly path: readonly string[]
  readonly message: string
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

/** Holds the parts of a target file against each other. Takes the file as written, so that it works beside other problems. */
export function contradictionsIn(written: unknown): Contradiction[] {
  const found: Contradiction[] = []
  const tls = child(written, 'tls')
  const endpoints = child(written, 'endpoints')
  if (child(written, 'accounts') === 'admin' && child(written, 'administrator') === undefined)
    found.push({ path: ['accounts'], message: 'admin needs an administrator with jid and password' })
  const mode = child(tls, 'mode')
  if (mode === 'none' && child(endpoints, 'direct-tls') !== undefined)
    found.push({ path: ['tls', 'mode'], message: 'none contradicts the endpoint direct-tls' })
  if (mode === 'none' && child(tls, 'ca') !== undefined)
    found.push({ path: ['tls', 'ca'], message: 'means nothing with mode none' })
  if (child(tls, 'verify') === false && child(tls, 'ca') !== undefined)
    found.push({ path: ['tls', 'ca'], message: 'means nothing with verify false' })
  return found
}
