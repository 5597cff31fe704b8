import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, FAULTS, isCanonical, payload, spoil } from '../../steps/support/base64.ts'
import { canBeResource } from '../../steps/support/resourcepart.ts'

describe('payload', () => {
  it('is canonical base 64 of any bytes, and an equals sign of none', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = payload(Buffer.from(bytes))
        expect(isCanonical(text)).toBe(true)
        expect(text === '=' ? '' : Buffer.from(text, 'base64').toString('hex')).toBe(
          Buffer.from(bytes).toString('hex'),
        )
      }),
    )
  })
})

describe('isCanonical', () => {
  it.each(['', 'A', 'AGFiYwBkZWY', 'AB==', 'AGFi\n', 'AG Fi', '-_-_', '=AAA', 'BBBB=CCC'])(
    'refuses %j',
    (text) => {
      expect(isCanonical(text)).toBe(false)
    },
  )
})

describe('spoil', () => {
  it('makes good base 64 bad, whatever the fault and the length', () => {
    const lengths = fc.uint8Array({ minLength: 9, maxLength: 60 })
    fc.assert(
      fc.property(lengths, fc.constantFrom(...Object.keys(FAULTS)), (bytes, fault) => {
        expect(isCanonical(spoil(payload(Buffer.from(bytes)), fault))).toBe(false)
      }),
    )
  })

  it('knows no other faults', () => {
    expect(() => spoil('AAAA', 'a coffee stain')).toThrow('no such fault')
  })
})

describe('bytesOf', () => {
  it('reads NUL and hexadecimal escapes, and leaves the rest', () => {
    expect(bytesOf('\\0juliet\\0\\xFF\\xfeé')).toEqual(
      Buffer.concat([Buffer.from('\0juliet\0'), Buffer.of(255, 254), Buffer.from('é')]),
    )
  })
})

describe('canBeResource', () => {
  it.each(['balcony', ' ', 'дом', 'a'.repeat(1023)])('takes %j', (resource) => {
    expect(canBeResource(resource)).toBe(true)
  })

  it.each(['', 'a'.repeat(1024), 'é'.repeat(512), 'x\u202ey', 'x\ue000y', 'x\ufdd0y', 'x\u0340y', 'a\u0007'])(
    'refuses %j',
    (resource) => {
      expect(canBeResource(resource)).toBe(false)
    },
  )
})
