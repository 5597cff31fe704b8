import { createHash } from 'node:crypto'
import { NS } from '../xml/namespaces.ts'
import type { ChannelBinding } from './sasl/mechanism.ts'
import type { Session } from './session.ts'

/** The channel-binding types in the session's latest features (XEP-0440). */
export function bindingTypes(session: Session): string[] {
  const list = session.features?.getChild('sasl-channel-binding', NS.saslChannelBinding)
  return list ? list.getChildren('channel-binding').map((child) => String(child.attrs.type)) : []
}

/** Channel-binding data of the session's TLS connection, or undefined where there is none of that type. */
export async function channelBinding(session: Session, type: string): Promise<ChannelBinding | undefined> {
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
    return {
      type,
      data: createHash(await endPointHash(raw))
        .update(raw)
        .digest(),
    }
  }
  return undefined
}

/** RFC 5929 §4.1: the hash of the certificate's signature, with MD5 and SHA-1 raised to SHA-256. */
async function endPointHash(der: Buffer): Promise<string> {
  const { X509Certificate } = await import('@peculiar/x509')
  const { hash } = new X509Certificate(new Uint8Array(der)).signatureAlgorithm
  const name = (typeof hash === 'string' ? hash : hash.name).replace('-', '').toLowerCase()
  return name === 'md5' || name === 'sha1' ? 'sha256' : name
}
