import { describe, expect, it } from 'vitest'
import { scram } from './scram.ts'
import { plain } from './simple.ts'

describe('SCRAM', () => {
  // The exchange printed in RFC 5802 §5.
  it('computes the SHA-1 exchange of RFC 5802', async () => {
    const exchange = scram({
      hash: 'sha1',
      username: 'user',
      password: 'pencil',
      nonce: 'fyko+d2lbbFgONRv9qkxdawL',
    })
    expect(exchange.initial()).toBe('n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL')
    const final = await exchange.respond(
      'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096',
    )
    expect(final).toBe('c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=')
    exchange.verify('v=rmF9pqV8S7suAoZWja4dJRkFsKQ=')
  })

  // The exchange printed in RFC 7677 §3.
  it('computes the SHA-256 exchange of RFC 7677', async () => {
    const exchange = scram({
      hash: 'sha256',
      username: 'user',
      password: 'pencil',
      nonce: 'rOprNGfwEbeRWgbNEkqO',
    })
    const final = await exchange.respond(
      'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096',
    )
    expect(final).toBe(
      'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
    )
    exchange.verify('v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')
  })

  it.each([
    ['no signature', undefined],
    ['a wrong signature', 'v=AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  ])('does not believe a server with %s', async (_, additional) => {
    const exchange = scram({ hash: 'sha1', username: 'user', password: 'pencil', nonce: 'abc' })
    await exchange.respond('r=abcdef,s=QSXCR+Q6sek8bf92,i=1')
    expect(() => exchange.verify(additional)).toThrow()
  })

  it.each([
    'r=other,s=QSXCR+Q6sek8bf92,i=4096',
    'r=abc,s=QQ==,i=4096',
    'r=abcd,s=QQ==,i=x',
    'm=x,r=abcd,s=QQ==,i=1',
  ])('refuses the challenge %s', async (challenge) => {
    const exchange = scram({ hash: 'sha1', username: 'user', password: 'pencil', nonce: 'abc' })
    await expect(exchange.respond(challenge)).rejects.toThrow('SCRAM')
  })

  it('names its binding and escapes names', () => {
    const binding = { type: 'tls-exporter' as const, data: Buffer.from('x') }
    const exchange = scram({
      hash: 'sha256',
      username: 'a,b=c',
      password: 'p',
      authzid: 'z@x',
      nonce: 'n',
      binding,
    })
    expect(exchange.mechanism).toBe('SCRAM-SHA-256-PLUS')
    expect(exchange.initial()).toBe('p=tls-exporter,a=z@x,n=a=2Cb=3Dc,r=n')
  })
})

it('PLAIN puts authzid, name and password in order', () => {
  expect(plain({ username: 'u', password: 'p', authzid: 'a' }).initial()).toBe('a\0u\0p')
})
