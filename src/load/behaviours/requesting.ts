import type { Behaviour, BehaviourSetup } from '../behaviour.ts'
import { Template } from '../client/template.ts'
import { Requests } from '../operations/requests.ts'

/** What an operation is that consists of one request, the same from each client, and its answer. */
export function requesting(
  { operations: [operation = 0], ...setup }: BehaviourSetup<unknown>,
  request: { readonly xml: string; readonly to: string },
): Behaviour {
  const requests = new Requests(setup, operation)
  const message = { template: new Template(request.xml), to: Buffer.from(request.to) }
  return {
    takesPart: () => true,
    act(client, dueUs) {
      if (!client.online) return false
      requests.send(client, dueUs, message)
      return true
    },
    arrived: (client, token) => requests.answered(client, token),
    refused: (client, token, condition) => requests.refused(client, token, condition),
    expire: (nowUs) => requests.expire(nowUs),
    pending: () => requests.waiting,
  }
}
