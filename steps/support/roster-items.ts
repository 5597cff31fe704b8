import { Element } from 'ltx'
import { Finding } from '../../src/conformance/judge.ts'
import type { AssayWorld } from '../../src/conformance/world.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { parseFragment } from '../../src/xml/parse.ts'
import { matchesValue, parseValuePattern } from '../../src/xml/value-pattern.ts'

/** The items that an author wrote, placeholders filled. */
export function itemsOf(world: AssayWorld, xml: string): Element[] {
  return xml.trim() === '' ? [] : parseFragment(world.fill(xml).trim())
}

export function groupsOf(item: Element): string[] {
  return item
    .getChildren('group')
    .map((group) => group.text())
    .sort()
}

/**
 * What does not fit in a roster item. The name and the groups are held to the letter, since an item is atomic (RFC 6121
 * §2.4.1); no name is an empty name. What else is said of an item that is removed does not count. Other attributes count where the author names them, as patterns.
 */
export function itemProblems(wanted: Element, found: Element): string[] {
  const problems: string[] = []
  const { name: wantedName = '', ...attributes } = wanted.attrs as Record<string, string>
  const name = String(found.attrs.name ?? '')
  if (attributes.subscription !== 'remove' && name !== wantedName)
    problems.push(`the name is '${name}', not '${wantedName}'`)
  for (const [key, text] of Object.entries(attributes)) {
    // RFC 6121 §2.1.2.5: an item without a subscription has none.
    const value = found.attrs[key] ?? (key === 'subscription' ? 'none' : undefined)
    if (key !== 'xmlns' && !matchesValue(parseValuePattern(text), value))
      problems.push(`${key} is ${value === undefined ? 'missing' : `'${value}'`}, not '${text}'`)
  }
  const [groups, wantedGroups] = [groupsOf(found), groupsOf(wanted)].map((list) => JSON.stringify(list))
  if (attributes.subscription !== 'remove' && groups !== wantedGroups)
    problems.push(`the groups are ${groups}, not ${wantedGroups}`)
  return problems
}

/** What a roster with these items lacks or has too much; each JID once (§2.1.2.3). */
export function rosterProblems(wanted: readonly Element[], found: readonly Element[]): string[] {
  const left = [...found]
  const problems = wanted.flatMap((item) => {
    const jid = parseValuePattern(String(item.attrs.jid))
    const index = left.findIndex(({ attrs }) => matchesValue(jid, attrs.jid))
    const [actual] = index < 0 ? [] : left.splice(index, 1)
    return actual ? itemProblems(item, actual) : [`there is no item for '${item.attrs.jid}'`]
  })
  return [...problems, ...left.map(({ attrs }) => `there is an item for '${attrs.jid ?? ''}'`)]
}

export function isPush(element: Element): boolean {
  return (
    element.getName() === 'iq' &&
    element.attrs.type === 'set' &&
    element.getChild('query', NS.roster) !== undefined
  )
}

/** What makes an IQ set with a roster query no roster push of this item, as RFC 6121 §2.1.6 has it. */
export function pushProblems(push: Element, facts: { item: Element; bare: string | undefined }): string[] {
  const problems: string[] = []
  const { from, id } = push.attrs as Record<string, string | undefined>
  if (from !== undefined && from !== facts.bare) problems.push(`the push is from '${from}'`)
  if (id === undefined || id === '') problems.push('the push has no id')
  const items = push.getChild('query', NS.roster)?.getChildren('item') ?? []
  if (items.length !== 1) problems.push(`the push has ${items.length} items`)
  const [item] = items
  return item ? [...problems, ...itemProblems(facts.item, item)] : problems
}

/** Takes the push of an item. @throws ExpectationError */
export function takePush(world: AssayWorld, actor: string, item: Element): Promise<Element> {
  const bare = world.lookup(`${actor}.bare`)
  return world.session(actor).expect(`a roster push of ${item.toString()}`, (element) => {
    if (!isPush(element)) return []
    const problems = pushProblems(element, { item, bare })
    return problems.length === 0 || problems
  })
}

/** A roster set as text, items as written. */
export function rosterSet(id: string, items: string): string {
  return `<iq type='set' id='${id}'><query xmlns='jabber:iq:roster'>${items}</query></iq>`
}

/** The reply to an IQ request that was sent before. @throws ExpectationError */
export function replyTo(session: Session, id: string): Promise<Element> {
  return session.expect(
    `a reply to '${id}'`,
    ({ name, attrs }) => (name === 'iq' && attrs.id === id && ['result', 'error'].includes(attrs.type)) || [],
  )
}

/** Asks for the roster. @throws ExpectationError where no answer comes in time. */
export function getRoster(session: Session, ver?: string): Promise<Element> {
  const iq = new Element('iq', { type: 'get' })
  iq.c('query', { xmlns: NS.roster, ...(ver === undefined ? {} : { ver }) })
  return session.request(iq)
}

/** Holds that a roster result has these items and no others. @throws Finding */
export function holdRoster(result: Element, wanted: readonly Element[]): void {
  const query = result.attrs.type === 'result' ? result.getChild('query', NS.roster) : undefined
  const problems = query ? rosterProblems(wanted, query.getChildren('item')) : ['there is no roster in it']
  if (problems.length > 0)
    throw new Finding(`the roster is another: ${problems.join('; ')}`, {
      expected: wanted.join('') || 'a roster without items',
      observed: result.toString(),
    })
}

/** What has to be pushed so that one roster becomes the other (RFC 6121 §2.6.3). */
export function rosterChanges(before: readonly Element[], after: readonly Element[]): Element[] {
  const changed = after.filter((item) => {
    const former = before.find(({ attrs }) => attrs.jid === item.attrs.jid)
    return !former || itemProblems(item, former).length > 0
  })
  const gone = before.filter(({ attrs }) => after.every((item) => item.attrs.jid !== attrs.jid))
  return [
    ...changed,
    ...gone.map(({ attrs }) => new Element('item', { jid: attrs.jid, subscription: 'remove' })),
  ]
}

/** Holds that no roster push waits; the fence is the caller's. @throws ExpectationError */
export function holdNoPush(session: Session): void {
  session.inbox.holdsNone({
    description: 'roster push',
    accepts: (event) => (event.kind === 'element' && isPush(event.element)) || [],
  })
}
