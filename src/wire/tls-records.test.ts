import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TlsRecords } from './tls-records.ts'

function record(type: number, fragment: number[]): Buffer {
  return Buffer.from([type, 3, 3, fragment.length >> 8, fragment.length & 255, ...fragment])
}

function message(type: number, body: number[]): number[] {
  return [type, 0, body.length >> 8, body.length & 255, ...body]
}

const HELLO = message(2, [1, 2, 3])
const REQUEST = message(13, [9, 9])
const DONE = message(14, [])
const CHANGE = record(20, [1])

function read(bytes: Buffer, cuts: readonly number[] = []): TlsRecords {
  const records = new TlsRecords()
  const points = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  for (const [index, from] of [0, ...points].entries())
    records.push(bytes.subarray(from, points[index] ?? bytes.length))
  return records
}

it('sees a certificate request wherever records and messages are split', () => {
  const messages = [...HELLO, ...REQUEST, ...DONE]
  fc.assert(
    fc.property(fc.nat(messages.length), fc.array(fc.nat()), (split, cuts) => {
      const bytes = Buffer.concat([
        record(22, messages.slice(0, split)),
        record(22, messages.slice(split)),
        CHANGE,
        record(22, [1, 2, 3, 4]),
      ])
      expect(read(bytes, cuts)).toMatchObject({ certificateRequested: true, endsWithAlert: false })
    }),
  )
})

it('takes nothing encrypted for a certificate request', () => {
  const bytes = Buffer.concat([record(22, [...HELLO, ...DONE]), CHANGE, record(22, REQUEST)])
  expect(read(bytes).certificateRequested).toBe(false)
})

it('counts handshake records, encrypted or not', () => {
  const bytes = Buffer.concat([record(22, HELLO), CHANGE, record(22, [7]), record(23, [8]), record(22, [9])])
  expect(read(bytes).handshakes).toBe(3)
})

it('tells an alert at the end from one before other records', () => {
  const alert = record(21, [1, 0])
  const data = record(23, [5, 6, 7])
  expect(read(Buffer.concat([data, alert])).endsWithAlert).toBe(true)
  expect(read(Buffer.concat([alert, data])).endsWithAlert).toBe(false)
  expect(read(Buffer.concat([data, alert.subarray(0, 6)])).endsWithAlert).toBe(false)
})

it('tells the extensions of a ServerHello, with an id of a session or without', () => {
  for (const id of [[], [4, 5, 6]]) {
    const hello = [3, 3, ...Array<number>(32).fill(1), id.length, ...id, 0, 47, 0]
    const extensions = [0, 9, 0xff, 1, 0, 1, 0, 0, 23, 0, 0]
    expect(read(record(22, message(2, [...hello, ...extensions]))).serverExtensions).toEqual([0xff01, 23])
    expect(read(record(22, message(2, hello))).serverExtensions).toEqual([])
  }
})
