import { expect, it } from 'vitest'
import type { Violation } from '../requirements/violation.ts'
import type { StreamEvent } from '../wire/event.ts'
import { parseElement } from '../xml/parse.ts'
import { Instruments } from './instruments.ts'
import type { Mutation } from './mutation.ts'

const event = (xml: string): StreamEvent => ({ kind: 'element', element: parseElement(xml) })
const ERROR = "<iq xmlns='jabber:client' type='error' id='q' from='localhost'><error/></iq>"
const ENACTMENT: readonly Violation[] = [
  { answer: 'iq[type=get] > services', with: "<iq type='result'><services xmlns='urn:x'/></iq>" },
]

function instruments(enactment: readonly Violation[], mutation?: Mutation) {
  const made = new Instruments({ enactment, mutation, resolve: (text) => text })
  const { interceptor } = made.sessionOptions
  const request = parseElement("<iq xmlns='jabber:client' type='get' id='q'><services xmlns='urn:x'/></iq>")
  return {
    made,
    reply() {
      interceptor?.outbound('Romeo', request)
      const events = interceptor?.inbound('Romeo', event(ERROR)) ?? [event(ERROR)]
      return events.map((each) => (each.kind === 'element' ? each.element.attrs.type : each.kind))
    },
  }
}

const violation: Mutation = {
  kind: 'violation',
  requirement: 'XEP-0215/3',
  violation: { drop: 'iq[type=result] > services' },
}

it('without rules nothing stands between server and actor', () => {
  expect(instruments([]).made.sessionOptions.interceptor).toBeUndefined()
})

it('an enactment makes the server look as if it did what is required, from the first When on', () => {
  const { made, reply } = instruments(ENACTMENT)
  expect(reply()).toEqual(['error'])
  made.enter('when')
  expect(reply()).toEqual(['result'])
  expect(made.facts).toEqual({ satisfied: 0, absent: 0, acted: 0 })
})

it('a violation acts on what has been enacted, and only it counts as having acted', () => {
  const { made, reply } = instruments(ENACTMENT, violation)
  made.enter('when')
  expect(reply()).toEqual([])
  expect(made.facts).toMatchObject({ acted: 1, mutation: violation })
})
