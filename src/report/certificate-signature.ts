import {
  createPrivateKey,
  createPublicKey,
  sign as cryptoSign,
  verify as cryptoVerify,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { ConfigurationError } from '../base/errors.ts'

/** A private key to sign with, Ed25519. */
export type SigningKey = KeyObject

export interface Signature {
  readonly algorithm: 'Ed25519'
  /** Whether the issuer gave the key, or it was made for this one certificate. */
  readonly key: 'given' | 'made for this certificate'
  /** SubjectPublicKeyInfo, DER, in base64. */
  readonly publicKey: string
  /** Of the certificate without its signature, as JSON with sorted keys and without white space; in base64. */
  readonly value: string
}

/** Signs what a certificate states. */
export function sign(statement: object, key?: SigningKey): Signature {
  const privateKey = key ?? generateKeyPairSync('ed25519').privateKey
  return {
    algorithm: 'Ed25519',
    key: key ? 'given' : 'made for this certificate',
    publicKey: exported(createPublicKey(privateKey)),
    value: cryptoSign(null, Buffer.from(canonical(statement)), privateKey).toString('base64'),
  }
}

/** Whether a signature is one of this statement, by the key that it names. */
export function isSigned(statement: object, { publicKey, value }: Signature): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'ed25519') return false
    return cryptoVerify(null, Buffer.from(canonical(statement)), key, Buffer.from(value, 'base64'))
  } catch {
    return false
  }
}

/** A private key from PEM. @throws ConfigurationError (E_SIGNING_KEY) */
export function signingKey(pem: string, file: string): SigningKey {
  return ed25519(() => createPrivateKey(pem), { file, what: 'private' })
}

/** A public key from PEM, or that of a private one, as certificates name it. @throws ConfigurationError (E_SIGNING_KEY) */
export function publicKeyOf(pem: string, file: string): string {
  return exported(ed25519(() => createPublicKey(pem), { file, what: 'public' }))
}

function ed25519(read: () => KeyObject, { file, what }: { file: string; what: string }): KeyObject {
  let key: KeyObject | undefined
  let cause: unknown
  try {
    key = read()
  } catch (error) {
    cause = error
  }
  if (key?.asymmetricKeyType === 'ed25519') return key
  throw new ConfigurationError('E_SIGNING_KEY', `${file} holds no ${what} Ed25519 key in PEM`, {
    cause,
    hint: 'openssl genpkey -algorithm ed25519 -out signing-key.pem makes a private one',
  })
}

function exported(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64')
}

/** JSON whose keys are sorted, so that whoever reads and writes it again gets the same bytes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
