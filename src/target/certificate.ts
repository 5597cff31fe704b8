import { createHash, generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isIP } from 'node:net'
import { promisify } from 'node:util'
import {
  bits,
  boolean,
  identifier,
  implicit,
  octets,
  sequence,
  set,
  tagged,
  time,
  unsigned,
  utf8,
} from './der.ts'

/** A certificate and its private key, both PEM; `certificate` alone is what peers see. */
export interface IssuedCertificate {
  readonly certificate: string
  readonly key: string
}

export interface CertificateRequest {
  /** DNS names or IP addresses; the first is also the common name. Wildcards below `localhost` convince no client. */
  readonly names: readonly string[]
  /** JIDs for `id-on-xmppAddr` (RFC 6120 §13.7.1.4), as client certificates carry them. */
  readonly xmppAddresses?: readonly string[]
  readonly notBefore?: Date
  readonly notAfter?: Date
}

/** A certificate authority that lives in memory and is forgotten with the run. */
export interface Authority {
  /** PEM of the authority's own certificate: what a client trusts. */
  readonly certificate: string
  issue(request: CertificateRequest): Promise<IssuedCertificate>
}

const DAY_MS = 86_400_000
const SIGNATURE_ALGORITHM = sequence(identifier('1.2.840.10045.4.3.2')) // ecdsa-with-SHA256
const XMPP_ADDRESS = identifier('1.3.6.1.5.5.7.8.5')

const newKeyPair = () => promisify(generateKeyPair)('ec', { namedCurve: 'prime256v1' })

interface ToSign {
  readonly subject: string
  readonly issuer: string
  readonly subjectKey: KeyObject
  readonly issuerKey: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
  readonly notBefore: Date
  readonly notAfter: Date
  readonly extensions: readonly Buffer[]
}

/** Makes a throw-away authority. Keys are ECDSA P-256. */
export async function createAuthority(commonName = 'Assay throw-away authority'): Promise<Authority> {
  const issuerKey = await newKeyPair()
  const certificate = makeCertificate({
    subject: commonName,
    issuer: commonName,
    subjectKey: issuerKey.publicKey,
    issuerKey,
    ...validity({}),
    extensions: [
      extension('2.5.29.19', sequence(boolean(true)), 'critical'), // basicConstraints: a CA
      extension('2.5.29.15', bits(Buffer.from([0x06]), 1), 'critical'), // keyUsage: keyCertSign, cRLSign
    ],
  })
  return {
    certificate,
    async issue(request) {
      const own = await newKeyPair()
      const subject = request.names[0] ?? request.xmppAddresses?.[0] ?? 'nameless'
      return {
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        certificate: makeCertificate({
          subject,
          issuer: commonName,
          subjectKey: own.publicKey,
          issuerKey,
          ...validity(request),
          extensions: [
            extension('2.5.29.19', sequence(), 'critical'), // basicConstraints: not a CA
            extension('2.5.29.15', bits(Buffer.from([0x80]), 7), 'critical'), // keyUsage: digitalSignature
            extension(
              '2.5.29.37', // extKeyUsage: serverAuth and clientAuth, since servers are clients of one another
              sequence(identifier('1.3.6.1.5.5.7.3.1'), identifier('1.3.6.1.5.5.7.3.2')),
            ),
            extension('2.5.29.17', alternativeNames(request)),
          ],
        }),
      }
    },
  }
}

/** Valid from an hour ago, so that clocks may differ, for thirty days, unless the request says otherwise. */
function validity(request: Pick<CertificateRequest, 'notBefore' | 'notAfter'>): {
  notBefore: Date
  notAfter: Date
} {
  const notBefore =
    request.notBefore ?? new Date(Math.min(Date.now(), request.notAfter?.getTime() ?? Infinity) - DAY_MS / 24)
  return { notBefore, notAfter: request.notAfter ?? new Date(Date.now() + 30 * DAY_MS) }
}

/** RFC 5280 §4.2.1.6 */
function alternativeNames({ names, xmppAddresses = [] }: CertificateRequest): Buffer {
  return sequence(
    ...names.map((name) =>
      isIP(name) === 4
        ? implicit(7, Buffer.from(name.split('.').map(Number)))
        : implicit(2, Buffer.from(name, 'ascii')),
    ),
    ...xmppAddresses.map((address) => tagged(0, Buffer.concat([XMPP_ADDRESS, tagged(0, utf8(address))]))),
  )
}

function extension(id: string, value: Buffer, critical?: 'critical'): Buffer {
  return sequence(identifier(id), ...(critical ? [boolean(true)] : []), octets(value))
}

function name(commonName: string): Buffer {
  return sequence(set(sequence(identifier('2.5.4.3'), utf8(commonName))))
}

/** Hash of the whole public key info; RFC 5280 §4.2.1.2 leaves the method to the issuer. */
function keyIdentifier(key: KeyObject): Buffer {
  return createHash('sha1')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest()
}

function makeCertificate(parts: ToSign): string {
  const content = sequence(
    tagged(0, unsigned(Buffer.from([2]))), // version 3
    unsigned(randomBytes(16)),
    SIGNATURE_ALGORITHM,
    name(parts.issuer),
    sequence(time(parts.notBefore), time(parts.notAfter)),
    name(parts.subject),
    parts.subjectKey.export({ type: 'spki', format: 'der' }),
    tagged(
      3,
      sequence(
        ...parts.extensions,
        extension('2.5.29.14', octets(keyIdentifier(parts.subjectKey))),
        extension('2.5.29.35', sequence(implicit(0, keyIdentifier(parts.issuerKey.publicKey)))),
      ),
    ),
  )
  const signature = sign('sha256', content, parts.issuerKey.privateKey)
  return pem(sequence(content, SIGNATURE_ALGORITHM, bits(signature)))
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
