import type { Element } from 'ltx'
import type { StreamEvent } from '../wire/event.ts'
import { NS } from '../xml/namespaces.ts'
import { ExpectationError, NotOfferedError } from './errors.ts'
import type { Session } from './session.ts'

export interface StreamManagementOptions {
  /** Ask to be allowed to resume (XEP-0198 §5). */
  readonly resume?: boolean
  /** Preferred longest time until resumption, in seconds. */
  readonly max?: number
  /** Answer the server's `<r/>` at once; true unless said otherwise. */
  readonly answer?: boolean
}

/** What the server granted (XEP-0198 §3). */
export interface Granted {
  readonly id: string | undefined
  readonly resumable: boolean
  /** Seconds for which the server says it keeps the session. */
  readonly max: number | undefined
  /** Where the server prefers to be reconnected to. */
  readonly location: string | undefined
}

/** Counters are unsigned 32-bit integers that start again at zero (XEP-0198 §4). */
const MODULUS = 2 ** 32

function isStanza({ name }: Element): boolean {
  return name === 'iq' || name === 'message' || name === 'presence'
}

/**
 * Enables stream management on a bound session.
 * @throws NotOfferedError; ExpectationError where the server refuses.
 */
export async function enableStreamManagement(
  session: Session,
  options: StreamManagementOptions = {},
): Promise<StreamManagement> {
  if (!session.features?.getChild('sm', NS.sm))
    throw new NotOfferedError('stream management', session.features?.toString() ?? 'no stream features')
  const management = new StreamManagement(session, options)
  await management.enable()
  return management
}

/**
 * Stream management of one session (XEP-0198): counts stanzas both ways, acknowledges, keeps what the server has not
 * acknowledged, and can take the session over to a new stream. Only what goes out by `send` is counted.
 */
export class StreamManagement {
  readonly session: Session
  readonly #options: StreamManagementOptions
  #granted: Granted | undefined
  #counting: 'no' | 'out' | 'both' = 'no'
  #received = 0
  #sent = 0
  #acknowledged = 0
  #unacknowledged: Element[] = []

  /** Of a session on which nothing has been negotiated yet; {@link enableStreamManagement} does both. */
  constructor(session: Session, options: StreamManagementOptions = {}) {
    this.session = session
    this.#options = options
    session.tap((event) => this.#receive(event))
    session.tapSent((element) => this.#count(element))
  }

  /** What the server granted; undefined before. */
  get granted(): Granted | undefined {
    return this.#granted
  }

  /** Stanzas received: the `h` of our acknowledgements. */
  get received(): number {
    return this.#received
  }

  /** Stanzas sent. */
  get sent(): number {
    return this.#sent
  }

  /** The latest `h` of the server. */
  get acknowledged(): number {
    return this.#acknowledged
  }

  /** Stanzas sent that the server has not acknowledged, oldest first. */
  get unacknowledged(): readonly Element[] {
    return this.#unacknowledged
  }

  /** Asks the server to manage the stream. @throws ExpectationError where it refuses. */
  async enable(): Promise<Granted> {
    const { resume, max } = this.#options
    const attributes = `${resume ? " resume='true'" : ''}${max === undefined ? '' : ` max='${max}'`}`
    this.session.send(`<enable xmlns='${NS.sm}'${attributes}/>`)
    this.#counting = 'out'
    const { attrs } = await this.#answer('enabled')
    this.#granted = {
      id: attrs.id,
      resumable: attrs.id !== undefined && (attrs.resume === 'true' || attrs.resume === '1'),
      max: attrs.max === undefined ? undefined : Number(attrs.max),
      location: attrs.location,
    }
    return this.#granted
  }

  /**
   * Asks for an acknowledgement and waits for it.
   * @returns its `h`.
   * @throws ExpectationError where none comes, or one without a count.
   */
  async requestAcknowledgement(): Promise<number> {
    this.session.send(`<r xmlns='${NS.sm}'/>`)
    const answer = await this.session.expect(
      'an answering <a/>',
      (element) => (element.name === 'a' && element.getNS() === NS.sm) || [],
    )
    return countOf(answer)
  }

  /** Tells the server, asked or not, how much has come. */
  acknowledge(): void {
    this.session.send(`<a xmlns='${NS.sm}' h='${this.#received}'/>`)
  }

  /**
   * Resumes a former stream on this session, which is authenticated and not bound; what the server had not acknowledged
   * is sent again. The address and the counters go on.
   * @returns how many stanzas were sent again.
   * @throws ExpectationError where the server refuses.
   */
  async resume(former: StreamManagement): Promise<number> {
    const { granted } = former
    if (!granted?.resumable || granted.id === undefined)
      throw new TypeError('the server has not allowed the former stream to be resumed')
    this.#received = former.#received
    this.#sent = former.#sent
    this.#acknowledged = former.#acknowledged
    this.#unacknowledged = [...former.#unacknowledged]
    const id = granted.id.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('<', '&lt;')
    this.session.send(`<resume xmlns='${NS.sm}' previd='${id}' h='${this.#received}'/>`)
    const resumed = await this.#answer('resumed')
    if (resumed.attrs.previd !== granted.id)
      throw new ExpectationError('E_UNEXPECTED', 'the server resumed another stream', {
        expected: `previd='${granted.id}'`,
        observed: resumed.toString(),
      })
    countOf(resumed)
    this.#granted = granted
    if (former.session.jid !== undefined) this.session.jid = former.session.jid
    return this.#sendAgain()
  }

  #sendAgain(): number {
    const lost = this.#unacknowledged
    this.#unacknowledged = []
    this.#sent = this.#acknowledged
    this.#counting = 'both'
    for (const stanza of lost) this.session.send(stanza)
    return lost.length
  }

  #answer(name: 'enabled' | 'resumed'): Promise<Element> {
    return this.session
      .expect(
        `<${name}/>`,
        (element) => (element.getNS() === NS.sm && ['failed', name].includes(element.name)) || [],
      )
      .then((answer) => {
        if (answer.name === name) return answer
        throw new ExpectationError('E_UNEXPECTED', 'the server refused stream management', {
          expected: `<${name}/>`,
          observed: answer.toString(),
        })
      })
  }

  /** Runs before the inbox gets the event, so that no stanza can overtake the beginning of the count. */
  #receive(event: StreamEvent): void {
    if (event.kind !== 'element') return
    const { element } = event
    if (element.getNS() !== NS.sm) {
      if (this.#counting === 'both' && isStanza(element)) this.#received = (this.#received + 1) % MODULUS
    } else if (element.name === 'enabled') this.#counting = 'both'
    else if (element.name === 'resumed') {
      this.#counting = 'both'
      this.#settle(element)
    } else if (element.name === 'a') this.#settle(element)
    else if (element.name === 'r' && this.#options.answer !== false) this.acknowledge()
  }

  #count(element: Element): void {
    if (this.#counting === 'no' || !isStanza(element)) return
    this.#sent = (this.#sent + 1) % MODULUS
    this.#unacknowledged.push(element)
  }

  #settle({ attrs }: Element): void {
    const handled = Number(attrs.h)
    if (!Number.isInteger(handled)) return
    this.#unacknowledged.splice(0, (handled - this.#acknowledged + MODULUS) % MODULUS)
    this.#acknowledged = handled
  }
}

/** The count of an acknowledgement. @throws ExpectationError where it has none. */
function countOf(element: Element): number {
  const text = String(element.attrs.h ?? '')
  if (/^\d{1,10}$/.test(text) && Number(text) < MODULUS) return Number(text)
  throw new ExpectationError('E_UNEXPECTED', 'the server acknowledged without a count', {
    expected: `<${element.name}/> with an 'h' that is an unsigned integer`,
    observed: element.toString(),
  })
}
