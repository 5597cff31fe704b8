import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Account } from './accounts.ts'

export type ScramHash = 'sha1' | 'sha256'

/** What a SCRAM server keeps of a password (RFC 5802 §3). */
export interface ScramKeys {
  readonly stored: Buffer
  readonly server: Buffer
}

/** The least that RFC 7677 §4 allows: a login storm should measure routing, not key derivation. */
const ITERATIONS = 4096
const saltSecret = randomBytes(16)

/** Salts follow from the name, so that an unknown user cannot be told from a known one. */
function saltFor(username: string): Buffer {
  return createHmac('sha256', saltSecret).update(username).digest().subarray(0, 16)
}

function hmac(hash: ScramHash, key: Buffer, text: string): Buffer {
  return createHmac(hash, key).update(text).digest()
}

function keysFor(account: Account, hash: ScramHash): ScramKeys {
  const known = account.scramKeys.get(hash)
  if (known) return known
  const password = account.password.normalize('NFKC')
  const length = hash === 'sha1' ? 20 : 32
  const salted = pbkdf2Sync(password, saltFor(account.username), ITERATIONS, length, hash)
  const stored = createHash(hash)
    .update(hmac(hash, salted, 'Client Key'))
    .digest()
  const keys = { stored, server: hmac(hash, salted, 'Server Key') }
  account.scramKeys.set(hash, keys)
  return keys
}

/** A client's first message, parsed. */
export interface ScramFirst {
  /** `n` no binding, `y` client could but thinks the server cannot, otherwise the binding's type. */
  readonly binding: string
  readonly authzid: string | undefined
  readonly username: string
  readonly gs2: string
  readonly bare: string
  readonly nonce: string
}

/** Parses client-first-message (RFC 5802 §7); undefined where it breaks the syntax. */
export function parseFirst(text: string): ScramFirst | undefined {
  const match = /^((n|y|p=([A-Za-z0-9.-]+)),(?:a=([^,]+))?,)(n=([^,]+),r=([!-+\--~]+)(?:,.*)?)$/s.exec(text)
  if (!match) return undefined
  const [, gs2 = '', flag = '', type, authzid, bare = '', name = '', nonce = ''] = match
  if (/=(?!2C|3D)/.test(name) || (authzid !== undefined && /=(?!2C|3D)/.test(authzid))) return undefined
  const plain = (value: string) => value.replaceAll('=2C', ',').replaceAll('=3D', '=')
  return {
    binding: type ?? flag,
    authzid: authzid === undefined ? undefined : plain(authzid),
    username: plain(name),
    gs2,
    bare,
    nonce,
  }
}

/** One SCRAM exchange after the client's first message. */
export class ScramExchange {
  readonly #first: ScramFirst
  readonly #hash: ScramHash
  readonly #nonce: string
  readonly #account: Account | undefined
  /** server-first-message. */
  readonly challenge: string

  constructor(first: ScramFirst, hash: ScramHash, account: Account | undefined) {
    this.#first = first
    this.#hash = hash
    this.#account = account
    this.#nonce = first.nonce + randomBytes(18).toString('base64')
    const salt = saltFor(account?.username ?? first.username).toString('base64')
    this.challenge = `r=${this.#nonce},s=${salt},i=${ITERATIONS}`
  }

  /** Judges client-final-message. `bindingData` are the channel's own bytes; empty without binding. */
  finish(text: string, bindingData: Buffer): 'malformed' | 'wrong' | { readonly verifier: string } {
    const match = /^(c=([^,]+),r=([^,]+)(?:,.*)?),p=([^,]+)$/s.exec(text)
    if (!match) return 'malformed'
    const [, withoutProof = '', binding = '', nonce = '', proofText = ''] = match
    const expected = Buffer.concat([Buffer.from(this.#first.gs2), bindingData]).toString('base64')
    if (binding !== expected || nonce !== this.#nonce || !this.#account) return 'wrong'
    const keys = keysFor(this.#account, this.#hash)
    const message = `${this.#first.bare},${this.challenge},${withoutProof}`
    const proof = Buffer.from(proofText, 'base64')
    if (proof.length !== keys.stored.length) return 'wrong'
    const signature = hmac(this.#hash, keys.stored, message)
    const clientKey = Buffer.from(proof.map((byte, index) => byte ^ (signature[index] ?? 0)))
    const digest = createHash(this.#hash).update(clientKey).digest()
    if (!timingSafeEqual(digest, keys.stored)) return 'wrong'
    return { verifier: `v=${hmac(this.#hash, keys.server, message).toString('base64')}` }
  }
}
