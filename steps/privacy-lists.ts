import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { settle } from '../src/session/fence.ts'
import { succeed } from './support/requests.ts'

const PRIVACY = 'jabber:iq:privacy'

// A list with one item that denies everything from and to the address, and is the user's default (XEP-0016 §2.5, §2.6).
Given('{actor} has a default privacy list that denies {string}', async function (actor: string, jid: string) {
  const session = this.session(actor)
  const list = new Element('iq', { type: 'set' })
  list
    .c('query', { xmlns: PRIVACY })
    .c('list', { name: 'assay' })
    .c('item', { type: 'jid', value: this.fill(jid, 'none'), action: 'deny', order: '1' })
  await succeed(session, list)
  const choice = new Element('iq', { type: 'set' })
  choice.c('query', { xmlns: PRIVACY }).c('default', { name: 'assay' })
  await succeed(session, choice)
  await settle(session)
  session.inbox.forget()
})

async function privacy(world: AssayWorld, actor: string, name?: string): Promise<Element> {
  const iq = new Element('iq', { type: 'get' })
  const query = iq.c('query', { xmlns: PRIVACY })
  if (name !== undefined) query.c('list', { name })
  return world.session(actor).request(iq)
}

/** The items of the default privacy list by their order; nothing where there is no such list. */
async function defaultItems(world: AssayWorld, actor: string): Promise<{ items: Element[]; seen: string }> {
  const lists = await privacy(world, actor)
  const name = lists.getChild('query', PRIVACY)?.getChild('default')?.attrs.name as string | undefined
  if (name === undefined) return { items: [], seen: lists.toString() }
  const reply = await privacy(world, actor, name)
  const items = reply.getChild('query', PRIVACY)?.getChild('list')?.getChildren('item') ?? []
  return {
    items: items.toSorted((a, b) => Number(a.attrs.order) - Number(b.attrs.order)),
    seen: reply.toString(),
  }
}

// Whether it came there by either protocol.
Then("{actor}'s default privacy list denies {string}", async function (actor: string, jid: string) {
  const { items, seen } = await defaultItems(this, actor)
  const wanted = this.fill(jid, 'none')
  if (!items.some(({ attrs }) => attrs.type === 'jid' && attrs.value === wanted && attrs.action === 'deny'))
    throw new Finding('the default privacy list does not have the blocked address', {
      expected: `<item type='jid' value='${wanted}' action='deny'/>`,
      observed: seen,
    })
})

Then("{actor}'s default privacy list begins with {string}", async function (actor: string, jid: string) {
  const { items, seen } = await defaultItems(this, actor)
  const wanted = this.fill(jid, 'none')
  if (items[0]?.attrs.value !== wanted)
    throw new Finding('another item comes first in the default privacy list', {
      expected: `<item type='jid' value='${wanted}' action='deny'/> in the first place`,
      observed: seen,
    })
})
