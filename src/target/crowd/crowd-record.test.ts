import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CrowdRecord, crowdFromText, crowdToText } from './crowd-record.ts'

const verona = { domain: 'verona.example', tag: 'a1b2c3', password: 's3cret' }

describe('the record of a crowd', () => {
  it('names accounts by number, and knows them again', () => {
    const record = new CrowdRecord(verona)
    const account = record.account(17)
    expect(account).toEqual({
      username: 'assay-load-a1b2c3-17',
      domain: 'verona.example',
      password: 's3cret',
    })
    expect(record.numberOf(account)).toBe(17)
    expect(record.numberOf({ ...account, domain: 'mantua.example' })).toBeUndefined()
    expect(record.numberOf({ ...account, username: 'assay-load-ffffff-17' })).toBeUndefined()
    expect(record.numberOf({ ...account, username: 'assay-load-a1b2c3-x' })).toBeUndefined()
  })

  it('fills gaps, settles doubts first, and leaves taken names alone', () => {
    const record = new CrowdRecord({ ...verona, made: [1, 2, 5], doubtful: [9], taken: [3] })
    expect(record.missing(3)).toEqual([])
    expect(record.missing(4)).toEqual([9])
    expect(record.missing(7)).toEqual([9, 4, 6, 7])
    expect(record.accounts(2).map(({ username }) => username)).toEqual([
      'assay-load-a1b2c3-1',
      'assay-load-a1b2c3-2',
    ])
  })

  it('comes back from its text as it went in', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 500 }))
    fc.assert(
      fc.property(numbers, numbers, numbers, (made, doubtful, taken) => {
        const record = new CrowdRecord({ ...verona, made, doubtful, taken })
        expect(crowdFromText(crowdToText(record))).toEqual(
          new CrowdRecord({
            ...verona,
            made: sorted(made),
            doubtful: sorted(doubtful),
            taken: sorted(taken),
          }),
        )
      }),
    )
  })

  it.each(['', '{', '{}', '[1]', '{"version":2}'])('is not made of %j', (text) => {
    expect(crowdFromText(text)).toBeUndefined()
  })
})

const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
