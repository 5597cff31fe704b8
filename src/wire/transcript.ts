import { escapeXML, escapeXMLText } from 'ltx'
import { redact } from './redact.ts'
import { SentRedactor } from './sent-redactor.ts'

/** One line of what passed on a session; `time` in milliseconds since the transcript began. */
export interface TranscriptEntry {
  readonly time: number
  /** `in` from the server, `out` to it, `note` for what is no XML: connected, TLS established, closed, malformed. */
  readonly direction: 'in' | 'out' | 'note'
  readonly text: string
}

const MAX_TEXT = 20_000

/** The record of one session. Secrets are taken out where a line enters, so that no reader can leak them. */
export class Transcript {
  readonly entries: TranscriptEntry[] = []
  readonly #origin: number
  readonly #secrets: string[] = []
  readonly #sent = new SentRedactor()

  /** @param origin what counts as time 0, in `performance.now()` milliseconds; sessions of a scenario share it. */
  constructor(origin: number = performance.now()) {
    this.#origin = origin
  }

  /** Names a secret (password, token) that must not appear, in plain, escaped for XML or in base64. */
  hide(secret: string): void {
    const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '')
    this.#secrets.push(...new Set([secret, escapeXML(secret), escapeXMLText(secret), base64]))
  }

  add(direction: TranscriptEntry['direction'], text: string): void {
    const shown = direction === 'out' ? this.#sent.take(text, this.#secrets) : redact(text, this.#secrets)
    const short =
      shown.length > MAX_TEXT ? `${shown.slice(0, MAX_TEXT)}… (${shown.length} characters)` : shown
    this.entries.push({
      time: Math.round((performance.now() - this.#origin) * 10) / 10,
      direction,
      text: short,
    })
  }
}
