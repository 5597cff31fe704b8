/** Options of `assay certify` as commander hands them over. */
export interface CertifyOptions {
  readonly spec?: readonly string[]
  readonly tags?: string
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
