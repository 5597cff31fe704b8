import type { Violation } from './violation.ts'

export const LEVELS = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'] as const
/** RFC 2119 level. SHALL and REQUIRED are written MUST, RECOMMENDED is written SHOULD. */
export type Level = (typeof LEVELS)[number]

/** What breaking a requirement weighs; MUST NOT weighs as MUST does, SHOULD NOT as SHOULD. */
export type Severity = 'must' | 'should' | 'may'

/** The severity of a level. */
export function severityOf(level: Level): Severity {
  if (level === 'MAY') return 'may'
  return level === 'MUST' || level === 'MUST NOT' ? 'must' : 'should'
}

export const ROLES = ['server', 'service', 'client'] as const
/** Whom the statement binds; a `service` is MUC, pubsub and the like, hosted by or beside the server. */
export type Role = (typeof ROLES)[number]

/** One normative statement of a spec, in our own words. */
export interface Requirement {
  /** `RFC6120/4.2-slug`, `XEP-0191/3.3-push`; also the tag of the scenarios that decide it, without `@`. */
  readonly id: string
  /** The spec's name as it stands in ids: `RFC6120`, `XEP-0191`. */
  readonly spec: string
  /** Section number in the spec, as text: `4.9.1.1`. */
  readonly section: string
  readonly level: Level
  readonly role: Role
  readonly says: string
  /** Id of the entry of the spec's own conformance list that this one refines. */
  readonly under?: string
  /** Why no scenario can decide it: client-side, not observable on the wire, needs operator access … */
  readonly untested?: string
  /** Observable, but no scenario decides it yet; why. */
  readonly gap?: string
  readonly violations: readonly Violation[]
  /**
   * Rules of the same kind that make a server which does not do it look as if it did, so that scenarios which no server
   * at hand passes can be seen to pass, and to fail under the violations.
   */
  readonly enactment?: readonly Violation[]
}

/** A spec's head as it stands in its `requirements.yaml`. */
export interface Spec {
  readonly spec: string
  readonly title: string
  /** Version or publication date of the text that was read. */
  readonly version: string
}

/** Whether a client that drives the server could see the requirement broken. */
export function isObservable(requirement: Requirement): boolean {
  return requirement.role !== 'client' && requirement.untested === undefined
}
