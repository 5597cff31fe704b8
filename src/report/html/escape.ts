/** Controls that HTML forbids or that hide text; tab and line ends stay. */
const NOT_HTML = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu

/** Text of unknown origin for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(NOT_HTML, '\ufffd')
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
