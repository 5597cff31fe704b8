import { describe, expect, it } from 'vitest'
import { parseChallenge, ScramDialogue } from './scram-dialogue.ts'

const SERVER_FIRST = 'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096'

// The exchange printed in RFC 5802 §5.
async function played(departure: object = {}) {
  const dialogue = new ScramDialogue('sha1', { name: 'user', nonce: 'fyko+d2lbbFgONRv9qkxdawL' })
  const challenge = parseChallenge(SERVER_FIRST)
  if (!challenge) throw new TypeError('the challenge of the RFC cannot be read')
  return { dialogue, final: await dialogue.final(challenge, { password: 'pencil', ...departure }) }
}

describe('ScramDialogue', () => {
  it('computes the SHA-1 exchange of RFC 5802', async () => {
    const { dialogue, final } = await played()
    expect(dialogue.first).toBe('n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL')
    expect(final).toBe('c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=')
    expect(dialogue.isProof('v=rmF9pqV8S7suAoZWja4dJRkFsKQ=')).toBe(true)
    expect(dialogue.isProof('v=AAAApqV8S7suAoZWja4dJRkFsKQ=')).toBe(false)
  })

  it.each([
    ['nonce', { nonce: 'other' }, /^c=biws,r=other,p=/],
    ['header', { header: 'y,,' }, /^c=eSws,r=fyko/],
    ['binding', { binding: Buffer.from('x') }, /^c=biwseA==,/],
  ])('sends another %s where it is told to', async (_, departure, expected) => {
    expect((await played(departure)).final).toMatch(expected)
  })

  it('spoils the proof and nothing else where it is told to', async () => {
    const { final } = await played({ wrongProof: true })
    const right = (await played()).final
    expect(final).not.toBe(right)
    expect(final.split(',p=')[0]).toBe(right.split(',p=')[0])
  })
})

describe('parseChallenge', () => {
  it('reads nonce, salt and iterations', () => {
    expect(parseChallenge(SERVER_FIRST)).toMatchObject({ salt: 'QSXCR+Q6sek8bf92', iterations: 4096 })
    expect(parseChallenge(`${SERVER_FIRST},x=extension`)).toMatchObject({ iterations: 4096 })
  })

  it.each([
    '',
    's=QSXCR+Q6sek8bf92,r=abc,i=4096',
    'r=abc,s=QQ==',
    'r=abc,s=QQ==,i=0',
    'r=,s=QQ==,i=1',
    'm=x,r=a,s=QQ==,i=1',
  ])('takes %j for no challenge', (text) => expect(parseChallenge(text)).toBeUndefined())
})
