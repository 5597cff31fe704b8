import type { Element } from 'ltx'
import { ExpectationError } from '../../src/session/errors.ts'
import { fenceBetween } from '../../src/session/fence.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { itemOf, rosterOf } from './roster.ts'

/** One side of a subscription. */
export interface Party {
  readonly session: Session
  /** Bare JID. */
  readonly address: string
}

/** The states are the user's, as in RFC 6121 appendix A. */
export interface Parties {
  readonly user: Party
  readonly contact: Party
}

type Move = readonly [by: keyof Parties, type: 'subscribe' | 'subscribed']

const REQUEST: Move = ['user', 'subscribe']
const REQUESTED: Move = ['contact', 'subscribe']
const GRANT: Move = ['user', 'subscribed']
const GRANTED: Move = ['contact', 'subscribed']

/** The nine states of RFC 6121 appendix A.1, each with the way that leads there from "None". */
export const STATES: Readonly<Record<string, readonly Move[]>> = {
  None: [],
  'None + Pending Out': [REQUEST],
  'None + Pending In': [REQUESTED],
  'None + Pending Out+In': [REQUEST, REQUESTED],
  To: [REQUEST, GRANTED],
  'To + Pending In': [REQUEST, GRANTED, REQUESTED],
  From: [REQUESTED, GRANT],
  'From + Pending Out': [REQUESTED, GRANT, REQUEST],
  Both: [REQUESTED, GRANT, REQUEST, GRANTED],
}

/** What a roster shows of a state. */
export interface RosterView {
  readonly subscription?: string
  readonly ask?: boolean
  readonly approved?: boolean
}

/** "None + Pending Out" and the like; ", approved" and ", not approved" behind it ask for the flag of §2.1.2.1. */
export function rosterView(text: string): RosterView {
  const [state = '', flag] = text.split(', ')
  if (!(state in STATES)) throw new TypeError(`'${state}' is no state of a subscription`)
  const subscription = state.split(' ')[0]?.toLowerCase() ?? 'none'
  const approved = flag === undefined ? {} : { approved: flag === 'approved' }
  return { subscription, ask: state.includes('Out'), ...approved }
}

/** How an item differs from a view; no item is one of subscription `none`, which is also the attribute's default. */
export function misfits(item: Element | undefined, { subscription, ask, approved }: RosterView): string[] {
  const attrs: Readonly<Record<string, string | undefined>> = item?.attrs ?? {}
  const problems: string[] = []
  const found = attrs.subscription ?? 'none'
  if (subscription !== undefined && found !== subscription)
    problems.push(`the subscription is '${found}', not '${subscription}'`)
  if (ask !== undefined && (attrs.ask === 'subscribe') !== ask)
    problems.push(ask ? "there is no ask='subscribe'" : "there is an ask='subscribe'")
  if (approved !== undefined && ['true', '1'].includes(attrs.approved ?? '') !== approved)
    problems.push(approved ? "there is no approved='true'" : `it says approved='${attrs.approved}'`)
  return problems
}

async function make(parties: Parties, [by, type]: Move): Promise<void> {
  const [sender, recipient] = [parties[by], parties[by === 'user' ? 'contact' : 'user']]
  const { session } = sender
  const from = session.options.contentNamespace === NS.component ? ` from='${sender.address}'` : ''
  const id = session.nextId('state')
  session.send(`<presence type='${type}' id='${id}'${from} to='${recipient.address}'/>`)
  await recipient.session.expect(
    `${type} from ${sender.address}`,
    ({ name, attrs }) => (name === 'presence' && attrs.type === type && attrs.from === sender.address) || [],
  )
}

/**
 * Leads two parties from "None" to a state, and puts away what that caused. The user is interested in the roster, as is
 * a contact who has one.
 * @throws ExpectationError where the roster does not show the state.
 */
export async function reach(parties: Parties, state: string): Promise<void> {
  const { user, contact } = parties
  const moves = STATES[state]
  if (!moves) throw new TypeError(`'${state}' is no state of a subscription`)
  const isUser = contact.session.options.contentNamespace !== NS.component
  await Promise.all([user, ...(isUser ? [contact] : [])].map(({ session }) => rosterOf(session)))
  for (const move of moves) await make(parties, move)
  await fenceBetween(user.session, contact.session)
  await fenceBetween(contact.session, user.session)
  const item = itemOf(await rosterOf(user.session), contact.address)
  const [problem] = misfits(item, rosterView(state))
  if (problem)
    throw new ExpectationError('E_UNEXPECTED', `the state "${state}" was not reached: ${problem}`, {
      expected: state,
      observed: item?.toString() ?? 'no item in the roster',
    })
  for (const { session } of [user, contact]) session.inbox.forget()
}
