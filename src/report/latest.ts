import { cp, lstat, rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Makes `<reports>/latest` lead to a run's directory: a relative symbolic link, replaced in one step, or a copy where
 * the file system knows no links or an earlier copy stands there.
 */
export async function pointLatest(reports: string, runId: string): Promise<void> {
  const latest = join(reports, 'latest')
  const temporary = join(reports, `.latest.${process.pid}.tmp`)
  const isCopy = (await lstat(latest).catch(() => undefined))?.isDirectory() ?? false
  if (!isCopy) {
    try {
      await symlink(runId, temporary, 'dir')
      await rename(temporary, latest)
      return
    } catch {
      await rm(temporary, { force: true })
    }
  }
  await rm(latest, { recursive: true, force: true })
  await cp(join(reports, runId), latest, { recursive: true })
}
