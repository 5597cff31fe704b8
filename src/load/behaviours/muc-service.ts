import { TargetError } from '../../base/errors.ts'
import { NS } from '../../xml/namespaces.ts'
import type { Client } from '../client/client.ts'

export const MUC = 'http://jabber.org/protocol/muc'

/**
 * The JID of the domain's service for rooms, escaped for an attribute: an item of the domain that is a conference and
 * knows the protocol (XEP-0045 §6.1 and §6.2).
 * @throws TargetError (E_NO_ROOMS)
 */
export async function findRoomService(client: Client, domain: string): Promise<string> {
  const items = await client.ask(`<iq type='get' to='${domain}'><query xmlns='${NS.discoItems}'/></iq>`)
  const jids = [...items.matchAll(/<item\s[^>]*?jid=["']([^"']+)["']/g)].map(([, jid]) => jid ?? '')
  const infos = await Promise.all(
    jids.map(async (jid) => {
      const ask = client.ask(`<iq type='get' to='${jid}'><query xmlns='${NS.discoInfo}'/></iq>`)
      return { jid, info: await ask.catch(() => '') }
    }),
  )
  const found = infos.find(
    ({ info }) => /category=["']conference["']/.test(info) && new RegExp(`var=["']${MUC}["']`).test(info),
  )
  if (found) return found.jid
  throw new TargetError('E_NO_ROOMS', `${domain} has no service for group chat (XEP-0045)`, {
    hint: 'its disco items name none with the identity conference; take a scenario without muc',
  })
}
