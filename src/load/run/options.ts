import type { Account, Target } from '../../target/target.ts'
import type { WorkerHost } from '../hosts/host.ts'
import type { LoadProgress } from '../outcome.ts'
import type { LoadScenario } from '../scenario/scenario.ts'
import type { Usage } from './usage-watch.ts'

/** What a load run needs; limits and accounts have been seen to. */
export interface LoadRunOptions {
  readonly scenario: LoadScenario
  readonly target: Target
  /** One for each client. */
  readonly accounts: readonly Account[]
  readonly workers: number
  readonly localAddresses: readonly string[]
  /** Where the workers run. Closed by the caller. */
  readonly host: WorkerHost
  /** Ends the run early; what was measured is kept. */
  readonly signal: AbortSignal
  /** CPU and memory of the server's processes; absent where nobody knows them. */
  readonly serverUsage?: () => Usage | undefined
  /** CPU and memory of {@link host}'s other processes together. */
  readonly childUsage?: () => Usage | undefined
  readonly onProgress?: (progress: LoadProgress) => void
  /** Told, as sentences, what the user should know. */
  readonly onRemark?: (sentence: string) => void
}
