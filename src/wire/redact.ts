const SECRET_ELEMENTS = 'auth|response|challenge|success|handshake|password|token|initial-response'
const WHOLE = new RegExp(`(<(?:[\\w-]+:)?(?:${SECRET_ELEMENTS})(?:\\s[^>]*)?>)([^<]+)`, 'g')
const SEVERED = new RegExp(`^[^<>]+(</(?:[\\w-]+:)?(?:${SECRET_ELEMENTS})\\s*>)`)

/** What stands in a transcript where a secret was. */
const REDACTED = '[redacted]'

/**
 * Takes the secrets out of XML before it enters a transcript: text of SASL payloads, component handshakes, passwords
 * and tokens, plus every one of `secrets` wherever it stands. A lone `=` (RFC 6120 §6.4.2: empty response) stays.
 * Works on text and on pieces of elements, because a raw session sends both.
 */
export function redact(xml: string, secrets: readonly string[] = []): string {
  let text = xml
    .replace(WHOLE, (_, tag: string, content: string) => tag + (content.trim() === '=' ? content : REDACTED))
    .replace(SEVERED, (_, tag: string) => REDACTED + tag)
  for (const secret of secrets) if (secret.length > 3) text = text.replaceAll(secret, REDACTED)
  return text
}
