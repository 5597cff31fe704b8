/** Controls that HTML forbids, that hide text or turn its direction; tab and line ends stay. */
const UNSEEN =
  /(?![\t\n\r])\p{Cc}|[\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

/** Text of unknown origin for an element or a quoted attribute; what cannot be seen is shown as an escape. */
export function escapeHtml(text: string): string {
  return text
    .replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** At most `limit` characters of a text, escaped; what was cut is counted. */
export function clippedHtml(text: string, limit: number): string {
  if (text.length <= limit) return escapeHtml(text)
  return `${escapeHtml(text.slice(0, limit))}<i class="cut"> … ${text.length - limit} more characters</i>`
}

/** The fragment by which a scenario is found on the page. */
export function anchorOf(id: string): string {
  return id.replace(/[^\w./-]/g, '_')
}
