const SECRET_ELEMENTS = 'auth|response|challenge|success|handshake|password|token|initial-response'
/** What stands between `<` and `>` where such an element begins. */
export const SECRET_TAG = new RegExp(`^(?:[\\w-]+:)?(?:${SECRET_ELEMENTS})(?:\\s[^]*)?$`)
const WHOLE = new RegExp(`(<(?:[\\w-]+:)?(?:${SECRET_ELEMENTS})(?:\\s[^>]*)?>)([^<]+)`, 'g')
const SEVERED = new RegExp(`^[^<>]+(</(?:[\\w-]+:)?(?:${SECRET_ELEMENTS})\\s*>)`)

/** What a client has to show for an upload (XEP-0363 §4). */
const HEADER = /(<(?:[\w-]+:)?header\s[^>]*name=["'](?:authorization|cookie)["'][^>]*>)[^<]+/gi

/** What stands in a transcript where a secret was. */
export const REDACTED = '[redacted]'

/**
 * Takes the secrets out of XML before it enters a transcript: text of SASL payloads, component handshakes, passwords,
 * tokens and the credentials of uploads, plus every one of `secrets` of four characters and more wherever it stands. A lone `=` (RFC 6120 §6.4.2: empty response) stays.
 * Works on whole elements, and on an element cut in two. What is sent in smaller pieces needs a {@link SentRedactor}.
 */
export function redact(xml: string, secrets: readonly string[] = []): string {
  let text = xml
    .replace(WHOLE, (_, tag: string, content: string) => tag + (content.trim() === '=' ? content : REDACTED))
    .replace(HEADER, (_, tag: string) => tag + REDACTED)
    .replace(SEVERED, (_, tag: string) => REDACTED + tag)
  for (const secret of hideable(secrets)) text = text.replaceAll(secret, REDACTED)
  return text
}

/** Secrets that can be told from ordinary text; longest first, so that none leaves the rest of another behind. */
export function hideable(secrets: readonly string[]): string[] {
  return secrets.filter(({ length }) => length > 3).sort((a, b) => b.length - a.length)
}
