import type { CrowdOptions, CrowdRemoval } from '../target.ts'
import type { CrowdFile } from './crowd-file.ts'
import type { CrowdServer } from './crowd-server.ts'
import { inLanes } from './lanes.ts'

/** Failures in a row after which removal is given up: the server is gone, and each try would cost a time-out. */
const GIVE_UP_AFTER = 3

/** Removes every account of a record, from the server and from the record, as far as it can. @throws the signal's reason. */
export async function removeCrowd(
  file: CrowdFile,
  server: CrowdServer,
  { signal, onProgress }: CrowdOptions,
): Promise<CrowdRemoval> {
  const { made, doubtful, taken } = file.record
  const numbers = [...made, ...doubtful]
  let removed = 0
  let gone = 0
  let inARow = 0
  let reason = taken.size > 0 ? 'their passwords are not ours any more' : undefined
  try {
    await inLanes(numbers, {
      parallel: server.parallel,
      ...(signal ? { signal } : {}),
      task: async (number) => {
        if (inARow >= GIVE_UP_AFTER) return
        const outcome = await server.remove(file.record.account(number))
        if (outcome.kind === 'stays') {
          reason = outcome.reason
          inARow += 1
          return
        }
        made.delete(number)
        doubtful.delete(number)
        if (outcome.kind === 'removed') removed += 1
        gone += 1
        inARow = 0
        onProgress?.({ ready: gone, wanted: numbers.length })
        await file.saveNowAndThen()
      },
    })
  } finally {
    await file.save()
  }
  const left = made.size + doubtful.size + taken.size
  return { removed, left, ...(left > 0 && reason !== undefined && { reason }) }
}
