import type { Element } from 'ltx'
import type { StreamEvent } from '../../wire/event.ts'
import type { Rule } from './rule.ts'
import type { RuleContext } from './rule-context.ts'

const STANZAS: readonly string[] = ['iq', 'message', 'presence']
const ADDRESSING = ['id', 'from', 'to'] as const

/** Watches what goes out, too. */
export interface AnswerRule extends Rule {
  /** Takes note of an outbound element, if it is a request to be answered. */
  witness(element: Element): void
}

/**
 * The server's reply to a request is replaced by another. The reply to a stanza is the one with its name and id (an IQ's
 * is a result or an error); the reply to something else, such as `<auth/>`, is the next first-level element.
 */
export function answer(
  violation: { readonly answer: string; readonly with: string },
  context: RuleContext,
): AnswerRule {
  const requests: { readonly name: string; readonly id: string | undefined }[] = []
  return {
    witness(element) {
      if (!context.matches(violation.answer, { kind: 'element', element }) || !context.isDue()) return
      requests.push({ name: element.getName(), id: element.attrs.id })
    },
    apply(event) {
      if (event.kind !== 'element') return [event]
      const reply = event.element
      const index = requests.findIndex((request) => isReply(reply, request))
      if (index < 0) return [event]
      const answers = context.events(violation.with, event)
      requests.splice(index, 1)
      context.acted()
      for (const each of answers) address(each, reply)
      return answers
    },
  }
}

function isReply(
  reply: Element,
  { name, id }: { readonly name: string; readonly id: string | undefined },
): boolean {
  if (!STANZAS.includes(name)) return true
  if (reply.getName() !== name || reply.attrs.id !== id || id === undefined) return false
  return name !== 'iq' || reply.attrs.type === 'result' || reply.attrs.type === 'error'
}

/** Gives the answer the addressing of the reply in whose place it stands, as far as it has none of its own. */
function address(event: StreamEvent, reply: Element): void {
  if (event.kind !== 'element') return
  const { attrs } = event.element
  for (const name of ADDRESSING)
    if (attrs[name] === undefined && reply.attrs[name] !== undefined) attrs[name] = reply.attrs[name]
}
