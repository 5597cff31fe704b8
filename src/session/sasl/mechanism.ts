/** What a mechanism needs to know of the client. */
export interface Credentials {
  readonly username: string
  readonly password: string
  /** Authorization identity (RFC 6120 §6.3.8), only where it differs from the default. */
  readonly authzid?: string
}

/** Channel-binding data of the TLS connection (RFC 5056). */
export interface ChannelBinding {
  readonly type: 'tls-exporter' | 'tls-unique' | 'tls-server-end-point'
  readonly data: Buffer
}

/** One run of a SASL mechanism, client side. Texts are the payloads before base64. */
export interface SaslExchange {
  /** The mechanism's name as the server advertises it. */
  readonly mechanism: string
  /** Initial response; undefined where the mechanism has none. */
  initial(): string | undefined
  /** Answers a challenge. @throws AuthenticationError (E_SASL_SERVER) where the challenge is wrong. */
  respond(challenge: string): Promise<string>
  /** Checks the data that came with success. @throws AuthenticationError (E_SASL_SERVER) where it proves nothing. */
  verify(additional: string | undefined): void
}

/** The mechanisms an exchange exists for, in the order of preference (RFC 6120 §6.3.3). */
export const PREFERENCE = [
  'SCRAM-SHA-256-PLUS',
  'SCRAM-SHA-256',
  'SCRAM-SHA-1-PLUS',
  'SCRAM-SHA-1',
  'PLAIN',
] as const
