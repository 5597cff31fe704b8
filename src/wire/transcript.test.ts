import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Transcript } from './transcript.ts'

const secret = fc.string({ unit: fc.constantFrom(...'abcXYZ019+/&<\'"'), minLength: 8, maxLength: 24 })
const cuts = fc.array(fc.nat(400), { maxLength: 60 })

/** The pieces a text falls into at these places. */
function pieces(text: string, at: readonly number[]): string[] {
  const places = [0, ...at.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length]
  return places.slice(1).map((end, index) => text.slice(places[index], end))
}

/** What one can read in a transcript after this was sent, entry after entry. */
function shownOf(sent: readonly string[], hidden: readonly string[] = []): string {
  const transcript = new Transcript()
  for (const each of hidden) transcript.hide(each)
  for (const each of sent) transcript.add('out', each)
  return transcript.entries.map(({ text }) => text).join('')
}

const escaped = (text: string) => text.replace(/[&<>'"]/g, (character) => `&#${character.charCodeAt(0)};`)

describe('what is sent in pieces', () => {
  const frames: readonly ((text: string) => string)[] = [
    (text) => `<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${text}</auth>`,
    (text) => `<a:response xmlns:a='x'>${text}</a:response>`,
    (text) => `<handshake>${text}</handshake>`,
    (text) =>
      `<iq type='set'><query xmlns='jabber:iq:auth'><username>u</username><password>${text}</password></query></iq>`,
    (text) => `<auth>${text}`,
    (text) => `<auth> ${text}</auth  ><presence/>`,
    (text) => `<a < ><auth>=${text}</auth>`,
  ]

  it('shows nothing of the text of a secret element, wherever it is cut', () => {
    fc.assert(
      fc.property(secret, cuts, fc.constantFrom(...frames), (text, at, frame) => {
        const content = escaped(text)
        const shown = shownOf(pieces(frame(content), at))
          .replaceAll('[redacted]', '')
          .replaceAll('=', '')
        expect(shown).toBe(frame('').replaceAll('=', ''))
      }),
      { numRuns: 300 },
    )
  })

  it('shows nothing of a CDATA section or comment in a secret element', () => {
    fc.assert(
      fc.property(
        cuts,
        fc.constantFrom('<![CDATA[t0p<s>cr]t]]>', '<!--t0ps-->t0psecr', 't0p<![CDATA[s]]>ecr'),
        (at, content) => {
          const shown = shownOf(pieces(`<x/><password>${content}</password><y/>`, at)).replaceAll(
            '[redacted]',
            '',
          )
          expect(shown).not.toMatch(/t0p|s>?c|cr/)
          expect(shown.endsWith('</password><y/>')).toBe(true)
        },
      ),
    )
  })

  it('lets no known secret through, wherever it stands, however it is written, wherever it is cut', () => {
    fc.assert(
      fc.property(secret, secret, cuts, (one, other, at) => {
        const base64 = Buffer.from(other).toString('base64')
        const xml = one.replace(
          /[&<>'"]/g,
          (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&apos;' })[c] ?? '&quot;',
        )
        const sent = `<field var='p'><value>${xml}</value><value>${base64}</value></field> ${one} ${other}`
        const shown = shownOf(pieces(sent, at), [one, other])
        for (const leak of [one, other, xml, base64.replace(/=+$/, '')]) expect(shown).not.toContain(leak)
      }),
      { numRuns: 300 },
    )
  })

  it('shows all else as it was sent', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'<>/aeiou =\'"![]-☃'), maxLength: 80 })
    fc.assert(
      fc.property(plain, cuts, (text, at) => {
        expect(shownOf(pieces(text, at))).toBe(text)
      }),
    )
    const login = "<auth mechanism='PLAIN'>AGp1bGlldA</auth><iq id='a'><authentic>yes</authentic></iq>"
    const expected = "<auth mechanism='PLAIN'>[redacted]</auth><iq id='a'><authentic>yes</authentic></iq>"
    expect(shownOf([login])).toBe(expected)
  })

  it('shows that a response is empty (RFC 6120 §6.4.2)', () => {
    for (const sent of [
      '<auth>=</auth>',
      '<response/>',
      "<response xmlns='x' />after",
      '<response></response>',
    ])
      expect(shownOf([...sent])).toBe(sent)
  })

  it('finds its way back after bytes that are no XML', () => {
    expect(shownOf(['\u0016\u0003<<<', '<auth>c2Vj</auth><p/>'])).toBe(
      '\u0016\u0003<<<<auth>[redacted]</auth><p/>',
    )
    expect(shownOf(['<auth>c2Vj', '<presence/>', 'text'])).toBe('<auth>[redacted]<presence/>text')
  })
})

describe('Transcript', () => {
  it('hides secrets in what comes and in notes as well', () => {
    const transcript = new Transcript()
    transcript.hide('r0m30myr0')
    transcript.add('in', '<success>dj1ybUY5</success><body>r0m30myr0</body>')
    transcript.add('note', `unprotected: ${Buffer.from('r0m30myr0').toString('base64')}`)
    expect(transcript.entries.map(({ direction, text }) => [direction, text])).toEqual([
      ['in', '<success>[redacted]</success><body>[redacted]</body>'],
      ['note', 'unprotected: [redacted]'],
    ])
  })

  it('hides the longer of two secrets whole', () => {
    expect(shownOf(['<v>password</v>'], ['pass', 'password'])).toBe('<v>[redacted]</v>')
    const transcript = new Transcript()
    transcript.hide('pass')
    transcript.hide('password')
    transcript.add('in', 'password pass')
    expect(transcript.entries[0]?.text).toBe('[redacted] [redacted]')
  })

  it('tells time from its origin, in tenths of milliseconds', () => {
    const transcript = new Transcript(performance.now() - 1000)
    transcript.add('note', 'x')
    const time = transcript.entries[0]?.time ?? 0
    expect(time).toBeGreaterThanOrEqual(1000)
    expect(time).toBeLessThan(2000)
    expect(Math.round(time * 10) / 10).toBe(time)
  })

  it('cuts long texts, and only after secrets are gone', () => {
    const transcript = new Transcript()
    transcript.hide('s3cr3t')
    transcript.add('in', `${'x'.repeat(19_997)}s3cr3t${'y'.repeat(50)}`)
    const text = transcript.entries[0]?.text ?? ''
    expect(text).toMatch(/…\s\(20057 characters\)$/)
    expect(text).not.toContain('s3c')
    transcript.add('in', 'x'.repeat(20_000))
    expect(transcript.entries[1]?.text).toHaveLength(20_000)
  })
})
