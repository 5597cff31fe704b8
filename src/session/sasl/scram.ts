import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { AuthenticationError } from '../errors.ts'
import type { ChannelBinding, Credentials, SaslExchange } from './mechanism.ts'

const derive = promisify(pbkdf2)

export type ScramHash = 'sha1' | 'sha256'

export interface ScramOptions extends Credentials {
  readonly hash: ScramHash
  /** Present: the -PLUS variant. */
  readonly binding?: ChannelBinding
  /** The server offers no -PLUS although this client could bind (RFC 5802 §6, flag `y`). */
  readonly couldBind?: boolean
  /** Client nonce, for tests. */
  readonly nonce?: string
}

const NAMES = { sha1: 'SCRAM-SHA-1', sha256: 'SCRAM-SHA-256' } as const
const LENGTHS = { sha1: 20, sha256: 32 } as const

/** What a password comes to with a salt (RFC 5802 §3). */
interface Keys {
  readonly client: Buffer
  readonly stored: Buffer
  readonly server: Buffer
}

/** Prosody asks 10,000 iterations; many sessions share a password, and deriving it anew costs milliseconds. */
const known = new Map<string, Promise<Keys>>()

function keysFor(given: {
  readonly hash: ScramHash
  readonly password: string
  readonly salt: string
  readonly iterations: number
}): Promise<Keys> {
  const { hash, password, salt, iterations } = given
  const key = JSON.stringify([hash, password, salt, iterations])
  let keys = known.get(key)
  if (!keys) {
    keys = derive(
      password.normalize('NFKC'),
      Buffer.from(salt, 'base64'),
      iterations,
      LENGTHS[hash],
      hash,
    ).then((salted) => {
      const client = createHmac(hash, salted).update('Client Key').digest()
      return {
        client,
        stored: createHash(hash).update(client).digest(),
        server: createHmac(hash, salted).update('Server Key').digest(),
      }
    })
    known.set(key, keys)
  }
  return keys
}

function parseAttributes(message: string): Map<string, string> {
  return new Map(message.split(',').map((part) => [part.slice(0, 1), part.slice(2)]))
}

function escapeName(name: string): string {
  return name.replaceAll('=', '=3D').replaceAll(',', '=2C')
}

function wrong(reason: string): AuthenticationError {
  return new AuthenticationError('E_SASL_SERVER', `the server's SCRAM message is wrong: ${reason}`)
}

/** SCRAM (RFC 5802, RFC 7677), with and without channel binding. */
export function scram(options: ScramOptions): SaslExchange {
  const { hash, binding } = options
  const flag = binding ? `p=${binding.type}` : options.couldBind ? 'y' : 'n'
  const gs2 = `${flag},${options.authzid ? `a=${escapeName(options.authzid)}` : ''},`
  const nonce = options.nonce ?? randomBytes(18).toString('base64').replaceAll(',', '')
  const firstBare = `n=${escapeName(options.username)},r=${nonce}`
  const hmac = (key: Buffer, text: string) => createHmac(hash, key).update(text).digest()
  let expectedSignature: Buffer | undefined
  let verified = false

  const verifySignature = (message: string) => {
    const attributes = parseAttributes(message)
    const error = attributes.get('e')
    if (error) throw new AuthenticationError('E_SASL_REFUSED', `the server refused: ${error}`)
    const signature = Buffer.from(attributes.get('v') ?? '', 'base64')
    if (
      !expectedSignature ||
      signature.length !== expectedSignature.length ||
      !timingSafeEqual(signature, expectedSignature)
    )
      throw wrong('its signature does not show that it knows the password')
    verified = true
  }

  const final = async (serverFirst: string): Promise<string> => {
    const attributes = parseAttributes(serverFirst)
    const serverNonce = attributes.get('r') ?? ''
    const iterations = Number(attributes.get('i'))
    if (attributes.has('m')) throw wrong('it demands an extension (m=)')
    if (!serverNonce.startsWith(nonce) || serverNonce.length <= nonce.length)
      throw wrong('its nonce does not extend ours')
    if (!Number.isInteger(iterations) || iterations < 1) throw wrong('it names no iteration count')
    const salt = attributes.get('s') ?? ''
    const keys = await keysFor({ hash, password: options.password, salt, iterations })
    const bound = Buffer.concat([Buffer.from(gs2), binding?.data ?? Buffer.alloc(0)]).toString('base64')
    const withoutProof = `c=${bound},r=${serverNonce}`
    const authMessage = `${firstBare},${serverFirst},${withoutProof}`
    const signature = hmac(keys.stored, authMessage)
    const proof = keys.client.map((byte, index) => byte ^ (signature[index] ?? 0))
    expectedSignature = hmac(keys.server, authMessage)
    return `${withoutProof},p=${Buffer.from(proof).toString('base64')}`
  }

  return {
    mechanism: binding ? `${NAMES[hash]}-PLUS` : NAMES[hash],
    initial: () => gs2 + firstBare,
    respond: async (challenge) => {
      if (!expectedSignature) return final(challenge)
      // RFC 6120 §6.4.3: a server may send its final message as a challenge, answered with nothing.
      verifySignature(challenge)
      return ''
    },
    verify: (additional) => {
      if (additional !== undefined && additional !== '') verifySignature(additional)
      if (!verified) throw wrong('it succeeded without proving that it knows the password')
    },
  }
}
