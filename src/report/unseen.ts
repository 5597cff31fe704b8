/** Controls, and characters that hide text or turn its direction; tab and line ends stay. */
const UNSEEN =
  /(?![\t\n\r])\p{Cc}|[\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

/** Text of unknown origin in which what cannot be seen stands as an escape: `\u202e`. */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
