import { Element } from 'ltx'
import type { Violation } from '../../requirements/violation.ts'
import type { StreamEvent } from '../../wire/event.ts'
import { NS } from '../../xml/namespaces.ts'
import { parseElement } from '../../xml/parse.ts'
import { type ArmOptions, armViolation } from './arm.ts'

/** The server's header, as the decoder hands it out. */
export function header(): Element {
  return new Element('stream:stream', {
    xmlns: NS.client,
    'xmlns:stream': NS.stream,
    from: 'example.net',
    id: 's1',
    version: '1.0',
  })
}

/** An event from shorthand: `open`, `close`, `end`, or the XML of a first-level element. */
export function event(shorthand: string, parent: Element = header()): StreamEvent {
  if (shorthand === 'open') return { kind: 'open', header: parent }
  if (shorthand === 'close' || shorthand === 'end') return { kind: shorthand }
  const element = parseElement(shorthand)
  element.parent = parent
  return { kind: 'element', element }
}

/** The shorthand of an event. */
export function shorthand(passed: StreamEvent): string {
  if (passed.kind === 'element') return passed.element.toString()
  if (passed.kind === 'open') return passed.header.toString()
  return passed.kind === 'malformed' ? `malformed: ${passed.finding.problem}` : passed.kind
}

/** A violation at work, fed with shorthand. */
export function atWork(violation: Violation, options: ArmOptions & { readonly unarmed?: boolean } = {}) {
  const armed = armViolation(violation, options)
  if (!options.unarmed) armed.arm()
  const { interceptor } = armed
  return {
    armed,
    /** What passes of what comes in, all in one list. */
    receive: (actor: string, ...shorthands: string[]) =>
      shorthands.flatMap((each) => interceptor.inbound(actor, event(each))).map(shorthand),
    send: (actor: string, ...shorthands: string[]) =>
      shorthands
        .flatMap((each) => interceptor.outbound(actor, parseElement(each)))
        .map((element) => element.toString()),
  }
}

export const FENCE = '<iq type="result" id="fence-1"/>'
