import type { TLSSocket } from 'node:tls'

/** id-on-xmppAddr (RFC 6120 §13.7.1.4) in DER, as it stands before its value in a subjectAltName. */
const XMPP_ADDR = Buffer.from('06082b06010505070805', 'hex')

/** The addresses a trusted client certificate carries; none where there is no certificate or it is not trusted. */
export function certificateAddresses(socket: TLSSocket | undefined): string[] {
  if (!socket?.authorized) return []
  const raw = socket.getPeerCertificate().raw
  const addresses: string[] = []
  for (let at = raw?.indexOf(XMPP_ADDR) ?? -1; at >= 0; at = raw.indexOf(XMPP_ADDR, at + 1)) {
    // [0] EXPLICIT UTF8String; addresses longer than 127 bytes are beyond this reader.
    const value = at + XMPP_ADDR.length
    const length = raw[value + 3] ?? 0
    if (raw[value] === 0xa0 && raw[value + 2] === 0x0c && length < 128)
      addresses.push(raw.toString('utf8', value + 4, value + 4 + length))
  }
  return addresses
}
