import { UsageError } from '../base/errors.ts'
import { LOOPBACK } from './names.ts'
import { isReferenceServer } from './reference/managed-server.ts'
import { type ResolveOptions, resolveTarget } from './resolve.ts'
import type { ReadyTarget } from './target.ts'

/**
 * Readies a target together with another server that it federates with.
 * @param partner named like a target: two reference servers are led to each other; others have to find each other.
 * @throws UsageError E_PARTNER where the two cannot find each other; as {@link resolveTarget}; nothing runs then.
 */
export async function resolveTargetWithPartner(
  spec: string,
  partner: string | undefined,
  options: ResolveOptions = {},
): Promise<ReadyTarget> {
  if (partner === undefined) return resolveTarget(spec, options)
  if (isReferenceServer(spec) && isReferenceServer(partner)) {
    const { startFederatedPair } = await import('./federation/federated-pair.ts')
    return startFederatedPair(spec, partner, options.signal ? { signal: options.signal } : {})
  }
  const alone = [spec, partner].find((name) => isReferenceServer(name) || name === LOOPBACK)
  if (alone !== undefined)
    throw new UsageError(
      'E_PARTNER',
      `${spec} and ${partner} cannot federate: no other server finds ${alone}, which runs for Assay only`,
      { hint: 'name two reference servers, or two servers that find each other by DNS' },
    )
  const target = await resolveTarget(spec, options)
  try {
    const other = await resolveTarget(partner, options)
    return {
      ...target,
      partner: other,
      stop: () => Promise.all([target.stop(), other.stop()]).then(() => {}),
    }
  } catch (error) {
    await target.stop()
    throw error
  }
}
