import { Element } from 'ltx'
import type { Session } from '../../session/session.ts'
import { NS } from '../../xml/namespaces.ts'
import { submitForm } from './data-form.ts'
import { AccountError, describeError } from './errors.ts'

export interface CommandRequest {
  /** Who executes it. */
  readonly to: string
  readonly node: string
  /** Answers to its forms, by field name. */
  readonly answers: Readonly<Record<string, string>>
}

/** What the command needs of a session. */
export type Requester = Pick<Session, 'request'>

/** More stages than any account command has. */
const MAX_STAGES = 5

/**
 * Runs an ad-hoc command (XEP-0050) to its completion, answering its forms.
 * @throws AccountError where it is not offered, refused, or asks for what it is not given; ExpectationError.
 */
export async function runAdHocCommand(session: Requester, request: CommandRequest): Promise<void> {
  const { to, node, answers } = request
  let command = await exchange(session, request, new Element('command', { action: 'execute' }))
  for (let stage = 1; command.attrs.status === 'executing' && stage < MAX_STAGES; stage += 1) {
    const form = command.getChild('x', NS.dataForms)
    if (!form) throw new AccountError('E_ACCOUNTS_FORM', `the command ${node} of ${to} asks without a form`)
    const next = new Element('command', {
      ...(command.attrs.sessionid === undefined ? {} : { sessionid: command.attrs.sessionid }),
      ...actionAfter(command),
    })
    next.cnode(submitForm(form, answers))
    command = await exchange(session, request, next)
  }
  const complaint = command.getChildren('note').find((note) => note.attrs.type === 'error')
  if (complaint) throw refused(request, complaint.getText().trim())
  if (command.attrs.status !== 'completed')
    throw refused(request, `its status is '${command.attrs.status ?? ''}'`)
}

/** Without a list of actions, `execute` completes the command and goes without saying (XEP-0050 §4.4). */
function actionAfter(command: Element): { action?: string } {
  const actions = command.getChild('actions')
  if (!actions) return {}
  return { action: actions.getChild('complete') ? 'complete' : 'next' }
}

async function exchange(
  session: Requester,
  { to, node }: CommandRequest,
  command: Element,
): Promise<Element> {
  command.attrs.xmlns = NS.commands
  command.attrs.node = node
  const iq = new Element('iq', { type: 'set', to })
  iq.cnode(command)
  const reply = await session.request(iq)
  const answer = reply.getChild('command', NS.commands)
  if (reply.attrs.type === 'result' && answer) return answer
  if (reply.attrs.type === 'result') throw refused({ to, node }, 'its answer holds no command')
  const { condition, shown, tryLater } = describeError(reply)
  if (
    condition === 'service-unavailable' ||
    condition === 'feature-not-implemented' ||
    condition === 'item-not-found'
  )
    throw new AccountError('E_ACCOUNTS_UNSUPPORTED', `${to} does not offer the command ${node}: ${shown}`)
  const code = condition === 'conflict' ? 'E_ACCOUNTS_EXISTS' : 'E_ACCOUNTS_REFUSED'
  throw new AccountError(code, refusal({ to, node }, shown), { tryLater })
}

function refused(command: Pick<CommandRequest, 'to' | 'node'>, why: string): AccountError {
  return new AccountError('E_ACCOUNTS_REFUSED', refusal(command, why))
}

function refusal({ to, node }: Pick<CommandRequest, 'to' | 'node'>, why: string): string {
  return `${to} refused the command ${node}: ${why}`
}
