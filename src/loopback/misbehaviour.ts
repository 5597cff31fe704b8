/** Where in its life a connection is; the server passes these in order, skipping what is not negotiated. */
export type Stage = 'connected' | 'header' | 'features' | 'starttls' | 'tls' | 'authenticated' | 'bound'

/** The moment a fault strikes: on reaching a stage, or once a connection has received so many stanzas. */
type Moment = { readonly stage: Stage } | { readonly stanzas: number }

/** How the server wrongs its peers, for tests of ourselves. Deterministic: by stage and by count, never by chance. */
export type Misbehaviour =
  /** Connections are refused: the listeners are closed until the behaviour changes. */
  | { readonly kind: 'refuse' }
  /** Connections are accepted and never answered. */
  | { readonly kind: 'silent' }
  /** From the moment on the connection stays open and nothing is answered or delivered. */
  | { readonly kind: 'hang'; readonly at: Moment }
  /** The connection is reset (RST). */
  | { readonly kind: 'cut'; readonly at: Moment }
  /** Bytes that are neither XML nor UTF-8 are sent. */
  | { readonly kind: 'garbage'; readonly at: Moment }
  /** IQ replies are not well-formed. */
  | { readonly kind: 'malformed' }
  /** IQ replies carry another id than was asked with. */
  | { readonly kind: 'wrong-ids' }
  /** Each byte is sent on its own, `intervalMs` milliseconds apart. */
  | { readonly kind: 'drip'; readonly intervalMs: number }
  /**
   * Every n-th message the whole server delivers meets this fate. `reorder` holds it back until the next message to the
   * same connection has gone out; `delay` for `delayMs` milliseconds (0 unless given).
   */
  | {
      readonly kind: 'messages'
      readonly every: number
      readonly fate: 'drop' | 'duplicate' | 'reorder' | 'delay'
      readonly delayMs?: number
    }

/** A connection as faults act on it. */
export interface Victim {
  /** Stanzas received. */
  readonly stanzas: number
  hang(): void
  reset(): void
  writeBytes(bytes: Buffer): void
}

/** What becomes of one delivered message. */
export type Fate = 'pass' | 'drop' | 'duplicate' | 'reorder' | { readonly delayMs: number }

const GARBAGE = Buffer.from([0x00, 0xff, 0xfe, 0xc3, 0x28, 0x3c, 0x3c, 0x26, 0x01, 0x80])

/** Applies the current misbehaviour; one for the whole server. */
export class Faults {
  current: Misbehaviour | undefined
  #delivered = 0

  set(misbehaviour: Misbehaviour | undefined): void {
    this.current = misbehaviour
    this.#delivered = 0
  }

  reached(stage: Stage, victim: Victim): void {
    const fault = this.current
    if (fault?.kind === 'silent') victim.hang()
    else if (fault && 'at' in fault && 'stage' in fault.at && fault.at.stage === stage)
      this.#strike(fault.kind, victim)
  }

  stanza(victim: Victim): void {
    const fault = this.current
    if (fault && 'at' in fault && 'stanzas' in fault.at && fault.at.stanzas === victim.stanzas)
      this.#strike(fault.kind, victim)
  }

  /** Decides the fate of the next delivered message. */
  fate(): Fate {
    const fault = this.current
    if (fault?.kind !== 'messages') return 'pass'
    this.#delivered += 1
    if (this.#delivered % fault.every !== 0) return 'pass'
    return fault.fate === 'delay' ? { delayMs: fault.delayMs ?? 0 } : fault.fate
  }

  #strike(kind: 'hang' | 'cut' | 'garbage', victim: Victim): void {
    if (kind === 'hang') victim.hang()
    else if (kind === 'cut') victim.reset()
    else victim.writeBytes(GARBAGE)
  }
}
