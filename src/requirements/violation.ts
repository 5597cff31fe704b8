/** What all violation rules can carry. Values may hold placeholders (`${domain}`, `${Romeo.full}`). */
export interface ViolationScope {
  /** `inbound` (default): between decoder and actor. `outbound`: between actor and encoder. */
  readonly direction?: 'inbound' | 'outbound'
  /** Act only on this actor's sessions. */
  readonly actor?: string
  /** Act only on the n-th match (from 1); by default on every match. */
  readonly nth?: number
  /** Also act during Given steps; by default violations act from the first When on. */
  readonly setup?: boolean
}

/** How `rewrite` changes the element the selector matched. */
export interface Rewriting {
  /** Attributes to set; `null` removes the attribute. */
  readonly set?: Readonly<Record<string, string | null>>
  /** Replaces the element's text. */
  readonly text?: string
  /** New local name. */
  readonly rename?: string
  /** New namespace. */
  readonly xmlns?: string
  /** Take the matched element out of its parent. */
  readonly remove?: boolean
  /** XML of a child to add. */
  readonly append?: string
  /** Pseudo-attributes of the XML declaration before a stream header; `null` takes the declaration away. */
  readonly declaration?: Readonly<Record<string, string>> | null
}

/**
 * A rule that makes a good server look like one that breaks a requirement. It acts inside the harness on elements,
 * on the stream header (selector `stream`), on the stream's close tag (`close`) and on the end of the connection (`end`).
 */
export type Violation = ViolationScope &
  (
    | { readonly drop: string }
    | ({ readonly rewrite: string } & Rewriting)
    | { readonly inject: string; readonly before?: string; readonly after?: string }
    | { readonly duplicate: string }
    | { readonly 'delay-behind-fence': string }
    | { readonly 'swap-order': readonly [string, string] }
    | { readonly answer: string; readonly with: string }
  )
