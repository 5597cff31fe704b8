import { describe, expect, it } from 'vitest'
import type { StreamEvent } from '../wire/event.ts'
import { AutomaticAudit, type Mutation } from './mutation.ts'

const event: StreamEvent = { kind: 'end' }
const planted: StreamEvent = { kind: 'end', error: new Error('planted') }

function audited(mutation?: Mutation) {
  const state = { judging: true }
  return { state, audit: new AutomaticAudit({ mutation, judging: () => state.judging }) }
}

describe('without a mutation', () => {
  it('counts what Thens rest on and changes nothing', () => {
    const { audit } = audited()
    expect([audit.satisfied(event), audit.satisfied(event)]).toEqual(['keep', 'keep'])
    expect(audit.absent(() => planted)).toBeUndefined()
    expect(audit).toMatchObject({ satisfiedCount: 2, absentCount: 1, acted: 0, dropped: undefined })
  })

  it('does not count what Givens and Whens rest on', () => {
    const { audit, state } = audited()
    state.judging = false
    audit.satisfied(event)
    audit.absent(() => planted)
    expect(audit).toMatchObject({ satisfiedCount: 0, absentCount: 0 })
  })
})

describe('drop-satisfier', () => {
  it('takes away what satisfied that expectation of the Thens, and no other', () => {
    const { audit, state } = audited({ kind: 'drop-satisfier', index: 1 })
    state.judging = false
    expect(audit.satisfied(event)).toBe('keep')
    state.judging = true
    expect([1, 2, 3].map(() => audit.satisfied(event))).toEqual(['keep', 'drop', 'keep'])
    expect(audit.dropped).toBe(event)
    expect(audit.acted).toBe(1)
    expect(audit.absent(() => planted)).toBeUndefined()
  })

  it('has not acted where there is no such expectation', () => {
    const { audit } = audited({ kind: 'drop-satisfier', index: 5 })
    audit.satisfied(event)
    expect(audit.acted).toBe(0)
  })
})

describe('inject-forbidden', () => {
  it('brings what that negative forbids, and no other', () => {
    const { audit } = audited({ kind: 'inject-forbidden', index: 1 })
    expect([1, 2, 3].map(() => audit.absent(() => planted))).toEqual([undefined, planted, undefined])
    expect(audit.acted).toBe(1)
    expect(audit.satisfied(event)).toBe('keep')
  })

  it.each([
    ['no example', undefined],
    ['an example that cannot be made', () => undefined],
  ])('has not acted with %s', (_, example) => {
    const { audit } = audited({ kind: 'inject-forbidden', index: 0 })
    expect(audit.absent(example)).toBeUndefined()
    expect(audit.acted).toBe(0)
  })
})

it('leaves a written violation to those who know it', () => {
  const { audit } = audited({ kind: 'violation', requirement: 'RFC6120/1-a', violation: { drop: 'iq' } })
  expect(audit.satisfied(event)).toBe('keep')
  expect(audit.absent(() => planted)).toBeUndefined()
  expect(audit.acted).toBe(0)
})

describe('patience', () => {
  it('is spent in a Then once the mutation, or another instrument, has acted', () => {
    const state = { judging: true, broken: false }
    const make = (mutation?: Mutation) =>
      new AutomaticAudit({
        mutation,
        patienceMs: 600,
        judging: () => state.judging,
        broken: () => state.broken,
      })
    expect(make().patience).toBeUndefined()
    const audit = make({ kind: 'drop-satisfier', index: 0 })
    expect(audit.patience?.ms).toBe(600)
    expect(audit.patience?.spent()).toBe(false)
    audit.satisfied(event)
    expect(audit.patience?.spent()).toBe(true)
    state.judging = false
    expect(audit.patience?.spent()).toBe(false)
    const other = make({ kind: 'inject-forbidden', index: 0 })
    Object.assign(state, { judging: true, broken: true })
    expect(other.patience?.spent()).toBe(true)
  })
})
