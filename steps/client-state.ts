import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Then, When } from '../src/conformance/steps.ts'
import { fence } from '../src/session/fence.ts'
import { showEvent } from '../src/session/inbox.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import type { Pattern } from '../src/xml/pattern.ts'
import { patternOf } from './support/patterns.ts'

type ElementEvent = Extract<StreamEvent, { kind: 'element' }>

function matches(event: StreamEvent, pattern: Pattern): event is ElementEvent {
  return event.kind === 'element' && pattern.match(event.element).ok
}

// Whatever it is: what must not come before the answer would be the first then.
Then('the first that comes to {actor} is:', async function (actor: string, xml: string) {
  const session = this.session(actor)
  const pattern = patternOf(this, xml)
  const event = await session.inbox.take(
    { description: pattern.source, accepts: () => true },
    session.deadline(),
  )
  if (!matches(event, pattern))
    throw new Finding('something else came first', { expected: pattern.source, observed: showEvent(event) })
})

/** Holds that what matches, if it comes at all, comes before the stanza of that id. */
async function holdNotAfter(session: Session, id: string, pattern: Pattern): Promise<void> {
  const isLimit = (event: StreamEvent) => event.kind === 'element' && event.element.attrs.id === id
  for (;;) {
    const event = await session.inbox.take(
      { description: `'${id}'`, accepts: (found) => isLimit(found) || matches(found, pattern) || [] },
      session.deadline(),
    )
    if (isLimit(event)) break
  }
  await fence(session)
  session.inbox.holdsNone(
    { description: `${pattern.source} after '${id}'`, accepts: (event) => matches(event, pattern) || [] },
    () => {
      const element = pattern.example()
      return element && { kind: 'element', element }
    },
  )
}

// Whether it came before is not asked, as a server may have dropped it; only whether it comes too late.
Then('after {string} {actor} receives no more:', async function (id: string, actor: string, xml: string) {
  await holdNotAfter(this.session(actor), id, patternOf(this, xml))
})

// What a server sends in between is its own affair.
Then(
  'the latest presence that {actor} has of {actor} is:',
  async function (actor: string, contact: string, xml: string) {
    const session = this.session(actor)
    const pattern = patternOf(this, xml)
    const from = this.fill(`\${${contact}.full}`, 'none')
    const isPresence = ({ name, attrs }: Element) => name === 'presence' && attrs.from === from
    await fence(session)
    const left = () =>
      session.inbox.pending.some((event) => event.kind === 'element' && isPresence(event.element))
    let latest: Element
    do latest = await session.expect(`presence of ${from}`, (element) => isPresence(element) || [])
    while (left())
    if (!pattern.match(latest).ok)
      throw new Finding('the latest presence that came is not the latest of the contact', {
        expected: pattern.source,
        observed: latest.toString(),
      })
  },
)

// As a stimulus: what comes later is to be sent when the server has resumed the session.
When('{actor} has seen that the session is resumed', async function (actor: string) {
  await this.session(actor).expect(
    '<resumed/>',
    (element) => (element.name === 'resumed' && element.getNS() === NS.sm) || [],
  )
})
