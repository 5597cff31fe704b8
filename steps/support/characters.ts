/** Characters from their names: `U+0041 U+00DF`. */
export function charactersOf(codes: string): string {
  const characters = codes.split(' ').map((code) => String.fromCodePoint(Number.parseInt(code.slice(2), 16)))
  return characters.join('')
}

/** Replaces the character references of XML, by which feature files name what a reader could not tell apart. */
export function dereference(text: string): string {
  return text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

/** The opposite: text in which every character beyond printable ASCII is a reference. */
export function visible(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/gu,
    (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
  )
}

/** ASCII letters and digits as their fullwidth forms. */
export function fullwidth(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
}

/** Latin letters and the Cyrillic ones that nobody can tell from them. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: '\u0430',
  c: '\u0441',
  e: '\u0435',
  i: '\u0456',
  o: '\u043e',
  p: '\u0440',
  x: '\u0445',
  y: '\u0443',
}

/** The text with its first replaceable letter replaced by a Cyrillic one. */
export function lookAlike(text: string): string {
  return text.replace(/[aceiopxy]/, (letter) => LOOK_ALIKES[letter] ?? letter)
}
