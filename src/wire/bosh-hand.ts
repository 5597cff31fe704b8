import { setTimeout as pause } from 'node:timers/promises'
import { Element } from 'ltx'
import type { DecoderLimits } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'
import { bodyText, readBody } from './bosh-body.ts'
import type { Exchange, HttpAnswer, HttpChannel, PostOptions } from './bosh-http.ts'
import { ConnectError } from './errors.ts'
import type { StreamEvent } from './event.ts'
import type { Transcript } from './transcript.ts'

/** How long a server that answers nobody's requests not at all is waited for, in milliseconds. */
const PATIENCE_MS = 1000

/** On a machine so slow that a round trip takes longer, periods of the protocol would run out, in milliseconds. */
const LONGEST_QUIET_MS = 250

export interface BoshHandOptions {
  readonly channel: HttpChannel
  readonly transcript: Transcript
  readonly onEvent: (event: StreamEvent) => void
  readonly limits?: Partial<DecoderLimits>
  /** Request id of the request with the number 0. */
  readonly zero: number
  readonly sid: string | undefined
}

/**
 * A BOSH session whose every request is decided by the caller: any wrapper, any request id, over connections of its own.
 * Requests have numbers, so that whoever judges need not know the ids. Each answer comes as one element
 * `<response request='3' status='200' after='12' content-type='…'><body/></response>`, headers as attributes, `after` in
 * milliseconds; where no answer came, `status` is 0 and `error` says why, with `reached='no'` where there was not even a
 * connection.
 */
export class BoshHand {
  readonly #options: BoshHandOptions
  readonly #pending = new Map<number, Exchange[]>()
  #highest = 0
  sid: string | undefined

  constructor(options: BoshHandOptions) {
    this.#options = options
    this.sid = options.sid
  }

  /** The id of a request. */
  rid(number: number): number {
    return this.#options.zero + number
  }

  /** Sends an HTTP body, which need not be a wrapper, as the request of that number. */
  post(number: number, text: string | Uint8Array, how: PostOptions = {}): void {
    const { channel, transcript } = this.#options
    transcript.add('note', `request ${number}${how.url === undefined ? '' : ` to ${how.url}`}:`)
    transcript.add('out', typeof text === 'string' ? text : Buffer.from(text).toString('utf8'))
    this.#highest = Math.max(this.#highest, number)
    const began = performance.now()
    const exchange = channel.post(text, how)
    this.#pending.set(number, [...(this.#pending.get(number) ?? []), exchange])
    const after = () => String(Math.round(performance.now() - began))
    const done = (event: StreamEvent) => {
      this.#pending.set(number, this.#pending.get(number)?.filter((other) => other !== exchange) ?? [])
      this.#options.onEvent(event)
    }
    exchange.answer.then(
      (answer) => done(this.#show(answer, { request: String(number), after: after() })),
      (error: Error) => {
        transcript.add('note', `no response to request ${number}: ${error.message}`)
        const facts = {
          request: String(number),
          status: '0',
          error: error.message,
          after: after(),
          ...(error instanceof ConnectError ? { reached: 'no' } : {}),
        }
        done({ kind: 'element', element: new Element('response', { xmlns: NS.http, ...facts }) })
      },
    )
  }

  /**
   * Waits until a request is with the server, as far as a peer can tell: its bytes are sent, the server has since answered
   * two requests of nobody's session on other connections, and the time of one more has passed.
   */
  async arrival(number: number): Promise<void> {
    const { channel, transcript } = this.#options
    await Promise.all((this.#pending.get(number) ?? []).map(({ written }) => written))
    const began = performance.now()
    for (let round = 0; round < 2; round += 1) {
      const { answer } = channel.post(bodyText({ sid: 'nobody', rid: 1 }))
      await Promise.race([answer.catch(() => {}), pause(PATIENCE_MS, undefined, { ref: false })])
    }
    const took = performance.now() - began
    await pause(Math.min(took / 2, LONGEST_QUIET_MS))
    transcript.add('note', `request ${number} has arrived: two others took ${took.toFixed(1)} ms`)
  }

  /** Breaks the connections over which a request waits for its answer. */
  break(number: number): void {
    this.#options.transcript.add('note', `we broke the connection of request ${number}`)
    for (const exchange of this.#pending.get(number) ?? []) exchange.break()
  }

  breakAll(): void {
    for (const exchange of [...this.#pending.values()].flat()) exchange.break()
  }

  /** Ends the session, if the server still knows it, so that the account is free; never fails. */
  async leave(withinMs: number): Promise<void> {
    if (this.sid !== undefined) {
      const attributes = { rid: this.rid(this.#highest + 1), sid: this.sid, type: 'terminate' }
      const { answer } = this.#options.channel.post(bodyText(attributes))
      await Promise.race([
        answer.catch(() => {}),
        new Promise((resolve) => setTimeout(resolve, withinMs).unref()),
      ])
    }
    this.breakAll()
  }

  #show({ status, headers, body }: HttpAnswer, facts: Readonly<Record<string, string>>): StreamEvent {
    const { transcript, limits } = this.#options
    transcript.add('note', `response to request ${facts.request}: HTTP status ${status}`)
    if (body.length > 0) transcript.add('in', body.toString('utf8'))
    const shown = Object.entries(headers).filter(([name]) => /^[a-z][a-z0-9-]*$/.test(name))
    const element = new Element('response', {
      xmlns: NS.http,
      ...Object.fromEntries(shown.map(([name, value]) => [name, String(value)])),
      ...facts,
      status: String(status),
    })
    const read = readBody(body, limits)
    if ('body' in read) element.cnode(read.body)
    else if (status === 200) return { kind: 'malformed', finding: read.finding }
    else element.t(body.toString('utf8'))
    return { kind: 'element', element }
  }
}
