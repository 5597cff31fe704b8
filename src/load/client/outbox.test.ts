import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Outbox, type Sender, stanzasIn } from './outbox.ts'
import { filling, SizedTemplate, Template } from './template.ts'
import { TOKEN_LENGTH, Token } from './token.ts'

class Written implements Sender {
  outFrom = 0
  outTo = 0
  outBefore: Buffer[] | undefined
  sent = 0
  readonly writes: string[] = []

  write(bytes: Buffer): void {
    this.writes.push(bytes.toString())
  }
}

test('each sender gets what it was given, in order, in one write a flush where the slab has room', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'é', '🎭', '<'), minLength: 1, maxLength: 30 })
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.nat(3), texts) },
    { weight: 1, arbitrary: fc.constant('flush' as const) },
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 16, max: 4000 }), (steps, slab) => {
      const outbox = new Outbox(slab)
      const senders = Array.from({ length: 4 }, () => new Written())
      const expected = senders.map(() => '')
      for (const each of steps) {
        if (each === 'flush') outbox.flush()
        else {
          outbox.text(senders[each[0]] as Written, each[1])
          expected[each[0]] += each[1]
        }
      }
      outbox.flush()
      outbox.flush()
      expect(senders.map(({ writes }) => writes.join(''))).toEqual(expected)
      expect(outbox.bytes).toBe(Buffer.byteLength(expected.join('')))
      expect(senders.flatMap(({ writes }) => writes).includes('')).toBe(false)
      for (const { outFrom, outTo, outBefore } of senders)
        expect([outFrom, outTo, outBefore]).toEqual([0, 0, undefined])
    }),
  )
})

test('one write a connection and flush, also where others wrote in between', () => {
  const outbox = new Outbox()
  const [one, other] = [new Written(), new Written()]
  outbox.text(one, 'a')
  outbox.text(other, 'b')
  outbox.text(one, 'c')
  outbox.text(one, 'd')
  outbox.flush()
  expect(one.writes).toEqual(['acd'])
  expect(other.writes).toEqual(['b'])
})

test('bytes that were handed over are never written again', () => {
  const kept: Buffer[] = []
  const outbox = new Outbox(32)
  const sender = Object.assign(new Written(), { write: (bytes: Buffer) => kept.push(bytes) })
  for (let n = 0; n < 20; n += 1) {
    outbox.text(sender, `<${n}/>`)
    outbox.flush()
  }
  expect(kept.map(String)).toEqual(Array.from({ length: 20 }, (_, n) => `<${n}/>`))
})

test('what was forgotten is not sent, and does not stand in the way of what comes after', () => {
  const outbox = new Outbox()
  const sender = new Written()
  outbox.text(sender, 'for a connection that is gone')
  Object.assign(sender, { outFrom: 0, outTo: 0, outBefore: undefined })
  outbox.flush()
  expect(sender.writes).toEqual([])
  outbox.text(sender, 'old')
  Object.assign(sender, { outFrom: 0, outTo: 0, outBefore: undefined })
  outbox.text(sender, 'new')
  outbox.flush()
  expect(sender.writes).toEqual(['new'])
})

test.each([
  ['<message to="a"/>', 1],
  ['<iq/>', 1],
  ['<presence>', 1],
  ['<presences/>', 0],
  ['<a h="1"/>', 0],
  ['</stream:stream>', 0],
])('%s holds %i stanzas', (text, count) => {
  expect(stanzasIn(text)).toBe(count)
  const sender = new Written()
  new Outbox().text(sender, text)
  expect(sender.sent).toBe(count)
})

test('a template puts token and address where they belong, and knows its size', () => {
  const outbox = new Outbox()
  const sender = new Written()
  const token = Object.assign(new Token(), { run: 7, client: 3, sequence: 9, dueUs: 1000, sentUs: 1010 })
  const place = Buffer.alloc(TOKEN_LENGTH)
  token.write(place, 0)
  const template = new Template("<message to='{to}' id='{token}'><x to='{to}'>é</x></message>")
  const to = Buffer.from('julie@localhost/a&amp;b')
  template.send(outbox, sender, token, to)
  outbox.flush()
  expect(sender.writes).toEqual([`<message to='${to}' id='${place}'><x to='${to}'>é</x></message>`])
  expect(template.size(to.length)).toBe(Buffer.byteLength(sender.writes[0] ?? ''))
  expect(sender.sent).toBe(1)
})

test('a sized template has its size whatever the length of the address, or that of its markup', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 200 }), (bytes, length) => {
      const sized = new SizedTemplate("<message to='{to}' id='{token}'><body>{text}</body></message>", bytes)
      const to = Buffer.from('a'.repeat(length))
      const bare = new Template("<message to='{to}' id='{token}'><body></body></message>").size(length)
      expect(sized.for(to).size(length)).toBe(Math.max(bytes, bare))
      expect(sized.for(to)).toBe(sized.for(Buffer.from('b'.repeat(length))))
    }),
  )
  expect(filling(0)).toBe('')
  expect(filling(-5)).toBe('')
  expect(Buffer.byteLength(filling(1000))).toBe(1000)
})
