import { createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { ScramHash } from './scram.ts'

const derive = promisify(pbkdf2)
const LENGTHS = { sha1: 20, sha256: 32 } as const

/** The client's first SCRAM message (RFC 5802 §7), each part open to mischief. */
export interface ScramFirst {
  /** GS2 header: flag, authorization identity, two commas. `n,,` unless said otherwise. */
  readonly header?: string
  /** The name as it stands in the message, escaped where it has to be. */
  readonly name: string
  /** What stands before the name: `m=…,`. */
  readonly extension?: string
  readonly nonce?: string
}

/** How the client's last SCRAM message departs from the right one. */
export interface ScramFinal {
  readonly password: string
  /** In place of the nonce agreed on. */
  readonly nonce?: string
  /** In place of the header of the first message. */
  readonly header?: string
  readonly binding?: Buffer
  /** Spoil the proof in one bit. */
  readonly wrongProof?: boolean
}

/** The server's first SCRAM message, taken apart. */
export interface ScramChallenge {
  readonly text: string
  readonly nonce: string
  readonly salt: string
  readonly iterations: number
}

/** Takes the server's first SCRAM message apart, strictly in the order of RFC 5802 §7; undefined if it is none. */
export function parseChallenge(text: string): ScramChallenge | undefined {
  const [, nonce, salt, iterations] =
    /^r=([\x21-\x2b\x2d-\x7e]+),s=([A-Za-z0-9+/]+={0,2}),i=([1-9]\d*)(?:,[A-Za-z]=[^,]*)*$/.exec(text) ?? []
  if (nonce === undefined || salt === undefined) return undefined
  return { text, nonce, salt, iterations: Number(iterations) }
}

/**
 * A SCRAM exchange (RFC 5802) message by message, for a client that does not always keep to the rules. For logging in
 * there is `scram`.
 */
export class ScramDialogue {
  readonly hash: ScramHash
  readonly nonce: string
  readonly #header: string
  readonly #bare: string
  #signature: string | undefined

  constructor(hash: ScramHash, first: ScramFirst) {
    this.hash = hash
    this.nonce = first.nonce ?? randomBytes(18).toString('base64')
    this.#header = first.header ?? 'n,,'
    this.#bare = `${first.extension ?? ''}n=${first.name},r=${this.nonce}`
  }

  /** The client's first message. */
  get first(): string {
    return this.#header + this.#bare
  }

  /** The client's last message. */
  async final(challenge: ScramChallenge, { password, ...departure }: ScramFinal): Promise<string> {
    const { hash } = this
    const hmac = (key: Buffer, text: string) => createHmac(hash, key).update(text).digest()
    const salt = Buffer.from(challenge.salt, 'base64')
    const salted = await derive(password, salt, challenge.iterations, LENGTHS[hash], hash)
    const bound = Buffer.from(departure.header ?? this.#header)
    const data = Buffer.concat([bound, departure.binding ?? Buffer.alloc(0)]).toString('base64')
    const unproven = `c=${data},r=${departure.nonce ?? challenge.nonce}`
    const message = `${this.#bare},${challenge.text},${unproven}`
    const clientKey = hmac(salted, 'Client Key')
    const mask = hmac(createHash(hash).update(clientKey).digest(), message)
    const proof = clientKey.map((byte, index) => byte ^ (mask[index] ?? 0))
    if (departure.wrongProof) proof[0] = (proof[0] ?? 0) ^ 1
    this.#signature = hmac(hmac(salted, 'Server Key'), message).toString('base64')
    return `${unproven},p=${Buffer.from(proof).toString('base64')}`
  }

  /** Whether the server's last message shows that it knows the password. */
  isProof(last: string): boolean {
    return this.#signature !== undefined && last.split(',')[0] === `v=${this.#signature}`
  }
}
