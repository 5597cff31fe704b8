/**
 * What may become of a stanza for a user (RFC 6121 §8.5.4, table 1). Who is named is a resource by its short name.
 */
export type Fate =
  /** These get it: all of them, some of them but at least one, or all of them and perhaps others. */
  | { readonly kind: 'delivered'; readonly to: readonly string[]; readonly how: 'all' | 'some' | 'at least' }
  /** Nobody gets it before somebody comes online later. */
  | { readonly kind: 'kept' }
  /** It comes back as an error, of this condition where one is named. */
  | { readonly kind: 'refused'; readonly condition?: string }
  /** Nothing comes of it. */
  | { readonly kind: 'ignored' }

const DELIVERED = /^delivered (?:(to some of|at least to)|to) (.+)$/
const REFUSED = /^refused(?: with ([a-z-]+))?$/

/**
 * Reads fates as phrases name them: `delivered to balcony and chamber`, `delivered to some of balcony and chamber`,
 * `delivered at least to balcony`, `kept`, `refused`, `refused with service-unavailable`, `ignored`, joined by `or`.
 * @throws TypeError where one is none.
 */
export function parseFates(text: string): Fate[] {
  return text.split(' or ').map(parseFate)
}

function parseFate(text: string): Fate {
  if (text === 'kept' || text === 'ignored') return { kind: text }
  const refused = REFUSED.exec(text)
  if (refused) return { kind: 'refused', ...(refused[1] === undefined ? {} : { condition: refused[1] }) }
  const delivered = DELIVERED.exec(text)
  if (!delivered) throw new TypeError(`“${text}” is no fate of a stanza`)
  const how = { 'to some of': 'some', 'at least to': 'at least' } as const
  const words = delivered[1] as keyof typeof how | undefined
  return { kind: 'delivered', to: (delivered[2] ?? '').split(' and '), how: words ? how[words] : 'all' }
}

/** A resource that a stanza may have reached. */
export interface Place {
  readonly name: string
  /** Whether it is available, or only connected. Rules of delivery speak of available ones. */
  readonly available: boolean
  /** Whether it came online after the stanza was sent. */
  readonly later: boolean
  readonly reached: boolean
}

/** What has become of a stanza so far. */
export interface Sight {
  readonly places: readonly Place[]
  /** The condition of the error that came back; empty where it names none. */
  readonly error: string | undefined
}

/** Whether what was seen is the fate, may still become it, or cannot. */
export function compareFate(fate: Fate, { places, error }: Sight): 'met' | 'open' | 'missed' {
  const reached = places.filter((place) => place.reached)
  if (fate.kind === 'ignored') return reached.length === 0 && error === undefined ? 'met' : 'missed'
  if (fate.kind === 'refused') {
    const right = error !== undefined && (fate.condition === undefined || fate.condition === error)
    return reached.length > 0 ? 'missed' : right ? 'met' : error === undefined ? 'open' : 'missed'
  }
  if (error !== undefined) return 'missed'
  if (fate.kind === 'kept')
    return reached.some(({ later }) => !later) ? 'missed' : reached.length > 0 ? 'met' : 'open'
  const named = ({ name }: Place) => fate.to.includes(name)
  const others = reached.filter((place) => !named(place) && place.available)
  if (fate.how !== 'at least' && others.length > 0) return 'missed'
  const hits = reached.filter(named).length
  return hits >= (fate.how === 'some' ? 1 : fate.to.length) ? 'met' : 'open'
}
