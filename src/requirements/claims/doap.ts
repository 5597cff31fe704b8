import type { Element } from 'ltx'
import { childElements, parseXmlDocument } from '../../xml/parse.ts'

const DOAP = 'http://usefulinc.com/ns/doap#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const XMPP = 'https://linkmauve.fr/ns/xmpp-doap#'

/** What a project says of one spec. */
export interface Claim {
  /** As it stands in our ids: `XEP-0045`, `RFC6120`. */
  readonly spec: string
  readonly version?: string
  /** In lower case: `complete`, `partial`, `planned`, `deprecated`, `removed`, `wontfix` (XEP-0453), or what else it says. */
  readonly status?: string
  readonly since?: string
  readonly until?: string
  readonly note?: string
}

/** What a project says of itself. */
export interface Doap {
  readonly project?: string
  /** One a spec, in the order of the file. */
  readonly claims: readonly Claim[]
  /** What could not be taken for a claim, and why, each in a clause. */
  readonly problems: readonly string[]
}

/**
 * Reads a DOAP file in the vocabulary of XEP-0453.
 * @throws FragmentError (E_XML) where it is no well-formed XML.
 */
export function readDoap(xml: string): Doap {
  const elements = [...descendants(parseXmlDocument(xml))]
  const project = elements.find((one) => is(one, DOAP, 'Project'))
  const name = project && childElements(project).find((one) => is(one, DOAP, 'name'))
  const claims = new Map<string, Claim>()
  const problems: string[] = []
  for (const one of elements) {
    if (!is(one, DOAP, 'implements')) continue
    const [supported] = childElements(one).filter((child) => is(child, XMPP, 'SupportedXep'))
    const claim = supported ? claimOfXep(supported) : claimByLink(one)
    // A link to anything but a XEP or RFC (a draft, a standard of others) is no claim that concerns us.
    if (claim === undefined) continue
    if (typeof claim === 'string') problems.push(claim)
    else if (claims.has(claim.spec)) problems.push(`${claim.spec} is claimed twice; the first counts`)
    else claims.set(claim.spec, claim)
  }
  const title = name?.getText().trim()
  return { ...(title ? { project: title } : {}), claims: [...claims.values()], problems }
}

function claimByLink(element: Element): Claim | undefined {
  const spec = specOf(resourceOf(element) ?? '')
  return spec === undefined ? undefined : { spec }
}

/** A claim, or what is wrong with it. */
function claimOfXep(supported: Element): Claim | string {
  const xep = childElements(supported).find((child) => is(child, XMPP, 'xep'))
  const link = xep && (resourceOf(xep) ?? xep.getText().trim())
  const spec = specOf(link ?? '')
  if (spec === undefined)
    return link ? `'${link}' is no address of a XEP` : 'a SupportedXep does not say which XEP'
  const told = (name: string) => {
    const value = childElements(supported)
      .find((child) => is(child, XMPP, name))
      ?.getText()
      .trim()
    // An empty element says nothing.
    return value ? { [name]: name === 'status' ? value.toLowerCase() : value } : {}
  }
  return {
    spec,
    ...told('version'),
    ...told('status'),
    ...told('since'),
    ...told('until'),
    ...told('note'),
  }
}

/** The spec that an address leads to, with any scheme, host and ending. */
function specOf(link: string): string | undefined {
  const xep = /(?:^|\/)xep-?(\d{1,4})(?:\.(?:html|xml|pdf))?\/?(?:#.*)?$/i.exec(link)
  if (xep?.[1]) return `XEP-${xep[1].padStart(4, '0')}`
  const rfc = /(?:^|\/)rfc-?0*(\d+)(?:\.(?:html|txt|xml|pdf))?\/?(?:#.*)?$/i.exec(link)
  return rfc?.[1] === undefined ? undefined : `RFC${rfc[1]}`
}

function* descendants(element: Element): Generator<Element> {
  yield element
  for (const child of childElements(element)) yield* descendants(child)
}

function is(element: Element, namespace: string, name: string): boolean {
  return element.getName() === name && element.getNS() === namespace
}

/** The attribute `rdf:resource`, whatever prefix the file gives that namespace. */
function resourceOf(element: Element): string | undefined {
  for (const [name, value] of Object.entries(element.attrs)) {
    const [prefix, local] = name.split(':')
    if (local === 'resource' && prefix && element.findNS(prefix) === RDF) return String(value).trim()
  }
  return undefined
}
