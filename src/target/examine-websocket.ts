import { messageOf } from '../base/errors.ts'
import { negotiate } from '../session/negotiate.ts'
import type { Finding } from './doctor.ts'
import { webSocketOptions } from './session-options.ts'
import type { Target } from './target.ts'

/** Whether streams over WebSocket can be opened where the target says. */
export async function examineWebSocket(target: Target): Promise<Finding> {
  const what = 'streams over WebSocket'
  const { websocket } = target
  if (websocket === undefined)
    return { what, state: 'missing', detail: 'the target names no endpoints.websocket' }
  try {
    await (await negotiate(webSocketOptions(target, { actor: 'doctor' }), 'stream')).close()
    return { what, state: 'ok', detail: `a stream opens at ${websocket}` }
  } catch (error) {
    return {
      what,
      state: 'problem',
      detail: messageOf(error),
      hint: 'is endpoints.websocket in the target file right?',
    }
  }
}
