/** The few ASN.1 DER encodings (X.690) that an X.509 certificate is made of. */

function element(tag: number, content: Buffer): Buffer {
  const length = content.length
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff)
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length, ...bytes]), content])
}

export function sequence(...parts: readonly Buffer[]): Buffer {
  return element(0x30, Buffer.concat(parts))
}

export function set(...parts: readonly Buffer[]): Buffer {
  return element(0x31, Buffer.concat(parts))
}

/** A non-negative integer from its big-endian bytes. */
export function unsigned(bytes: Uint8Array): Buffer {
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start++
  const trimmed = Buffer.from(bytes.subarray(start))
  const negative = ((trimmed[0] ?? 0) & 0x80) !== 0
  return element(0x02, negative ? Buffer.concat([Buffer.from([0]), trimmed]) : trimmed)
}

export function boolean(value: boolean): Buffer {
  return element(0x01, Buffer.from([value ? 0xff : 0]))
}

/** An object identifier in dotted notation. */
export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const arc of rest) {
    const group = [arc & 0x7f]
    for (let high = Math.floor(arc / 128); high > 0; high = Math.floor(high / 128)) {
      group.unshift(0x80 | (high & 0x7f))
    }
    bytes.push(...group)
  }
  return element(0x06, Buffer.from(bytes))
}

export function utf8(text: string): Buffer {
  return element(0x0c, Buffer.from(text, 'utf8'))
}

export function octets(content: Buffer): Buffer {
  return element(0x04, content)
}

/** A bit string; `unused` is the number of bits of the last byte that do not count. */
export function bits(content: Buffer, unused = 0): Buffer {
  return element(0x03, Buffer.concat([Buffer.from([unused]), content]))
}

/** RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime from then on; seconds, never fractions. */
export function time(date: Date): Buffer {
  const digits = date
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:T]/g, '')
  return date.getUTCFullYear() < 2050
    ? element(0x17, Buffer.from(digits.slice(2), 'ascii'))
    : element(0x18, Buffer.from(digits, 'ascii'))
}

/** An explicitly tagged (constructed, context-specific) element. */
export function tagged(number: number, content: Buffer): Buffer {
  return element(0xa0 | number, content)
}

/** An implicitly tagged primitive, such as a dNSName in a GeneralName. */
export function implicit(number: number, content: Buffer): Buffer {
  return element(0x80 | number, content)
}
