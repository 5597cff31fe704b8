import { randomBytes } from 'node:crypto'

/** Versions that a hello of this kind can name; TLS 1.3 has another. */
export const HELLO_VERSIONS = {
  'SSL 3.0': 0x0300,
  'TLS 1.0': 0x0301,
  'TLS 1.1': 0x0302,
  'TLS 1.2': 0x0303,
} as const
export type HelloVersion = keyof typeof HELLO_VERSIONS

/** What a client proposes before anything is encrypted (RFC 5246 §7.4.1.2). */
export interface ClientHello {
  readonly version: HelloVersion
  /** Code points, the favourite first. */
  readonly ciphers: readonly number[]
  readonly servername: string
  /** Also propose DEFLATE (RFC 3749). */
  readonly compression?: boolean
  /** Code points of the groups that can be used, instead of the usual ones (RFC 8422 §5.1.1). */
  readonly groups?: readonly number[]
  /** Also propose truncated HMACs (RFC 6066 §7). */
  readonly truncatedHmac?: boolean
}

/** What a server answered to a hello. */
export type HelloAnswer =
  | {
      readonly kind: 'hello'
      readonly version: number
      readonly cipher: number
      readonly compression: number
      /** Types of the extensions that it took. */
      readonly extensions: readonly number[]
    }
  | { readonly kind: 'alert'; readonly description: number }

const EXTENSION = {
  serverName: 0,
  truncatedHmac: 4,
  groups: 10,
  pointFormats: 11,
  signatures: 13,
  renegotiation: 0xff01,
}
export const TRUNCATED_HMAC = EXTENSION.truncatedHmac
/** Curves of 160 and 163 bits. */
export const SHORT_CURVES: readonly number[] = [0x0001, 0x0002, 0x0003, 0x000f, 0x0010, 0x0011]
const GROUPS = [0x001d, 0x0017, 0x0018, 0x0100]
const SIGNATURES = [0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201]
const DEFLATE = 1
const HANDSHAKE = 22
const ALERT = 21
const SERVER_HELLO = 2

function uint16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, index * 2)
  return bytes
}

/** Content behind its length, in one or two bytes. */
function sized(width: 1 | 2, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([width === 1 ? Buffer.from([body.length]) : uint16(body.length), body])
}

function extension(type: number, ...content: readonly Uint8Array[]): Buffer {
  return Buffer.concat([uint16(type), sized(2, ...content)])
}

/**
 * The bytes of a ClientHello, for versions and cipher suites that no TLS library of today proposes any more. The
 * handshake cannot be finished; the server's first answer says what it would have agreed to.
 */
export function clientHello({
  version,
  ciphers,
  servername,
  compression,
  groups = GROUPS,
  truncatedHmac,
}: ClientHello): Buffer {
  const code = HELLO_VERSIONS[version]
  const extensions = [
    extension(EXTENSION.serverName, sized(2, Buffer.from([0]), sized(2, Buffer.from(servername)))),
    extension(EXTENSION.groups, sized(2, uint16(...groups))),
    extension(EXTENSION.pointFormats, sized(1, Buffer.from([0]))),
    ...(code >= HELLO_VERSIONS['TLS 1.2']
      ? [extension(EXTENSION.signatures, sized(2, uint16(...SIGNATURES)))]
      : []),
    extension(EXTENSION.renegotiation, Buffer.from([0])),
    ...(truncatedHmac ? [extension(EXTENSION.truncatedHmac)] : []),
  ]
  const body = Buffer.concat([
    uint16(code),
    randomBytes(32),
    sized(1),
    sized(2, uint16(...ciphers)),
    sized(1, Buffer.from(compression ? [DEFLATE, 0] : [0])),
    // SSL 3.0 knows no extensions.
    ...(version === 'SSL 3.0' ? [] : [sized(2, ...extensions)]),
  ])
  const message = Buffer.concat([Buffer.from([1, 0]), sized(2, body)])
  const recordVersion = Math.min(code, HELLO_VERSIONS['TLS 1.0'])
  return Buffer.concat([Buffer.from([HANDSHAKE]), uint16(recordVersion), sized(2, message)])
}

/** What a server's first bytes answer to a hello; undefined while they say nothing yet. */
export function readHelloAnswer(bytes: Buffer): HelloAnswer | undefined {
  if (bytes.length < 5) return undefined
  const record = bytes.subarray(5, 5 + bytes.readUInt16BE(3))
  if (record.length < bytes.readUInt16BE(3)) return undefined
  if (bytes[0] === ALERT && record.length >= 2) return { kind: 'alert', description: record.readUInt8(1) }
  if (bytes[0] !== HANDSHAKE || record[0] !== SERVER_HELLO) return undefined
  const hello = record.subarray(4, 4 + record.readUIntBE(1, 3))
  const afterId = 35 + hello.readUInt8(34)
  return {
    kind: 'hello',
    version: hello.readUInt16BE(0),
    cipher: hello.readUInt16BE(afterId),
    compression: hello.readUInt8(afterId + 2),
    extensions: serverHelloExtensions(hello),
  }
}

/** The types of the extensions in a ServerHello (RFC 5246 §7.4.1.3), given without the header of its handshake message. */
export function serverHelloExtensions(hello: Buffer): readonly number[] {
  return hello.length < 35 ? [] : extensionTypes(hello.subarray(35 + hello.readUInt8(34) + 3))
}

function extensionTypes(bytes: Buffer): number[] {
  const types: number[] = []
  for (let at = 2; at + 4 <= bytes.length; at += 4 + bytes.readUInt16BE(at + 2))
    types.push(bytes.readUInt16BE(at))
  return types
}
