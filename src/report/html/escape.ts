import { showUnseen } from '../unseen.ts'

/** Text of unknown origin for an element or a quoted attribute; what cannot be seen is shown as an escape. */
export function escapeHtml(text: string): string {
  return showUnseen(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
