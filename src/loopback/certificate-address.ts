import type { X509Certificate } from 'node:crypto'

/** id-on-xmppAddr (RFC 6120 §13.7.1.4) in DER, as it stands before its value in a subjectAltName. */
const XMPP_ADDR = Buffer.from('06082b06010505070805', 'hex')

/**
 * The addresses in a client certificate that `authority` itself signed and that is valid now; none otherwise.
 * Node judges client certificates only for sockets that its own TLS server accepted, not for upgraded ones.
 */
export function certificateAddresses(certificate: X509Certificate, authority: X509Certificate): string[] {
  const { raw, validFrom, validTo } = certificate
  const isCurrent = Date.parse(validFrom) <= Date.now() && Date.now() <= Date.parse(validTo)
  if (!isCurrent || !certificate.checkIssued(authority) || !certificate.verify(authority.publicKey)) return []
  const addresses: string[] = []
  for (let at = raw.indexOf(XMPP_ADDR); at >= 0; at = raw.indexOf(XMPP_ADDR, at + 1)) {
    // [0] EXPLICIT UTF8String; addresses longer than 127 bytes are beyond this reader.
    const value = at + XMPP_ADDR.length
    const length = raw[value + 3] ?? 0
    if (raw[value] === 0xa0 && raw[value + 2] === 0x0c && length < 128)
      addresses.push(raw.toString('utf8', value + 4, value + 4 + length))
  }
  return addresses
}
