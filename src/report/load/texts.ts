/** Makers of those files of a load run that come out of its histograms; each is called once, when its file is written. */
export interface LoadTexts {
  /** latency.hlog. */
  readonly log: () => string
  /** latency-<operation>.hgrm, by operation. */
  readonly distributions: Readonly<Record<string, () => string>>
}

/** Files of {@link LoadTexts} by name. Names of operations are the user's own: what no file name takes is replaced. */
export function textFiles(texts: LoadTexts): ReadonlyMap<string, () => string> {
  const files = new Map([['latency.hlog', texts.log]])
  for (const [operation, make] of Object.entries(texts.distributions)) {
    const stem = `latency-${operation.replace(/[^\w.-]+/g, '-').slice(0, 80)}`
    let name = `${stem}.hgrm`
    for (let next = 2; files.has(name); next += 1) name = `${stem}-${next}.hgrm`
    files.set(name, make)
  }
  return files
}
