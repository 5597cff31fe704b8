import { rmSync, writeFileSync } from 'node:fs'

/** invoke-rc.d(8) asks this program before it starts a service; exit code 101 forbids it. */
export const SERVICE_POLICY = '/usr/sbin/policy-rc.d'
const FORBID_ALL = '#!/bin/sh\nexit 101\n'

/**
 * Keeps packages from starting their services while `task` runs. The ban is lifted however the task ends, also
 * if this process exits meanwhile.
 * @param path where the policy is written; nothing may be there.
 */
export async function withServicesHeld<T>(path: string, task: () => Promise<T>): Promise<T> {
  writeFileSync(path, FORBID_ALL, { mode: 0o755, flag: 'wx' })
  const lift = () => rmSync(path, { force: true })
  process.on('exit', lift)
  try {
    return await task()
  } finally {
    lift()
    process.off('exit', lift)
  }
}
