import type { Element } from 'ltx'

const XRD = 'http://docs.oasis-open.org/ns/xri/xrd-1.0'

export interface Link {
  readonly rel: string
  readonly href: string
}

/** The links of host metadata as XRD (RFC 6415 §2); undefined where the response holds none. */
export function linksOfXrd(response: Element): Link[] | undefined {
  const links = response.getChild('XRD', XRD)?.getChildren('Link')
  return links?.map(({ attrs }) => ({ rel: String(attrs.rel ?? ''), href: String(attrs.href ?? '') }))
}

/** The links of host metadata as JRD (RFC 6415 appendix A); undefined where the response holds none. */
export function linksOfJrd(response: Element): Link[] | undefined {
  try {
    const { links } = JSON.parse(response.getText()) as { links?: unknown }
    if (!Array.isArray(links)) return
    return links.map((link) => ({ rel: String(link?.rel ?? ''), href: String(link?.href ?? '') }))
  } catch {
    return
  }
}
