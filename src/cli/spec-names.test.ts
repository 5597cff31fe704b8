import { describe, expect, it } from 'vitest'
import { UsageError } from '../base/errors.ts'
import { specNames } from './spec-names.ts'

describe('specNames', () => {
  it.each(['rfc6120', 'RFC6120', 'RFC 6120', 'rfc-6120', '6120', ' 6120 '])(
    'takes %j for RFC6120',
    (text) => {
      expect(specNames([text])).toEqual(['RFC6120'])
    },
  )

  it.each(['xep-0030', 'XEP-30', 'xep 30', 'xep0030', '30', '030', '0030'])(
    'takes %j for XEP-0030',
    (text) => {
      expect(specNames([text])).toEqual(['XEP-0030'])
    },
  )

  it('takes lists, in the order given, each spec once', () => {
    expect(specNames(['199,6120', '30'])).toEqual(['XEP-0199', 'RFC6120', 'XEP-0030'])
    expect(specNames(['6120', 'rfc6120,30'])).toEqual(['RFC6120', 'XEP-0030'])
    expect(specNames([])).toEqual([])
  })

  it.each(['rfc9999', 'xep-6120', 'rfc30', 'muc', '', '6120,', '61 20', 'rfc', '../features', '-30x'])(
    'refuses %j',
    (text) => {
      expect(() => specNames([text])).toThrow(UsageError)
      expect(() => specNames([text])).toThrow(expect.objectContaining({ code: 'E_SPEC' }))
    },
  )

  it('names what was not understood', () => {
    expect(() => specNames(['30, muc '])).toThrow("there are no features for 'muc'")
  })
})
