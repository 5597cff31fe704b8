import { setMaxListeners } from 'node:events'
import { packagePath } from '../base/package-path.ts'
import { loadCatalogue } from '../requirements/load-catalogue.ts'
import { resolveTargetWithPartner } from '../target/partner.ts'
import type { ReadyTarget } from '../target/target.ts'
import { ComponentPool } from './component-pool.ts'
import { type Harness, installHarness } from './harness.ts'
import { StallWatch } from './stall-watch.ts'

export interface HarnessOptions {
  /** Name, file or URI of the target, or one that is ready. */
  readonly target: string | ReadyTarget
  /** Name, file or URI of a server that the target, where it is named, federates with. */
  readonly partner?: string
  /** Milliseconds a wait may take; the target's own time-out where it is left out. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  readonly onVerdict?: Harness['onVerdict']
}

/** A harness in place, and the way to take it away with all it started. */
export interface StartedHarness {
  readonly harness: Harness
  stop(): Promise<void>
}

/**
 * Readies a target and puts the harness in place for this process's scenarios. The target is the harness's from here on:
 * it is stopped with it, also where it does not come about.
 * @throws TargetError, ConfigurationError
 */
export async function startHarness(options: HarnessOptions): Promise<StartedHarness> {
  const { target, partner, signal, onVerdict } = options
  const catalogue = await loadCatalogue(packagePath('features')).catch(async (error) => {
    if (typeof target !== 'string') await target.stop()
    throw error
  })
  const ready =
    typeof target === 'string'
      ? await resolveTargetWithPartner(target, partner, signal ? { signal } : {})
      : target
  // Every wait of every lane listens for the end of the run.
  if (signal) setMaxListeners(0, signal)
  const stalls = new StallWatch()
  const harness: Harness = {
    ready,
    catalogue,
    stalls,
    components: new ComponentPool(ready.target.components ?? []),
    timeoutMs: options.timeoutMs ?? ready.target.timeoutMs,
    ...(signal ? { signal } : {}),
    ...(onVerdict ? { onVerdict } : {}),
  }
  installHarness(harness)
  const stop = async () => {
    installHarness(undefined)
    stalls.stop()
    await ready.stop()
  }
  return { harness, stop }
}
