/**
 * What RFC 6122 Appendix B prohibits in a resourcepart, as far as tests need it: controls, private use, characters that
 * are none, surrogates, those that change display or are inappropriate, and non-ASCII spaces.
 */
const PROHIBITED =
  /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u00a0\u06dd\u070f\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2063\u206a-\u206f\u3000\ufdd0-\ufdef\ufeff\ufff9-\ufffd\u{fffe}\u{ffff}]|\u0340|\u0341/u

/** RFC 6122 §2.4: never empty, never longer than this many bytes. */
const LONGEST = 1023

/** Whether a resourcepart keeps to length and alphabet. */
export function canBeResource(resource: string): boolean {
  return resource !== '' && Buffer.byteLength(resource) <= LONGEST && !PROHIBITED.test(resource)
}
