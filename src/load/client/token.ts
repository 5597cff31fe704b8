/** Bytes of a token. */
export const TOKEN_LENGTH = 24

const ALPHABET = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 'latin1')
const VALUES = new Int8Array(256).fill(-1)
for (const [value, letter] of ALPHABET.entries()) VALUES[letter] = value

/** First byte of every token. */
export const TOKEN_MARK = 'Z'.charCodeAt(0)
const RUN = 1
const OPERATION = 3
const CLIENT = 4
const SEQUENCE = 8
const DUE = 12
const LAG = 19
const LOW = 2 ** 24

/** Largest numbers that fit. */
export const TOKEN_LIMITS = { run: 2 ** 12 - 1, operation: 63, client: LOW - 1, sequence: LOW - 1 } as const
const MAX_DUE = 2 ** 42 - 1
const MAX_LAG = 2 ** 30 - 1

/**
 * What a stanza of a load run carries in its id: who sent it, its number, when it was due and when it left. Fixed width,
 * and of letters that need no escaping anywhere. One object is used again and again: a load of tokens makes no garbage.
 */
export class Token {
  /** Sets this run's stanzas apart from what a server kept of another. */
  run = 0
  /** Index of the operation. */
  operation = 0
  /** The sender's number in the crowd. */
  client = 0
  sequence = 0
  /** When it was due, in whole µs since the load began. */
  dueUs = 0
  /** When it was sent, likewise. Later than due by at most 17 minutes; what is later is cut to that. */
  sentUs = 0

  /** Writes {@link TOKEN_LENGTH} bytes. */
  write(bytes: Buffer, at: number): void {
    bytes[at] = TOKEN_MARK
    write2(bytes, at + RUN, this.run)
    bytes[at + OPERATION] = ALPHABET[this.operation] as number
    write4(bytes, at + CLIENT, this.client)
    write4(bytes, at + SEQUENCE, this.sequence)
    const due = Math.min(MAX_DUE, this.dueUs)
    const high = Math.floor(due / LOW)
    bytes[at + DUE] = ALPHABET[(high >>> 12) & 63] as number
    write2(bytes, at + DUE + 1, high & 4095)
    write4(bytes, at + DUE + 3, due - high * LOW)
    const lag = Math.min(MAX_LAG, Math.max(0, this.sentUs - due))
    bytes[at + LAG] = ALPHABET[(lag >>> 24) & 63] as number
    write4(bytes, at + LAG + 1, lag & (LOW - 1))
  }

  /** Reads a token of the run that {@link run} names; false, and nothing changed of use, where there is none. */
  read(bytes: Buffer, at: number): boolean {
    if (bytes[at] !== TOKEN_MARK || read2(bytes, at + RUN) !== this.run) return false
    const operation = value(bytes, at + OPERATION)
    const client = read4(bytes, at + CLIENT)
    const sequence = read4(bytes, at + SEQUENCE)
    const dueHigh = (value(bytes, at + DUE) << 12) | read2(bytes, at + DUE + 1)
    const dueLow = read4(bytes, at + DUE + 3)
    const lag = (value(bytes, at + LAG) << 24) | read4(bytes, at + LAG + 1)
    // A byte that is no letter makes its number negative, and so the disjunction of all.
    if ((operation | client | sequence | dueHigh | dueLow | lag) < 0) return false
    this.operation = operation
    this.client = client
    this.sequence = sequence
    this.dueUs = dueHigh * LOW + dueLow
    this.sentUs = this.dueUs + lag
    return true
  }
}

function write2(bytes: Buffer, at: number, number: number): void {
  bytes[at] = ALPHABET[(number >>> 6) & 63] as number
  bytes[at + 1] = ALPHABET[number & 63] as number
}

function write4(bytes: Buffer, at: number, number: number): void {
  write2(bytes, at, number >>> 12)
  write2(bytes, at + 2, number & 4095)
}

function value(bytes: Buffer, at: number): number {
  return VALUES[bytes[at] as number] as number
}

function read2(bytes: Buffer, at: number): number {
  return (value(bytes, at) << 6) | value(bytes, at + 1)
}

function read4(bytes: Buffer, at: number): number {
  return (read2(bytes, at) << 12) | read2(bytes, at + 2)
}
