import type { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { conditionsOf } from './error-conditions.ts'

const PUBSUB_ERRORS = 'http://jabber.org/protocol/pubsub#errors'

/** The result or error that answers a request. */
export function replyTo(world: AssayWorld, actor: string, id: string): Promise<Element> {
  return world
    .session(actor)
    .expect(
      `a reply to '${id}'`,
      ({ attrs }) => (attrs.id === id && ['result', 'error'].includes(attrs.type)) || [],
    )
}

/**
 * Whether an error has the condition, and what XEP-0060 defines beside it: `nodeid-required`, `unsupported purge-nodes`;
 * several that are right are joined by `or`.
 */
export function isRefusal(reply: Element, conditions: readonly string[], special: string): boolean {
  const error = reply.getChild('error')
  if (!error || !conditionsOf(error).some((condition) => conditions.includes(condition))) return false
  return special.split(' or ').some((one) => {
    const [name = '', feature] = one.split(' ')
    const own = error.getChild(name, PUBSUB_ERRORS)
    return own !== undefined && (feature === undefined || own.attrs.feature === feature)
  })
}
