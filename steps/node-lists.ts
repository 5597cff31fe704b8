import type { DataTable } from '@cucumber/cucumber'
import { Finding } from '../src/conformance/judge.ts'
import { Then } from '../src/conformance/steps.ts'
import { NS } from '../src/xml/namespaces.ts'
import { replyTo } from './support/node-replies.ts'
import { bareJid, nodeNamed, ownersList } from './support/node-requests.ts'

// | Juliet | member |; "none" is for no entry. Others may be there.
for (const list of ['affiliation', 'subscription'] as const)
  Then(
    `{actor} sees that the node {string} has the ${list}s:`,
    async function (actor: string, name: string, table: DataTable) {
      const found = await ownersList(this.session(actor), nodeNamed(this, name), list)
      if (!(found instanceof Map))
        throw new Finding(`the ${list}s are not told`, {
          expected: `the ${list}s of the node`,
          observed: found.toString(),
        })
      for (const [entity = '', wanted = ''] of table.raw()) {
        const entries = found.get(bareJid(this, entity)) ?? []
        const observed = entries.length === 0 ? 'none' : `listed as ${entries.join(' and ')}`
        if (observed !== (wanted === 'none' ? wanted : `listed as ${wanted}`))
          throw new Finding(`the ${list} of ${entity} is ${observed}`, { expected: wanted, observed })
      }
    },
  )

Then(
  '{actor} receives a reply to {string} without the item {string}',
  async function (actor: string, id: string, item: string) {
    const reply = await replyTo(this, actor, id)
    const items = reply.getChild('pubsub', NS.pubsub)?.getChild('items')?.getChildren('item') ?? []
    if (items.some(({ attrs }) => attrs.id === item))
      throw new Finding('the item is still there', {
        expected: `no item '${item}'`,
        observed: reply.toString(),
      })
  },
)

// Of Benvolio, say: what an error does not return has been carried out (§8.8.2.4, §8.9.2.4).
for (const [list, words] of [
  ['subscription', 'subscription to'],
  ['affiliation', 'affiliation with'],
] as const)
  Then(
    `either the error {string} returns the entry of {actor} to {actor}, or the ${words} the node {string} is {string}`,
    async function (id: string, entity: string, owner: string, name: string, wanted: string) {
      const reply = await replyTo(this, owner, id)
      const jid = bareJid(this, entity)
      const returned = reply.getChild('pubsub', NS.pubsubOwner)?.getChild(`${list}s`)?.getChildren(list)
      if (reply.attrs.type === 'error' && returned?.some(({ attrs }) => attrs.jid === jid)) return
      const found = await ownersList(this.session(owner), nodeNamed(this, name), list)
      const observed = found instanceof Map ? (found.get(jid)?.join(' and ') ?? 'none') : found.toString()
      if (observed !== wanted)
        throw new Finding(`the ${list} of ${entity} is ${observed}, and the error does not return it`, {
          expected: wanted,
          observed: reply.toString(),
        })
    },
  )

Then(
  '{actor} receives two subscriptions of {actor} for {string} with a subid each',
  async function (owner: string, actor: string, id: string) {
    const reply = await replyTo(this, owner, id)
    const jid = bareJid(this, actor)
    const own = (
      reply.getChild('pubsub', NS.pubsubOwner)?.getChild('subscriptions')?.getChildren('subscription') ?? []
    )
      .filter(({ attrs }) => attrs.jid === jid)
      .map(({ attrs }) => attrs.subid)
    if (own.length !== 2 || own.includes(undefined) || own[0] === own[1])
      throw new Finding('the subscriptions cannot be told apart', {
        expected: `two subscriptions of ${jid}, each with its subid`,
        observed: reply.toString(),
      })
  },
)
