import { messageOf } from '../base/errors.ts'
import { type NegotiatedOptions, negotiate } from '../session/negotiate.ts'
import type { Finding } from './doctor.ts'
import { boshOptions, type OwnOptions, webSocketOptions } from './session-options.ts'
import type { Target } from './target.ts'

/** What can carry a stream besides TCP, by its key under `endpoints` in a target file. */
const CARRIERS: readonly {
  readonly key: 'websocket' | 'bosh'
  readonly what: string
  readonly options: (target: Target, own: OwnOptions) => NegotiatedOptions
}[] = [
  { key: 'websocket', what: 'streams over WebSocket', options: webSocketOptions },
  { key: 'bosh', what: 'sessions over BOSH', options: boshOptions },
]

/** Whether streams over WebSocket and BOSH can be opened where the target says. */
export async function examineCarriers(target: Target): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { key, what, options } of CARRIERS) {
    const url = target[key]
    if (url === undefined) {
      findings.push({ what, state: 'missing', detail: `the target names no endpoints.${key}` })
      continue
    }
    try {
      await (await negotiate(options(target, { actor: 'doctor' }), 'stream')).close()
      findings.push({ what, state: 'ok', detail: `a stream opens at ${url}` })
    } catch (error) {
      const hint = `is endpoints.${key} in the target file right?`
      findings.push({ what, state: 'problem', detail: messageOf(error), hint })
    }
  }
  return findings
}
