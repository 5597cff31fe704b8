import type { Element } from 'ltx'
import type { Deadline } from '../base/deadline.ts'
import type { AssayError } from '../base/errors.ts'
import type { StreamEvent } from '../wire/event.ts'
import { ConnectionResetError, ExpectationError, isResetWhileSending } from './errors.ts'

/** Says whether an event is the expected one: true, or what does not fit (an empty list: not worth telling). */
export type Judge = (event: StreamEvent) => true | readonly string[]

export interface Expectation {
  /** What is expected, for people. */
  readonly description: string
  readonly accepts: Judge
}

/** Lets an audit break what a judgement rests on, without any change to the scenario. */
export interface InboxAudit {
  /** An event satisfied an expectation; `drop` makes it vanish as if the server had never sent it. */
  satisfied(event: StreamEvent): 'keep' | 'drop'
  /** Something is about to be found absent; an event returned here is found instead. */
  absent(example: (() => StreamEvent | undefined) | undefined): StreamEvent | undefined
  /** How waits are cut short once the audit has broken something: what it took is not going to come. */
  readonly patience?: Patience | undefined
}

/** A wait that has lasted `ms` milliseconds ends then, or when `spent` says so after that. */
export interface Patience {
  readonly ms: number
  spent(): boolean
}

interface Waiter {
  readonly expectation: Expectation
  readonly settle: (event: StreamEvent) => void
  readonly fail: () => void
  readonly nearMisses: string[]
}

/** One line for an event, as it is told in reports. */
export function showEvent(event: StreamEvent): string {
  switch (event.kind) {
    case 'element':
      return event.element.toString()
    case 'open':
      return event.header.toString().replace(/\/>$/, '>')
    case 'close':
      return event.element?.toString() ?? '</stream:stream>'
    case 'control':
      return `${event.frame} with '${event.data}'`
    case 'end':
      return event.error ? `the connection was lost (${event.error.message})` : 'the end of the connection'
    case 'malformed':
      return `malformed XML, ${event.finding.problem}: ${event.finding.excerpt}`
  }
}

/**
 * What a session has received and nobody has taken yet, in order. Expectations take the first event that fits and leave
 * the others; at the end of the connection all that wait fail at once, because nothing more is coming.
 */
export class Inbox {
  readonly #pending: StreamEvent[] = []
  readonly #waiters: Waiter[] = []
  readonly #audit: InboxAudit | undefined
  #over = false

  constructor(audit?: InboxAudit) {
    this.#audit = audit
  }

  /** Events nobody has taken. */
  get pending(): readonly StreamEvent[] {
    return this.#pending
  }

  /** Whether nothing more can come. */
  get over(): boolean {
    return this.#over
  }

  /** The server's malformed XML, if there was any. */
  get malformed(): Extract<StreamEvent, { kind: 'malformed' }> | undefined {
    return this.#pending.find((event) => event.kind === 'malformed')
  }

  /** Takes away the server's malformed XML, where it is not what the scenario is about. */
  forgive(): void {
    const index = this.#pending.findIndex((event) => event.kind === 'malformed')
    if (index >= 0) this.#pending.splice(index, 1)
  }

  /** Takes away all elements nobody has taken, or such as are named, where what comes later must not be taken for them. */
  forget(which: (element: Element) => boolean = () => true): void {
    const others = this.#pending.filter((event) => event.kind !== 'element' || !which(event.element))
    this.#pending.splice(0, this.#pending.length, ...others)
  }

  push(event: StreamEvent): void {
    for (const waiter of [...this.#waiters]) {
      const verdict = waiter.expectation.accepts(event)
      if (verdict !== true) {
        waiter.nearMisses.push(...verdict)
        continue
      }
      if (this.#audit?.satisfied(event) === 'drop') return
      if (event.kind === 'end') this.#over = true
      waiter.settle(event)
      if (this.#over) this.#giveUp()
      return
    }
    this.#pending.push(event)
    if (event.kind === 'end' || event.kind === 'malformed') this.#giveUp()
  }

  #giveUp(): void {
    this.#over = true
    for (const waiter of [...this.#waiters]) waiter.fail()
  }

  /**
   * Takes the first event that fits, now or until the deadline.
   * @throws ExpectationError; ConnectionResetError where a reset may have taken what was expected
   */
  take(expectation: Expectation, deadline: Deadline): Promise<StreamEvent> {
    const nearMisses: string[] = []
    for (let index = 0; index < this.#pending.length; index += 1) {
      const event = this.#pending[index] as StreamEvent
      const verdict = expectation.accepts(event)
      if (verdict !== true) {
        nearMisses.push(...verdict)
        continue
      }
      this.#pending.splice(index, 1)
      if (this.#audit?.satisfied(event) !== 'drop') return Promise.resolve(event)
      index -= 1
    }
    if (this.#over) return Promise.reject(this.#unmet(expectation, nearMisses))
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer)
        deadline.signal?.removeEventListener('abort', fail)
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1)
      }
      const fail = () => {
        leave()
        reject(this.#unmet(expectation, nearMisses))
      }
      const settle = (event: StreamEvent) => {
        leave()
        resolve(event)
      }
      const waiter: Waiter = { expectation, settle, fail, nearMisses }
      const patience = this.#audit?.patience
      const pause = () => Math.min(deadline.remaining, patience?.ms ?? deadline.remaining)
      const expire = () => {
        if (deadline.remaining <= 0 || patience?.spent()) fail()
        else timer = setTimeout(expire, pause())
      }
      let timer = setTimeout(expire, pause())
      deadline.signal?.addEventListener('abort', fail, { once: true })
      this.#waiters.push(waiter)
    })
  }

  /** As {@link take}, for elements only. */
  async takeElement(
    description: string,
    accepts: (element: Element) => true | readonly string[],
    deadline: Deadline,
  ): Promise<Element> {
    const judge: Judge = (event) => (event.kind === 'element' ? accepts(event.element) : [])
    const event = await this.take({ description, accepts: judge }, deadline)
    if (event.kind !== 'element') throw new TypeError('the inbox gave something other than an element')
    return event.element
  }

  /**
   * Holds that nothing received so far and not taken fits. Put a fence before it, else it proves nothing.
   * @param example makes an event that would fit, for an audit to inject.
   * @throws ExpectationError (E_UNEXPECTED)
   */
  holdsNone(expectation: Expectation, example?: () => StreamEvent | undefined): void {
    const planted = this.#audit?.absent(example)
    const found = [...this.#pending, ...(planted ? [planted] : [])].find(
      (event) => expectation.accepts(event) === true,
    )
    if (!found) return
    throw new ExpectationError('E_UNEXPECTED', `got ${expectation.description}, which must not come`, {
      expected: `no ${expectation.description}`,
      observed: showEvent(found),
    })
  }

  #unmet(expectation: Expectation, nearMisses: readonly string[]): AssayError {
    const { malformed } = this
    const expected = expectation.description
    if (!malformed && this.#pending.some(isResetWhileSending)) return new ConnectionResetError(expected)
    const rest = this.#pending.map(showEvent)
    if (nearMisses.length > 0) rest.push(`(nearest: ${[...new Set(nearMisses)].slice(0, 6).join('; ')})`)
    const observed = rest.length > 0 ? rest.join('\n') : 'nothing'
    if (malformed)
      return new ExpectationError(
        'E_MALFORMED',
        `the server sent malformed XML: ${malformed.finding.problem}`,
        { expected, observed },
      )
    if (this.#over)
      return new ExpectationError('E_STREAM_ENDED', `the connection ended without ${expected}`, {
        expected,
        observed,
      })
    const near = nearMisses[0]
    return new ExpectationError(
      'E_EXPECTATION',
      `no ${expected}${near === undefined ? '' : ` (${near})`} within the time-out`,
      { expected, observed },
    )
  }
}
