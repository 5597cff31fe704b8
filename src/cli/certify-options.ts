/** Options of `assay certify` as commander hands them over. */
export interface CertifyOptions {
  readonly spec?: readonly string[]
  readonly tags?: string
  /** `xep-0479`, one of its cells, or a profile file. */
  readonly profile?: string
  /** PEM file of the key that signs the certificate. */
  readonly signingKey?: string
  /** Another server, for scenarios about users of two. */
  readonly partner?: string
  readonly lanes: number
  readonly order?: number
  readonly timeout?: number
  /** A file; false where `--no-baseline` was given. */
  readonly baseline?: string | boolean
  readonly strict?: boolean
  readonly out: string
  readonly json?: boolean
  readonly debug?: boolean
}
