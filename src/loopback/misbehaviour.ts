import type { Connection } from './connection.ts'

/** Where in its life a connection is; the server passes these in order, skipping what is not negotiated. */
export type Stage = 'connected' | 'header' | 'features' | 'starttls' | 'tls' | 'authenticated' | 'bound'

/** How the server wrongs its peers, for tests of ourselves. Deterministic: by stage and by count, never by chance. */
export type Misbehaviour =
  /** Connections are refused until the behaviour changes. */
  | { readonly kind: 'refuse' }
  /** Connections are accepted and never answered. */
  | { readonly kind: 'silent' }
  /**
   * On reaching a stage, or once a connection has received so many stanzas: nothing more is answered or delivered; the
   * connection is reset; bytes that are no XML are sent.
   */
  | {
      readonly kind: 'hang' | 'cut' | 'garbage'
      readonly at: { readonly stage: Stage } | { readonly stanzas: number }
    }
  /** IQ replies are not well-formed, or carry another id than was asked with. */
  | { readonly kind: 'malformed' | 'wrong-ids' }
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

const GARBAGE = Buffer.from([0x00, 0xff, 0xfe, 0xc3, 0x28, 0x3c, 0x3c, 0x26, 0x01, 0x80])

/** Applies the current misbehaviour; one for the whole server. */
export class Faults {
  current: Misbehaviour | undefined
  #delivered = 0

  begin(misbehaviour: Misbehaviour | undefined): void {
    this.current = misbehaviour
    this.#delivered = 0
  }

  /** Strikes a connection that reached a stage or, without one, received a stanza. */
  reached(connection: Connection, stage?: Stage) {
    const fault = this.current
    if (fault?.kind === 'silent') return connection.hang()
    if (!fault || !('at' in fault)) return
    if ('stage' in fault.at ? fault.at.stage !== stage : stage || fault.at.stanzas !== connection.stanzas)
      return
    if (fault.kind === 'hang') connection.hang()
    else if (fault.kind === 'cut') connection.reset()
    else connection.writeBytes(GARBAGE)
  }

  /** What becomes of the next delivered message; no fate is to be delivered as it is. */
  nextMessage(): Partial<Extract<Misbehaviour, { kind: 'messages' }>> {
    this.#delivered += 1
    const fault = this.current
    return fault?.kind === 'messages' && this.#delivered % fault.every === 0 ? fault : {}
  }
}
