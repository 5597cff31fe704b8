import { expect, test } from 'vitest'
import type { ExchangeEntry } from '../../../requirements/verdict.ts'
import { loginEntries } from './logins.ts'
import { SERVER, sequenceOf } from './sequence.ts'

const entry = (actor: string, direction: ExchangeEntry['direction'], text: string): ExchangeEntry => ({
  time: 0,
  actor,
  direction,
  text,
})

/** How an actor logs in, with a resource bound at the end. */
const login = (actor: string): readonly ExchangeEntry[] => [
  entry(actor, 'note', 'connected to 127.0.0.1:5222'),
  entry(actor, 'out', "<?xml version='1.0'?><stream:stream to='localhost'>"),
  entry(actor, 'in', '<stream:features/>'),
  entry(actor, 'out', "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>[redacted]</auth>"),
  entry(actor, 'in', "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"),
  entry(actor, 'out', "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>"),
  entry(
    actor,
    'in',
    "<iq type='result'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>r@x/1</jid></bind></iq>",
  ),
]
const said = entry('Romeo', 'out', "<message to='juliet@x'><body>hi</body></message>")
const heard = entry('Juliet', 'in', "<message from='romeo@x'><body>hi</body></message>")
const exchange = [...login('Romeo'), ...login('Juliet'), said, heard]
const nothing = { offence: { entries: [], missing: false }, unfolded: new Set<number>() }

test('the server stands behind the first actor, and stanzas go from and to it', () => {
  const { lanes, rows } = sequenceOf(exchange, nothing)
  expect(lanes).toEqual(['Romeo', SERVER, 'Juliet'])
  expect(rows.slice(1)).toMatchObject([
    { kind: 'arrow', entry: 14, from: 0, to: 1, offending: false },
    { kind: 'arrow', entry: 15, from: 1, to: 2 },
  ])
})

test('logins are folded into one row, and unfolded on demand', () => {
  const [folded] = sequenceOf(exchange, nothing).rows
  expect(folded).toMatchObject({ kind: 'login', actors: ['Romeo', 'Juliet'] })
  expect(folded).toHaveProperty('entries.length', 14)
  const { rows } = sequenceOf(exchange, { ...nothing, unfolded: new Set([0]) })
  expect(rows).toHaveLength(1 + 14 + 2)
  expect(rows[1]).toMatchObject({ kind: 'note', entry: 0, lane: 0 })
})

test('what the verdict hangs on is never folded away', () => {
  const { rows } = sequenceOf(exchange, { ...nothing, offence: { entries: [6], missing: false } })
  expect(rows.map(({ kind }) => kind)).toEqual(['login', 'arrow', 'login', 'arrow', 'arrow'])
  expect(rows[1]).toMatchObject({ entry: 6, offending: true })
})

test('what did not come is shown at the end, at the actor whom the step names', () => {
  const missing = { ...nothing, offence: { entries: [], missing: true } }
  expect(sequenceOf(exchange, { ...missing, step: 'Juliet receives it' }).rows.at(-1)).toEqual({
    kind: 'missing',
    from: 1,
    to: 2,
  })
  expect(sequenceOf(exchange, { ...missing, step: 'it comes' }).rows.at(-1)).toEqual({
    kind: 'missing',
    from: 1,
    to: 2,
  })
  expect(sequenceOf([], missing)).toEqual({ lanes: [], rows: [] })
})

test('a login that does not come to its end is what the scenario is about', () => {
  expect(loginEntries(login('Romeo').slice(0, 4)).size).toBe(0)
  const refused = [...login('Romeo').slice(0, 4), entry('Romeo', 'in', '<failure/>'), said]
  expect(loginEntries(refused).size).toBe(0)
})

test('what is said in the midst of a login is no part of it', () => {
  const early = [...login('Romeo').slice(0, 5), said, ...login('Romeo').slice(5)]
  expect([...loginEntries(early)]).toEqual([0, 1, 2, 3, 4])
})
