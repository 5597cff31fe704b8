import { TargetError } from '../base/errors.ts'
import type { ScenarioVerdict } from '../requirements/verdict.ts'
import { stillAnswers } from '../target/preflight.ts'
import type { ReadyTarget, Target } from '../target/target.ts'

/** How long a target that stopped serving scenarios is given to answer a bare stream header, in milliseconds. */
const PROBE_MS = 3000

interface Watched extends Pick<ReadyTarget, 'target'> {
  readonly partner?: Pick<ReadyTarget, 'target'>
}

/** Notices that the target went away, so that a run ends with one sentence and not with an inconclusive rest. */
export class TargetWatch {
  readonly #targets: readonly Target[]
  readonly #onLost: (error: TargetError) => void
  #probing = false
  #ended = 0

  /** @param ready the target; its partner is watched, too. */
  constructor({ target, partner }: Watched, onLost: (error: TargetError) => void) {
    this.#targets = partner ? [target, partner.target] : [target]
    this.#onLost = onLost
  }

  /** Takes each scenario's verdict; an undecided one, or a failure, makes it look whether the target still answers. */
  observe({ verdict }: Pick<ScenarioVerdict, 'verdict'>): void {
    this.#ended += 1
    if ((verdict === 'inconclusive' || verdict === 'fail') && !this.#probing) void this.#probe()
  }

  async #probe(): Promise<void> {
    this.#probing = true
    const ended = this.#ended
    const answers = await Promise.all(this.#targets.map((target) => stillAnswers(target, PROBE_MS)))
    const lost = this.#targets[answers.indexOf(false)]
    if (!lost) {
      this.#probing = false
      return
    }
    // Lost once is lost: it stays probing, so that nobody is told twice.
    const { host, port } = lost.client
    this.#onLost(
      new TargetError('E_TARGET_LOST', `${host}:${port} stopped answering after ${ended} scenarios`, {
        hint: "what had run is in the reports; see the server's log for why it went away",
      }),
    )
  }
}
