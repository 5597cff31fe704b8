import { createHash } from 'node:crypto'
import { NS } from '../xml/namespaces.ts'
import type { ChannelBinding } from './sasl/mechanism.ts'
import type { Session } from './session.ts'
import { signatureHash } from './signature-hash.ts'

/** The channel-binding types in the session's latest features (XEP-0440). */
export function bindingTypes(session: Session): string[] {
  const list = session.features?.getChild('sasl-channel-binding', NS.saslChannelBinding)
  return list ? list.getChildren('channel-binding').map((child) => String(child.attrs.type)) : []
}

/** Channel-binding data of the session's TLS connection, or undefined where there is none of that type. */
export function channelBinding(session: Session, type: string): ChannelBinding | undefined {
  const { secured } = session
  if (!secured) return undefined
  // RFC 9266 §4.2: the exporter is safe in TLS 1.3; before, only with the extended master secret, which Node cannot tell.
  if (type === 'tls-exporter' && secured.getProtocol() === 'TLSv1.3')
    return { type, data: secured.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0)) }
  // RFC 5929 §3: the first Finished message of the handshake, which is the client's; TLS 1.3 has no such binding.
  if (type === 'tls-unique' && secured.getProtocol() !== 'TLSv1.3') {
    const data = secured.getFinished()
    return data && { type, data }
  }
  if (type === 'tls-server-end-point') {
    const { raw } = secured.getPeerCertificate(true)
    const hash = endPointHash(raw)
    return hash === undefined ? undefined : { type, data: createHash(hash).update(raw).digest() }
  }
  return undefined
}

/** RFC 5929 §4.1: the hash of the certificate's signature, with MD5 and SHA-1 raised to SHA-256. */
function endPointHash(der: Buffer): string | undefined {
  const hash = signatureHash(der)
  return hash === 'md5' || hash === 'sha1' ? 'sha256' : hash
}
