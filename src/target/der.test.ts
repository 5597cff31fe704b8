import fc from 'fast-check'
import { expect, it } from 'vitest'
import { identifier, octets, unsigned } from './der.ts'

it('encodes lengths of one and of several bytes', () => {
  expect(octets(Buffer.alloc(5)).subarray(0, 2)).toEqual(Buffer.from([0x04, 5]))
  expect(octets(Buffer.alloc(200)).subarray(0, 3)).toEqual(Buffer.from([0x04, 0x81, 200]))
  expect(octets(Buffer.alloc(0x1234)).subarray(0, 4)).toEqual(Buffer.from([0x04, 0x82, 0x12, 0x34]))
})

it('encodes arcs above 127 in groups of seven bits', () => {
  expect(identifier('1.2.840.10045').toString('hex')).toBe('06052a8648ce3d')
})

it('encodes integers as shortest non-negative two’s complement', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
      const content = unsigned(bytes).subarray(2)
      const value = (from: Uint8Array) => BigInt(`0x${Buffer.from(from).toString('hex')}`)
      expect(value(content)).toBe(value(bytes))
      expect((content[0] ?? 0xff) & 0x80).toBe(0)
      if (content.length > 1 && content[0] === 0) expect((content[1] ?? 0) & 0x80).toBe(0x80)
    }),
  )
})
