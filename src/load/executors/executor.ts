import type { Client } from '../client/client.ts'

/** What decides at one worker when operations begin. Times are in µs of the load's clock. */
export interface Executor {
  /** Begins what is due by now. */
  tick(nowUs: number): void
  /** When it wants the next tick, at the latest; infinite where it is over, or waits for something to end. */
  nextAt(nowUs: number): number
  /** Whether it will begin nothing more. */
  isOver(nowUs: number): boolean
  /** An operation of this client ended. */
  ended?(client: Client): void
  /** A login that the executor began ended. */
  loggedIn?(client: Client, succeeded: boolean): void
}
