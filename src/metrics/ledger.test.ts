import { describe, expect, it } from 'vitest'
import { AGAIN, FIRST, LATE, Ledger, UNKNOWN } from './ledger.ts'
import { unpack } from './ranges.ts'

describe('Ledger', () => {
  it('numbers the messages of each flow from 0', () => {
    const ledger = new Ledger(2)
    expect([ledger.sent(1), ledger.sent(1), ledger.sent(0), ledger.sent(1)]).toEqual([0, 1, 0, 2])
    expect(ledger.report()).toMatchObject({ flows: Uint32Array.of(0, 1), sent: Uint32Array.of(1, 3) })
  })

  it('tells what each arrival is', () => {
    const ledger = new Ledger(1)
    expect([0, 2, 1, 1, 3].map((sequence) => ledger.received(0, sequence))).toEqual([
      FIRST,
      FIRST,
      LATE,
      AGAIN,
      FIRST,
    ])
    expect(ledger.report()).toMatchObject({ duplicated: Uint32Array.of(1), reordered: Uint32Array.of(1) })
  })

  it('lets a stray stanza pass without counting it', () => {
    const ledger = new Ledger(1)
    expect(ledger.received(5, 0)).toBe(UNKNOWN)
    expect(ledger.received(0, Number.NaN)).toBe(UNKNOWN)
    expect(ledger.report().flows).toHaveLength(0)
  })

  it('refuses to send on a flow that it does not have', () => {
    expect(() => new Ledger(1).sent(1)).toThrow('no flow 1')
    expect(() => new Ledger(1).sentCount(-1, 3)).toThrow('no flow -1')
  })

  it('reports only the flows it has to do with, and a message can carry the report', () => {
    const ledger = new Ledger(100_000)
    ledger.sentCount(7, 3)
    ledger.received(90_000, 0)
    ledger.received(90_000, 2)
    ledger.rejected(7, 1)
    const report = structuredClone(ledger.report())
    expect(report.flows).toEqual(Uint32Array.of(7, 90_000))
    expect(report.sent).toEqual(Uint32Array.of(3, 0))
    expect(unpack(report.arrived)).toEqual([[], [0, 1, 2, 3]])
    expect(unpack(report.rejected)).toEqual([[1, 2], []])
  })

  it('counts a returned copy once however often it is returned', () => {
    const ledger = new Ledger(1)
    ledger.sent(0)
    expect(ledger.rejected(0, 0)).toBe(FIRST)
    expect(ledger.rejected(0, 0)).toBe(AGAIN)
    expect(unpack(ledger.report().rejected)).toEqual([[0, 1]])
  })

  it('says at any time where it stands', () => {
    const ledger = new Ledger(2)
    for (const flow of [0, 0, 0, 1]) ledger.sent(flow)
    ledger.sentCount(1, 5)
    for (const sequence of [0, 2, 1, 1]) ledger.received(0, sequence)
    for (const sequence of [3, 3, 2]) ledger.rejected(1, sequence)
    expect(ledger.counts()).toEqual({ sent: 8, arrived: 3, rejected: 2, duplicated: 1, reordered: 1 })
  })
})
