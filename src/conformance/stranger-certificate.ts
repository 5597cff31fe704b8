import { createAuthority, type IssuedCertificate } from '../target/certificate.ts'

/** A client certificate for an XMPP address, of an authority that no server has ever heard of. */
export async function strangerCertificate(xmppAddress: string): Promise<IssuedCertificate> {
  const authority = await createAuthority('An authority that nobody knows')
  return authority.issue({ names: [], xmppAddresses: [xmppAddress] })
}

/** A certificate for a domain, of an authority that no server has ever heard of. */
export async function strangerServerCertificate(domain: string): Promise<IssuedCertificate> {
  const authority = await createAuthority('An authority that nobody knows')
  return authority.issue({ names: [domain] })
}
