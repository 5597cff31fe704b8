import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TOKEN_LENGTH, TOKEN_LIMITS, Token } from './token.ts'

const { run, operation, client, sequence } = TOKEN_LIMITS

test('says what was written, anywhere in a buffer', () => {
  fc.assert(
    fc.property(
      fc.record({
        run: fc.nat(run),
        operation: fc.nat(operation),
        client: fc.nat(client),
        sequence: fc.nat(sequence),
        dueUs: fc.nat(2 ** 42 - 1),
        lag: fc.nat(2 ** 30 - 1),
      }),
      fc.nat(9),
      ({ lag, ...given }, at) => {
        const bytes = Buffer.alloc(at + TOKEN_LENGTH + 1, '|')
        Object.assign(new Token(), given, { sentUs: given.dueUs + lag }).write(bytes, at)
        expect(bytes.toString('latin1')).toMatch(new RegExp(`^\\|{${at}}[A-Za-z0-9_-]{${TOKEN_LENGTH}}\\|$`))
        const read = Object.assign(new Token(), { run: given.run })
        expect(read.read(bytes, at)).toBe(true)
        expect(read).toEqual({ ...given, sentUs: given.dueUs + lag })
      },
    ),
  )
})

test('leaves the stanzas of other runs alone', () => {
  const bytes = Buffer.alloc(TOKEN_LENGTH)
  Object.assign(new Token(), { run: 7 }).write(bytes, 0)
  expect(Object.assign(new Token(), { run: 8 }).read(bytes, 0)).toBe(false)
  expect(Object.assign(new Token(), { run: 7 }).read(bytes, 0)).toBe(true)
})

test('is read where every byte is a letter of its own only', () => {
  for (let at = 0; at < TOKEN_LENGTH; at += 1) {
    const bytes = Buffer.alloc(TOKEN_LENGTH)
    new Token().write(bytes, 0)
    bytes[at] = '.'.charCodeAt(0)
    expect(new Token().read(bytes, 0), `byte ${at}`).toBe(false)
  }
})

test('cuts a lag that does not fit, and takes what is sent early as sent in time', () => {
  const bytes = Buffer.alloc(TOKEN_LENGTH)
  const sentAfter = (us: number) => {
    Object.assign(new Token(), { dueUs: 5_000, sentUs: 5_000 + us }).write(bytes, 0)
    const token = new Token()
    token.read(bytes, 0)
    return token.sentUs - token.dueUs
  }
  expect(sentAfter(2 ** 31)).toBe(2 ** 30 - 1)
  expect(sentAfter(-10)).toBe(0)
})
