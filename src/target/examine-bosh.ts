import { messageOf } from '../base/errors.ts'
import { negotiate } from '../session/negotiate.ts'
import type { Finding } from './doctor.ts'
import { boshOptions } from './session-options.ts'
import type { Target } from './target.ts'

/** Whether sessions over BOSH can be opened where the target says. */
export async function examineBosh(target: Target): Promise<Finding> {
  const what = 'sessions over BOSH'
  const { bosh } = target
  if (bosh === undefined) return { what, state: 'missing', detail: 'the target names no endpoints.bosh' }
  try {
    await (await negotiate(boshOptions(target, { actor: 'doctor' }), 'stream')).close()
    return { what, state: 'ok', detail: `a stream opens at ${bosh}` }
  } catch (error) {
    return {
      what,
      state: 'problem',
      detail: messageOf(error),
      hint: 'is endpoints.bosh in the target file right?',
    }
  }
}
