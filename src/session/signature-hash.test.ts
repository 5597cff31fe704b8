import fc from 'fast-check'
import { expect, it } from 'vitest'
import { signatureHash } from './signature-hash.ts'

/** A certificate's outer shell: something signed, an algorithm, a signature. */
function shell(algorithm: string, signedLength = 3): Buffer {
  const oid = Buffer.from(algorithm, 'hex')
  const wrap = (tag: number, content: Buffer) => {
    const { length } = content
    const header = length < 0x80 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff]
    return Buffer.concat([Buffer.from(header), content])
  }
  const parts = [
    wrap(0x30, Buffer.alloc(signedLength)),
    wrap(0x30, wrap(0x06, oid)),
    wrap(0x03, Buffer.from([0])),
  ]
  return wrap(0x30, Buffer.concat(parts))
}

it.each([
  ['2a864886f70d01010b', 'sha256'],
  ['2a8648ce3d040303', 'sha384'],
  ['2a864886f70d010105', 'sha1'],
  ['2a864886f70d010104', 'md5'],
])('algorithm %s uses %s', (algorithm, hash) => {
  expect(signatureHash(shell(algorithm))).toBe(hash)
  expect(signatureHash(shell(algorithm, 1200))).toBe(hash)
})

it.each(['2b6570', '2a864886f70d01010a'])('algorithm %s names no hash', (algorithm) => {
  expect(signatureHash(shell(algorithm))).toBeUndefined()
})

it('takes nothing from bytes that are no certificate', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => signatureHash(Buffer.from(bytes)) === undefined),
  )
  const whole = shell('2a864886f70d01010b')
  fc.assert(
    fc.property(fc.nat(whole.length - 8), (cut) => signatureHash(whole.subarray(0, cut)) === undefined),
  )
})
