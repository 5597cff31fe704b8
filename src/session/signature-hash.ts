/** Hash functions by the object identifier (DER content, hex) of the signature algorithm that uses them. */
const HASHES: Readonly<Record<string, string>> = {
  '2a864886f70d010104': 'md5', // md5WithRSAEncryption
  '2a864886f70d010105': 'sha1', // sha1WithRSAEncryption
  '2a8648ce3d0401': 'sha1', // ecdsa-with-SHA1
  '2a864886f70d01010b': 'sha256', // sha256WithRSAEncryption
  '2a864886f70d01010c': 'sha384',
  '2a864886f70d01010d': 'sha512',
  '2a864886f70d01010e': 'sha224',
  '2a8648ce3d040301': 'sha224', // ecdsa-with-SHA224
  '2a8648ce3d040302': 'sha256',
  '2a8648ce3d040303': 'sha384',
  '2a8648ce3d040304': 'sha512',
}

const SEQUENCE = 0x30
const OBJECT_IDENTIFIER = 0x06

/** The content of a DER element at an offset, and where the next one begins; undefined where the bytes are no DER. */
function elementAt(der: Buffer, offset: number, tag: number) {
  const first = der[offset + 1]
  if (der[offset] !== tag || first === undefined) return undefined
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (lengthBytes > 4 || offset + 2 + lengthBytes > der.length) return undefined
  const start = offset + 2 + lengthBytes
  const end = start + (lengthBytes === 0 ? first : der.readUIntBE(offset + 2, lengthBytes))
  return end > der.length ? undefined : { start, end }
}

/**
 * The hash function of a certificate's signature (RFC 5280 §4.1: the second element of a certificate), by Node's name.
 * Undefined where the algorithm names none or is not known here: RSASSA-PSS and EdDSA do not.
 * @param der the certificate.
 */
export function signatureHash(der: Buffer): string | undefined {
  const certificate = elementAt(der, 0, SEQUENCE)
  const signed = certificate && elementAt(der, certificate.start, SEQUENCE)
  const algorithm = signed && elementAt(der, signed.end, SEQUENCE)
  const identifier = algorithm && elementAt(der, algorithm.start, OBJECT_IDENTIFIER)
  return identifier && HASHES[der.toString('hex', identifier.start, identifier.end)]
}
