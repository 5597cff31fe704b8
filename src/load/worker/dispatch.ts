import { NS } from '../../xml/namespaces.ts'
import type { Behaviour } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import type { Scanner } from '../client/scanner.ts'
import { TOKEN_LENGTH, type Token } from '../client/token.ts'
import { answerRequest, conditionOf, isError } from './answers.ts'

/** Takes each stanza that comes to a client that is online to whoever sent what it answers. */
export class Dispatch {
  readonly #crowd: Crowd
  readonly #token: Token
  /** Behaviours by the index of their operations. */
  readonly #byOperation: readonly (Behaviour | undefined)[]
  readonly #curious: readonly Behaviour[]

  /** @param token for reading; its run is set */
  constructor(crowd: Crowd, token: Token, byOperation: readonly (Behaviour | undefined)[]) {
    this.#crowd = crowd
    this.#token = token
    this.#byOperation = byOperation
    this.#curious = [...new Set(byOperation)].filter(
      (behaviour) => behaviour?.other !== undefined,
    ) as Behaviour[]
  }

  element(client: Client, view: Scanner): void {
    const token = this.#token
    if (view.idEnd - view.idStart === TOKEN_LENGTH && token.read(view.bytes, view.start + view.idStart)) {
      const behaviour = this.#byOperation[token.operation]
      if (behaviour === undefined) return
      if (isError(view)) behaviour.refused(client, token, conditionOf(view.text()), view)
      else behaviour.arrived(client, token, view)
      return
    }
    this.#other(client, view)
  }

  #other(client: Client, view: Scanner): void {
    const { awaited } = client
    if (awaited !== undefined && awaited.size > 0 && tellAwaited(awaited, view)) return
    for (const behaviour of this.#curious) if (behaviour.other?.(client, view)) return
    const name = view.name()
    if (name === 'iq') answerRequest(this.#crowd, client, view)
    else if (name === 'r') this.#acknowledge(client)
    else if (name === 'stream:error') client.streamError(view.text())
  }

  /** XEP-0198 §4: how many stanzas came. */
  #acknowledge(client: Client): void {
    if (client.received < 0) return
    this.#crowd.outbox.text(client, `<a xmlns='${NS.sm}' h='${client.received % 2 ** 32}'/>`)
    this.#crowd.flushSoon()
  }
}

function tellAwaited(awaited: Map<string, (stanza: string) => void>, view: Scanner): boolean {
  const byId = awaited.get(view.id())
  if (byId) {
    awaited.delete(view.id())
    byId(view.text())
    return true
  }
  const text = view.text()
  for (const [key, tell] of awaited) {
    if (!text.includes(key)) continue
    awaited.delete(key)
    tell(text)
    return true
  }
  return false
}
