/** Bytes of a step's text, in which `\0` stands for NUL and `\xFF` for any byte. */
export function bytesOf(text: string): Buffer {
  const parts = text.split(/(\\0|\\x[0-9a-fA-F]{2})/)
  return Buffer.concat(
    parts.map((part) => {
      if (part === '\\0') return Buffer.of(0)
      return /^\\x..$/.test(part) ? Buffer.of(Number.parseInt(part.slice(2), 16)) : Buffer.from(part)
    }),
  )
}

/** A SASL payload as it goes over the wire (RFC 6120 §6.4.2: `=` if it is empty). */
export function payload(data: Buffer): string {
  return data.length === 0 ? '=' : data.toString('base64')
}

/** Base 64 as RFC 4648 §4 has it: whole quartets, padding at the end only, zero bits in it. */
export function isCanonical(text: string): boolean {
  return text === '=' || (text !== '' && Buffer.from(text, 'base64').toString('base64') === text)
}

/** Ways to spoil base 64, in places where the outcome does not depend on the length of the credentials. */
export const FAULTS: Readonly<Record<string, (right: string) => string>> = {
  'a space in it': (right) => `${right.slice(0, 4)} ${right.slice(4)}`,
  'a space before it': (right) => ` ${right}`,
  'a line break after it': (right) => `${right}\n`,
  'an exclamation mark in it': (right) => `${right.slice(0, 4)}!${right.slice(4)}`,
  'an asterisk after it': (right) => `${right}*`,
  'two characters of another alphabet in it': (right) => `${right.slice(0, 8)}-_${right.slice(8)}`,
  'a letter outside ASCII in it': (right) => `${right.slice(0, 4)}é${right.slice(4)}`,
  'a pad after two quartets': (right) => `${right.slice(0, 8)}=${right.slice(8)}`,
  'a quartet of pads after two quartets': (right) => `${right.slice(0, 8)}====${right.slice(8)}`,
  'a pad before it': (right) => `=${right}`,
  'a further quartet after its padding': (right) => `${right.replace(/=*$/, '')}==AAAA`,
}

/** Good base 64 with one thing wrong. @throws TypeError where the fault has no name here. */
export function spoil(right: string, fault: string): string {
  const change = FAULTS[fault]
  if (!change) throw new TypeError(`no such fault: '${fault}'; there are ${Object.keys(FAULTS).join(', ')}`)
  return change(right)
}
