import { expect, test } from 'vitest'
import type { Behaviour } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import { Scanner } from '../client/scanner.ts'
import { TOKEN_LENGTH, Token } from '../client/token.ts'
import { Dispatch } from './dispatch.ts'

const RUN = 7

function id(operation: number, run = RUN): string {
  const bytes = Buffer.alloc(TOKEN_LENGTH)
  Object.assign(new Token(), { run, operation, client: 3, sequence: 5, dueUs: 1000, sentUs: 1001 }).write(
    bytes,
    0,
  )
  return bytes.toString()
}

/** A dispatch with behaviours for operations 0 and 1; the second takes `<own/>`. */
function staged() {
  const log: unknown[] = []
  const behaviour = (name: string): Behaviour =>
    ({
      arrived: (_: Client, { sequence }: Token) => log.push([name, 'arrived', sequence]),
      refused: (_: Client, { sequence }: Token, condition: string) =>
        log.push([name, 'refused', sequence, condition]),
    }) as unknown as Behaviour
  const curious = {
    ...behaviour('second'),
    other: (_: Client, view: Scanner) => view.name() === 'own' && log.push('own') > 0,
  }
  const crowd = { outbox: { text: (_: unknown, text: string) => log.push(text) }, flushSoon: () => {} }
  const token = Object.assign(new Token(), { run: RUN })
  const dispatch = new Dispatch(crowd as unknown as Crowd, token, [
    behaviour('first'),
    curious as Behaviour,
    undefined,
  ])
  const client = {
    received: -1,
    awaited: undefined as Map<string, (stanza: string) => void> | undefined,
    streamError: (xml: string) => log.push(['stream error', xml]),
  }
  const come = (stanza: string) => {
    const bytes = Buffer.from(`<stream:stream>${stanza}`)
    const element = (view: Scanner) => dispatch.element(client as unknown as Client, view)
    new Scanner().push(bytes, bytes.length, { header: () => {}, closed: () => {}, element })
    return log.splice(0)
  }
  return { come, client, log }
}

test('takes a token to the behaviour whose operation it names, and an error with its condition', () => {
  const { come } = staged()
  expect(come(`<message id='${id(0)}'/>`)).toEqual([['first', 'arrived', 5]])
  expect(come(`<iq type='result' id='${id(1)}'/>`)).toEqual([['second', 'arrived', 5]])
  const error = `<error><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>`
  expect(come(`<message type='error' id='${id(0)}'>${error}</message>`)).toEqual([
    ['first', 'refused', 5, 'gone'],
  ])
})

test('what is of another run, or of nobody, reaches no behaviour', () => {
  const { come } = staged()
  expect(come(`<message id='${id(0, RUN + 1)}'/>`)).toEqual([])
  expect(come(`<message id='${id(2)}'/>`)).toEqual([])
  expect(come(`<message id='${'x'.repeat(TOKEN_LENGTH)}'/>`)).toEqual([])
  expect(come('<message/>')).toEqual([])
})

test('other elements go to whoever takes them', () => {
  const { come } = staged()
  expect(come('<own/>')).toEqual(['own'])
  expect(come(`<iq type='get' id='1'><ping xmlns='urn:xmpp:ping'/></iq>`)).toEqual([
    "<iq id='1' type='result'/>",
  ])
  expect(come('<stream:error><conflict/></stream:error>')).toEqual([
    ['stream error', '<stream:error><conflict/></stream:error>'],
  ])
})

test('acknowledges where stream management is on, counting modulo 2^32', () => {
  const { come, client } = staged()
  expect(come(`<r xmlns='urn:xmpp:sm:3'/>`)).toEqual([])
  client.received = 2 ** 32 + 4
  expect(come(`<r xmlns='urn:xmpp:sm:3'/>`)).toEqual([`<a xmlns='urn:xmpp:sm:3' h='4'/>`])
})

test('those who wait for a stanza get it once, by its id or by a part of its text', () => {
  const { come, client, log } = staged()
  client.awaited = new Map([
    ['q1', () => log.push('by id')],
    ['room/nick', () => log.push('by text')],
  ])
  expect(come(`<presence from='a@b/room/nick'/>`)).toEqual(['by text'])
  expect(come(`<iq type='result' id='q1'/>`)).toEqual(['by id'])
  expect(come(`<iq type='result' id='q1'/>`)).toEqual([])
  expect(client.awaited.size).toBe(0)
})
