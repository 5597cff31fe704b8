import { type Element, parse } from 'ltx'
import type { SaslExchange } from '../../session/sasl/mechanism.ts'
import { scram } from '../../session/sasl/scram.ts'
import { anonymous, plain } from '../../session/sasl/simple.ts'
import { NS } from '../../xml/namespaces.ts'
import { childElements } from '../../xml/parse.ts'
import type { Connection } from './connection.ts'
import type { Scanner } from './scanner.ts'

export type LoadMechanism = 'SCRAM-SHA-1' | 'SCRAM-SHA-256' | 'PLAIN' | 'ANONYMOUS'

/** How all clients of a worker log in. */
export interface LoginPlan {
  /** The initial stream header, the same for all. */
  readonly header: string
  readonly startTls: boolean
  /** `auto` takes the best that the server offers: SCRAM before PLAIN. */
  readonly mechanism: 'auto' | LoadMechanism
  /** Asked for; the server may give another. */
  readonly resource: string
  /** Ask for stream management (XEP-0198), without resumption. */
  readonly streamManagement: boolean
  /** Send initial presence (RFC 6121 §4.2) once bound. */
  readonly presence: boolean
}

export interface LoginCredentials {
  readonly username: string
  readonly password: string
}

/** When a login reached what, in µs of the worker's clock; NaN for what it never reached. */
export interface LoginTimes {
  readonly begun: number
  connected: number
  secured: number
  authenticated: number
  bound: number
}

export type LoginOutcome =
  | { readonly kind: 'bound'; readonly jid: string; readonly streamManagement: boolean }
  /** `condition` as in reports: `sasl-not-authorized`, `stream-conflict`, `no-starttls` … */
  | { readonly kind: 'failed'; readonly condition: string }

const BEST: readonly LoadMechanism[] = ['SCRAM-SHA-256', 'SCRAM-SHA-1', 'PLAIN']

type Step = 'features' | 'proceed' | 'tls' | 'sasl' | 'bind' | 'session' | 'management'

/**
 * One login (RFC 6120 §4–§7): from the open connection to a bound resource. It is gone when it is over, so what it
 * needs costs nothing while thousands of clients idle.
 */
export class Login {
  readonly times: LoginTimes
  readonly #connection: Connection
  readonly #send: (text: string) => void
  readonly #plan: LoginPlan
  readonly #credentials: LoginCredentials
  readonly #done: (outcome: LoginOutcome) => void
  #step: Step = 'features'
  #exchange: SaslExchange | undefined
  #features: Element | undefined
  #jid = ''
  #over = false

  constructor(given: {
    readonly connection: Connection
    readonly send: (text: string) => void
    readonly plan: LoginPlan
    readonly credentials: LoginCredentials
    readonly begun: number
    /** Called once, and not before the constructor returned. */
    readonly done: (outcome: LoginOutcome) => void
  }) {
    this.#connection = given.connection
    this.#send = given.send
    this.#plan = given.plan
    this.#credentials = given.credentials
    this.#done = given.done
    const never = Number.NaN
    this.times = { begun: given.begun, connected: never, secured: never, authenticated: never, bound: never }
  }

  connected(now: number): void {
    this.times.connected = now
    this.#header()
  }

  secured(now: number): void {
    this.times.secured = now
    this.#step = 'features'
    this.#header()
  }

  element(view: Scanner, now: number) {
    if (this.#over) return
    let element: Element
    try {
      // ltx is lenient, which is for others to mind, and takes a tenth of a strict parser's time.
      element = parse(view.text())
    } catch {
      return this.fail('malformed-xml')
    }
    if (element.name === 'stream:error') return this.fail(`stream-${conditionIn(element)}`)
    this.#take(element, now)
  }

  /** Ends it; the first end counts. */
  fail(condition: string): void {
    this.#finish({ kind: 'failed', condition })
  }

  #finish(outcome: LoginOutcome): void {
    if (this.#over) return
    this.#over = true
    this.#done(outcome)
  }

  #take(element: Element, now: number) {
    const { name } = element
    if (this.#step === 'features' && name.endsWith('features')) this.#negotiate(element)
    else if (this.#step === 'proceed') {
      if (name !== 'proceed') return this.fail('starttls-failure')
      this.#step = 'tls'
      this.#connection.restart()
      this.#connection.startTls()
    } else if (this.#step === 'sasl') this.#authenticate(element, now)
    else if (this.#step === 'bind' && name === 'iq') this.#bound(element, now)
    else if (this.#step === 'session' && name === 'iq') {
      if (element.attrs.type === 'error')
        return this.fail(`session-${conditionIn(element.getChild('error'))}`)
      this.#manage(now)
    } else if (this.#step === 'management' && (name === 'enabled' || name === 'failed'))
      this.#finish({ kind: 'bound', jid: this.#jid, streamManagement: name === 'enabled' })
  }

  #negotiate(features: Element) {
    this.#features = features
    const { startTls } = this.#plan
    const isSecure = !startTls || !Number.isNaN(this.times.secured)
    if (!isSecure) {
      if (!features.getChild('starttls', NS.tls)) return this.fail('starttls-not-offered')
      this.#step = 'proceed'
      this.#send(`<starttls xmlns='${NS.tls}'/>`)
    } else if (Number.isNaN(this.times.authenticated)) this.#begin(features)
    else {
      if (!features.getChild('bind', NS.bind)) return this.fail('bind-not-offered')
      this.#step = 'bind'
      this.#send(
        `<iq type='set' id='bind'><bind xmlns='${NS.bind}'><resource>${this.#plan.resource}</resource></bind></iq>`,
      )
    }
  }

  #begin(features: Element) {
    const list = features.getChild('mechanisms', NS.sasl)
    const offered = list?.getChildren('mechanism').map((mechanism) => mechanism.getText().trim()) ?? []
    const { mechanism: wanted } = this.#plan
    const mechanism =
      wanted === 'auto'
        ? BEST.find((name) => offered.includes(name))
        : offered.find((name) => name === wanted)
    if (mechanism === undefined) return this.fail('sasl-mechanism-not-offered')
    this.#exchange = exchangeFor(mechanism as LoadMechanism, this.#credentials)
    const initial = this.#exchange.initial()
    const payload = initial === undefined ? '' : encode(initial) || '='
    this.#step = 'sasl'
    this.#send(`<auth xmlns='${NS.sasl}' mechanism='${mechanism}'>${payload}</auth>`)
  }

  #authenticate(element: Element, now: number) {
    const exchange = this.#exchange
    if (!exchange) return
    if (element.name === 'failure') return this.fail(`sasl-${conditionIn(element)}`)
    const data = decode(element.getText().trim())
    if (element.name === 'challenge')
      exchange.respond(data ?? '').then(
        (response) => {
          // Meanwhile the connection may have been lost, and another have come in its place.
          if (!this.#over) this.#send(`<response xmlns='${NS.sasl}'>${encode(response)}</response>`)
        },
        () => this.fail('sasl-server-wrong'),
      )
    else if (element.name === 'success') {
      try {
        exchange.verify(data)
      } catch {
        return this.fail('sasl-server-unproven')
      }
      this.times.authenticated = now
      this.#step = 'features'
      this.#connection.restart()
      this.#header()
    }
  }

  #bound(iq: Element, now: number) {
    const jid = iq.getChild('bind', NS.bind)?.getChildText('jid')
    if (iq.attrs.type !== 'result' || !jid) return this.fail(`bind-${conditionIn(iq.getChild('error'))}`)
    this.times.bound = now
    this.#jid = jid
    // The obsolete session (RFC 3921), where a server still demands it.
    const session = this.#features?.getChild('session', NS.session)
    if (!session || session.getChild('optional')) return this.#manage(now)
    this.#step = 'session'
    this.#send(`<iq type='set' id='session'><session xmlns='${NS.session}'/></iq>`)
  }

  #manage(now: number) {
    this.times.bound = now
    const isOffered = this.#features?.getChild('sm', NS.sm) !== undefined
    if (!this.#plan.streamManagement || !isOffered)
      return this.#finish({ kind: 'bound', jid: this.#jid, streamManagement: false })
    this.#step = 'management'
    this.#send(`<enable xmlns='${NS.sm}'/>`)
  }

  #header(): void {
    this.#send(this.#plan.header)
  }
}

function exchangeFor(mechanism: LoadMechanism, credentials: LoginCredentials): SaslExchange {
  if (mechanism === 'ANONYMOUS') return anonymous()
  if (mechanism === 'PLAIN') return plain(credentials)
  return scram({ ...credentials, hash: mechanism === 'SCRAM-SHA-256' ? 'sha256' : 'sha1' })
}

function encode(payload: string): string {
  return Buffer.from(payload).toString('base64')
}

function decode(text: string): string | undefined {
  if (text === '') return undefined
  return text === '=' ? '' : Buffer.from(text, 'base64').toString()
}

/** The defined condition in an error: the first child that is no text. */
function conditionIn(error: Element | undefined): string {
  const condition = error && childElements(error).find(({ name }) => name !== 'text')
  return condition?.name ?? 'no-condition'
}
