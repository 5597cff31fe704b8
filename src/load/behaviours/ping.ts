import * as v from 'valibot'
import type { BehaviourDefinition } from '../behaviour.ts'
import { Template } from '../client/template.ts'
import { Requests } from '../operations/requests.ts'

const options = v.strictObject({
  /** Who is asked: the server, or the client's own account, for which the server answers too (RFC 6121 §8.5.1). */
  to: v.optional(v.picklist(['server', 'self-account'], 'must be server or self-account'), 'server'),
})

/** XMPP Ping (XEP-0199 §4.2 and §4.1): an IQ and its answer. */
export const ping: BehaviourDefinition<v.InferOutput<typeof options>> = {
  name: 'ping',
  summary: 'asks the server for a sign of life (XEP-0199)',
  options,
  operations: [''],
  needs: () => ({}),
  create({ options: { to }, domain, operations: [operation = 0], ...setup }) {
    const requests = new Requests(setup, operation)
    // No `to` at all is the sender's own account (RFC 6120 §8.1.1.1).
    const address = to === 'server' ? " to='{to}'" : ''
    const template = new Template(`<iq type='get' id='{token}'${address}><ping xmlns='urn:xmpp:ping'/></iq>`)
    const server = Buffer.from(domain)
    return {
      takesPart: () => true,
      act(client, dueUs) {
        requests.send(client, dueUs, { template, to: server })
        return true
      },
      arrived: (client, token) => requests.answered(client, token),
      refused: (client, token, condition) => requests.refused(client, token, condition),
      expire: (nowUs) => requests.expire(nowUs),
      pending: () => requests.waiting,
    }
  },
}
