import type { Claim } from './doap.ts'
import { compareVersions } from './versions.ts'

/** Statuses of XEP-0453 that say it is not there. */
const ABSENT = new Set(['removed', 'planned', 'wontfix'])

/** Why a claim says that a server of this version does not have it, as a clause; undefined where it says that it has. */
export function absenceOf(
  { status = '', since, until }: Claim,
  serverVersion: string | undefined,
): string | undefined {
  if (ABSENT.has(status)) return `claimed as ${status}`
  const isAfter = (version: string | undefined, other: string | undefined) =>
    version !== undefined && other !== undefined && (compareVersions(version, other) ?? 0) > 0
  if (isAfter(since, serverVersion)) return `claimed since ${since} only`
  return isAfter(serverVersion, until) ? `claimed until ${until}` : undefined
}
