import { describe, expect, it } from 'vitest'
import { sampleModel, sampleScenario } from '../../test/report/sample.ts'
import { applyBaseline } from './apply-baseline.ts'
import { type BaselineEntry, parseBaseline } from './baseline.ts'
import { editBaseline, emptyBaseline } from './baseline-edit.ts'
import { updateOf } from './baseline-update.ts'

const today = new Date('2026-12-01T12:00:00Z')

const failing = sampleScenario({ requirements: ['RFC6120/4.3-a'], verdict: 'fail', reason: 'no features' })
const advisory = sampleScenario({ requirements: ['RFC6120/4.3-b'], verdict: 'advisory', reason: 'no lang' })
const passing = sampleScenario({ requirements: ['RFC6120/4.4-c'] })
const undecided = sampleScenario({ requirements: ['RFC6120/4.5-d'], verdict: 'inconclusive' })
const unsupported = sampleScenario({ requirements: ['XEP-0030/3-e'], verdict: 'unsupported' })
const model = sampleModel([failing, advisory, passing, undecided, unsupported])

function update(expected: readonly BaselineEntry[], partial = false) {
  return updateOf(model, { expected: [...expected] }, { today, partial })
}

function entry(requirement: string, changes: Partial<BaselineEntry> = {}): BaselineEntry {
  return { requirement, reason: 'known', ...changes }
}

describe('updateOf', () => {
  it('adds each failure that no entry expects, with a reason that awaits explanation', () => {
    expect(update([entry('RFC6120/4.3-a')]).added).toEqual([
      { requirement: 'RFC6120/4.3-b', scenario: advisory.id, reason: 'awaits explanation: no lang' },
    ])
  })

  it('drops what passes, what the server does not offer any more and what is gone', () => {
    const gone = ['RFC6120/4.4-c', 'XEP-0030/3-e', 'RFC6120/9-gone'].map((id) => entry(id))
    expect(update([entry('RFC6120/4.3-a'), ...gone]).dropped).toMatchObject([
      { entry: gone[0], standing: 'passes' },
      { entry: gone[1], standing: 'not offered' },
      { entry: gone[2], standing: 'absent' },
    ])
  })

  it('keeps what holds, what is undecided, and what passes but for sometimes', () => {
    const kept = [
      entry('RFC6120/4.3-a', { until: '2026-12-01' }),
      entry('RFC6120/4.5-d'),
      entry('RFC6120/4.4-c', { sometimes: true }),
      entry('XEP-0030/3-e', { verdict: 'unsupported' }),
    ]
    expect(update(kept)).toMatchObject({ dropped: [], over: [], kept: 4 })
  })

  it('keeps what a run of a part, or one that was cut short, did not reach', () => {
    const entries = [entry('RFC6120/9-gone')]
    expect(update(entries, true).dropped).toEqual([])
    const cut = { ...model, interrupted: { reason: 'signal', planned: 9, ran: 5 } }
    expect(updateOf(cut, { expected: entries }, { today, partial: false }).dropped).toEqual([])
  })

  it('neither renews nor doubles an entry whose last day is over, and drops it once it passes', () => {
    const over = entry('RFC6120/4.3-a', { until: '2026-11-30' })
    const passed = entry('RFC6120/4.4-c', { until: '2026-11-30' })
    const found = update([over, passed, entry('RFC6120/4.3-b')])
    expect(found.over.map((item) => item.entry)).toEqual([over])
    expect(found.dropped.map((item) => item.entry)).toEqual([passed])
    expect(found.added).toEqual([])
  })
})

const YAML = `# What it is known to do.
target: prosody
expected:
  # Streams

  - requirement: RFC6120/4.4-c # fixed upstream
    reason: "ends the connection"
  # nobody minds
  - requirement: RFC6120/4.3-a
    reason: 'no features: none'
    until: 2027-01-31

  # Discovery

  # of the domain
  - requirement: XEP-0030/3-e
    reason: left out
`

describe('editBaseline', () => {
  it('leaves a text as it is where nothing changes', () => {
    expect(editBaseline(YAML, { dropped: [], added: [] })).toBe(YAML)
  })

  it('takes out and puts in, and keeps order, comments, reasons and expiry', () => {
    const before = parseBaseline(YAML, 'b.yaml')
    expect(editBaseline(YAML, updatedEntries(before))).toBe(`# What it is known to do.
target: prosody
expected:
  # Streams

  # nobody minds
  - requirement: RFC6120/4.3-a
    reason: 'no features: none'
    until: 2027-01-31
  - requirement: RFC6120/4.3-b
    scenario: ${advisory.id}
    reason: "awaits explanation: no lang"
  # Discovery
`)
  })

  it('makes a baseline against which the same run has no news', () => {
    const before = parseBaseline(YAML, 'b.yaml')
    const after = parseBaseline(editBaseline(YAML, updatedEntries(before)), 'b.yaml')
    expect(applyBaseline(model, after, { today }).news).toEqual([])
  })

  it('fills a new file', () => {
    const text = emptyBaseline({ target: 'xmpp://a\nb', version: '3.10' })
    const { added } = updateOf(model, parseBaseline(text, 'b.yaml'), { today, partial: false })
    const filled = parseBaseline(editBaseline(text, { dropped: [], added }), 'b.yaml')
    expect(filled).toMatchObject({ target: 'xmpp://a\nb', version: '3.10', expected: added })
    expect(applyBaseline(model, filled, { today }).news).toEqual([])
  })

  function updatedEntries(before: ReturnType<typeof parseBaseline>) {
    const { dropped, added } = updateOf(model, before, { today, partial: false })
    return { dropped: dropped.map((item) => item.entry), added }
  }
})
