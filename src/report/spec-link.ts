/**
 * Where a section of a spec is published, or `undefined` where the spec is not known to us.
 * The XSF's pages name their sections by generated ids, so a XEP's link leads to its head.
 */
export function specLink(spec: string, section: string): string | undefined {
  const rfc = /^RFC(\d+)$/.exec(spec)
  if (rfc) return `https://www.rfc-editor.org/rfc/rfc${rfc[1]}.html${rfcAnchor(section)}`
  const xep = /^XEP-(\d{4})$/.exec(spec)
  if (xep) return `https://xmpp.org/extensions/xep-${xep[1]}.html`
  return undefined
}

function rfcAnchor(section: string): string {
  if (!/^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$/.test(section)) return ''
  return `#${/^\d/.test(section) ? 'section' : 'appendix'}-${section}`
}

/** `RFC 6120 §4.9.1.1`, as people write it. */
export function citation(spec: string, section: string): string {
  const name = spec.replace(/^RFC(\d+)$/, 'RFC $1')
  return section === '' ? name : `${name} §${section}`
}
