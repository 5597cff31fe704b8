import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Account } from './accounts.ts'
import type { Exchange, SaslStep } from './authentication.ts'

/** What a SCRAM server keeps of a password (RFC 5802 §3). */
export interface ScramKeys {
  readonly stored: Buffer
  readonly server: Buffer
}

interface ScramOptions {
  readonly mechanism: string
  /** Whether this stream offers a -PLUS mechanism. */
  readonly bindingOffered: boolean
  /** The channel's own bytes; undefined for a type it cannot serve. */
  bindingData(type: string): Buffer | undefined
  accountOf(username: string): Account | undefined
}

/** The least that RFC 7677 §4 allows: a login storm should measure routing, not key derivation. */
const ITERATIONS = 4096
const saltSecret = randomBytes(16)
/** RFC 5802 §7: client-first-message and client-final-message. */
const FIRST =
  /^((n|y|p=([A-Za-z0-9.-]+)),(?:a=((?:[^,=]|=2C|=3D)+))?,)(n=((?:[^,=]|=2C|=3D)+),r=([!-+\--~]+)(?:,.*)?)$/s
const FINAL = /^(c=([^,]+),r=([^,]+)(?:,.*)?),p=([^,]+)$/s

const hmac = (hash: string, key: Buffer, text: string) => createHmac(hash, key).update(text).digest()
const digest = (hash: string, data: Buffer) => createHash(hash).update(data).digest()
const plain = (value = '') => value.replaceAll('=2C', ',').replaceAll('=3D', '=')
/** Salts follow from the name, so that an unknown user cannot be told from a known one. */
const saltFor = (username: string) => hmac('sha256', saltSecret, username).subarray(0, 16)

function keysFor(account: Account, hash: string): ScramKeys {
  const known = account.scramKeys.get(hash)
  if (known) return known
  const password = account.password.normalize('NFKC')
  const salted = pbkdf2Sync(password, saltFor(account.jid.local), ITERATIONS, hash === 'sha1' ? 20 : 32, hash)
  const stored = digest(hash, hmac(hash, salted, 'Client Key'))
  const keys = { stored, server: hmac(hash, salted, 'Server Key') }
  account.scramKeys.set(hash, keys)
  return keys
}

/** One SCRAM handshake (RFC 5802 §5, RFC 7677). */
export function scram({ mechanism, ...peer }: ScramOptions): Exchange {
  const hash = mechanism.includes('256') ? 'sha256' : 'sha1'
  let finish: ((text: string) => SaslStep) | undefined
  return (data) => {
    const text = data.toString('utf8')
    if (finish) return finish(text)
    const match = FIRST.exec(text)
    const [, gs2 = '', flag, type, authzid, bare, name, clientNonce = ''] = match ?? []
    if (!match || (type !== undefined) !== mechanism.endsWith('-PLUS'))
      return { failure: 'malformed-request' }
    const bindingData = type === undefined ? Buffer.alloc(0) : peer.bindingData(type)
    // RFC 5802 §6: "could, but thought you cannot" while we offer it is a downgrade attack.
    if (!bindingData || (flag === 'y' && peer.bindingOffered)) return { failure: 'not-authorized' }
    const account = peer.accountOf(plain(name))
    const nonce = clientNonce + randomBytes(18).toString('base64')
    const salt = saltFor(account?.jid.local ?? plain(name)).toString('base64')
    const challenge = `r=${nonce},s=${salt},i=${ITERATIONS}`
    const binding = Buffer.concat([Buffer.from(gs2), bindingData]).toString('base64')
    finish = (last) => {
      const [whole, withoutProof, claimed, returned, proofText = ''] = FINAL.exec(last) ?? []
      if (whole === undefined) return { failure: 'malformed-request' }
      if (claimed !== binding || returned !== nonce || !account) return { failure: 'not-authorized' }
      const { stored, server } = keysFor(account, hash)
      const message = `${bare},${challenge},${withoutProof}`
      const proof = Buffer.from(proofText, 'base64')
      const signature = hmac(hash, stored, message)
      const clientKey = Buffer.from(proof.map((byte, index) => byte ^ (signature[index] ?? 0)))
      if (!timingSafeEqual(digest(hash, clientKey), stored)) return { failure: 'not-authorized' }
      return { account, authzid: plain(authzid), data: `v=${hmac(hash, server, message).toString('base64')}` }
    }
    return { challenge }
  }
}
