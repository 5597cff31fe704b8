/** Where and how a client asks for a BOSH session (XEP-0124 §7.1). */
export interface BoshCarrier {
  readonly kind: 'bosh'
  /** `http://` or `https://`. */
  readonly url: string
  /** Seconds that a response may take. */
  readonly wait?: number
  /** Requests that may be kept waiting. */
  readonly hold?: number
  /** Send a request only when there is something to send or to wait for, for those who will go on by hand. */
  readonly sparing?: boolean
  /** Further attributes of the request for the session; null leaves one out. */
  readonly attributes?: Readonly<Record<string, string | null>>
}
