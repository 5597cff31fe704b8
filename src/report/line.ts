/**
 * Characters that could drive a terminal, hide text or turn its direction: C0 and C1 controls, bidirectional controls,
 * lone surrogates, line and paragraph separators.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** Text of unknown origin as one harmless line of at most `limit` characters; what was cut is shown by an ellipsis. */
export function oneLine(text: string, options: { readonly limit?: number } = {}): string {
  const { limit = 200 } = options
  const flat = text
    .slice(0, limit * 4)
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return flat.length > limit ? `${flat.slice(0, limit - 1)}…` : flat
}
