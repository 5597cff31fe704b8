import type { Envelope } from '@cucumber/messages'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VERDICTS, type Verdict } from '../requirements/verdict.ts'
import { LINES, type Outcome, runOf, URI } from './merge.test-data.ts'
import { type MergeOptions, MessageMerger } from './merge.ts'

function merging(aborted: () => boolean = () => false, doubtful?: MergeOptions['doubtful']) {
  const out: Envelope[] = []
  const merger = new MessageMerger((envelope) => out.push(envelope), { aborted, doubtful })
  return { out, merger }
}

/** All values under one key of the messages. */
function every<K extends keyof Envelope>(out: readonly Envelope[], key: K): NonNullable<Envelope[K]>[] {
  return out.flatMap((envelope) =>
    envelope[key] === undefined ? [] : [envelope[key] as NonNullable<Envelope[K]>],
  )
}

/** What any reader of messages relies on: everything announced once, before it is named, and everything started ended. */
function expectValid(out: readonly Envelope[]): void {
  for (const once of [
    'meta',
    'testRunStarted',
    'testRunFinished',
    'source',
    'gherkinDocument',
    'parameterType',
    'hook',
    'stepDefinition',
  ] as const)
    expect(every(out, once), once).toHaveLength(1)
  expect(out.at(-1)).toHaveProperty('testRunFinished')
  const [run] = every(out, 'testRunStarted')
  expect(every(out, 'testRunFinished')[0]?.testRunStartedId).toBe(run?.id)
  const pickleSteps = new Map<string, string[]>()
  const steps = new Map<string, string[]>()
  const open = new Map<string, string>()
  const ended = new Map<string, { attempt: number; willBeRetried: boolean }[]>()
  const attempts = new Map<string, number>()
  for (const {
    pickle,
    testCase,
    testCaseStarted,
    testStepStarted,
    testStepFinished,
    attachment,
    testCaseFinished,
  } of out) {
    if (pickle) {
      expect(pickleSteps.has(pickle.id)).toBe(false)
      pickleSteps.set(
        pickle.id,
        pickle.steps.map(({ id }) => id),
      )
    }
    if (testCase) {
      expect(steps.has(testCase.id)).toBe(false)
      expect(testCase.testRunStartedId).toBe(run?.id)
      expect(testCase.testSteps.flatMap(({ pickleStepId }) => pickleStepId ?? [])).toEqual(
        pickleSteps.get(testCase.pickleId),
      )
      steps.set(
        testCase.id,
        testCase.testSteps.map(({ id }) => id),
      )
    }
    if (testCaseStarted) {
      const { id, testCaseId, attempt } = testCaseStarted
      expect(steps.has(testCaseId)).toBe(true)
      expect(attempt).toBe(attempts.get(testCaseId) ?? 0)
      attempts.set(testCaseId, attempt + 1)
      open.set(id, testCaseId)
    }
    for (const named of [testStepStarted, testStepFinished, attachment]) {
      if (!named) continue
      const testCaseId = open.get(named.testCaseStartedId ?? '') ?? 'none'
      expect(steps.get(testCaseId)).toContain(named.testStepId)
    }
    if (testCaseFinished) {
      const { testCaseStartedId, willBeRetried } = testCaseFinished
      const testCaseId = open.get(testCaseStartedId) ?? 'none'
      expect(open.delete(testCaseStartedId)).toBe(true)
      const former = ended.get(testCaseId) ?? []
      ended.set(testCaseId, [...former, { attempt: former.length, willBeRetried }])
    }
  }
  expect([...open]).toEqual([])
  for (const [testCaseId, all] of ended) {
    expect(all.map(({ willBeRetried }) => willBeRetried)).toEqual(
      all.map((_, index) => index < all.length - 1),
    )
    expect(all).toHaveLength(attempts.get(testCaseId) ?? 0)
  }
}

/** Feeds runs at once, in an order that `choices` decides. */
function interleave(merger: MessageMerger, runs: readonly Envelope[][], choices: readonly number[]): void {
  const queues = runs.map((messages) => ({ receive: merger.input(), messages: [...messages] }))
  for (let turn = 0; ; turn += 1) {
    const waiting = queues.filter(({ messages }) => messages.length > 0)
    if (waiting.length === 0) return
    const queue = waiting[(choices[turn % Math.max(choices.length, 1)] ?? 0) % waiting.length]
    const message = queue?.messages.shift()
    if (queue && message) queue.receive(message)
  }
}

const verdict = fc.option(fc.constantFrom(...VERDICTS), { nil: undefined })
const outcomes = fc.tuple(...LINES.map(() => verdict))
const choices = fc.array(fc.nat(100), { minLength: 1, maxLength: 60 })
const isOpen = (came: Verdict | undefined) => came === undefined || came === 'inconclusive'
const isBad = (came: Verdict | undefined) => isOpen(came) || came === 'fail'

describe('MessageMerger', () => {
  it('makes one valid stream of runs side by side and of a second attempt at what came out undecided', () => {
    fc.assert(
      fc.property(
        outcomes,
        outcomes,
        choices,
        fc.integer({ min: 1, max: 4 }),
        (first, second, order, size) => {
          const { out, merger } = merging()
          const all = LINES.map((line, index): Outcome => ({ line, verdict: first[index] }))
          const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, piece) =>
            all.slice(piece * size, (piece + 1) * size),
          )
          interleave(
            merger,
            pieces.map((piece, index) => runOf(`r${index}`, piece)),
            order,
          )

          const undecided = merger.undecided.map(({ uri, line }) => {
            expect(uri).toBe(URI)
            return line
          })
          expect(undecided.toSorted((a, b) => a - b)).toEqual(
            LINES.filter((_, index) => isOpen(first[index])),
          )
          expect(every(out, 'testCaseFinished')).toHaveLength(LINES.length - undecided.length)

          const again = undecided.map((line): Outcome => ({ line, verdict: second[LINES.indexOf(line)] }))
          if (again.length > 0) interleave(merger, [runOf('again', again)], order)
          merger.finish()

          expectValid(out)
          expect(merger.ended).toBe(LINES.length)
          expect(every(out, 'testCase')).toHaveLength(LINES.length)
          expect(every(out, 'testCaseFinished')).toHaveLength(LINES.length + again.length)
          const last = LINES.map((_, index) => (isOpen(first[index]) ? second[index] : first[index]))
          expect(every(out, 'testRunFinished')[0]?.success).toBe(!last.some(isBad))
        },
      ),
    )
  })

  it('has a doubtful verdict tried again, and lets the second stand', () => {
    const [line = 0] = LINES
    const { out, merger } = merging(undefined, ({ verdict }) => verdict === 'fail')
    for (const verdict of ['fail', 'pass'] as const) {
      const input = merger.input()
      for (const envelope of runOf(verdict, [{ line, verdict }])) input(envelope)
      expect(merger.undecided).toEqual(verdict === 'fail' ? [{ uri: URI, line }] : [])
    }
    merger.finish()
    expect(every(out, 'testCaseFinished').map(({ willBeRetried }) => willBeRetried)).toEqual([true, false])
    expect(merger.ended).toBe(1)
  })

  it('ends a stream in which what was undecided is not tried again', () => {
    const { out, merger } = merging()
    interleave(merger, [runOf('a', [{ line: 3, verdict: 'inconclusive' }])], [0])
    expect(every(out, 'testCaseFinished')).toEqual([])
    merger.finish()
    expectValid(out)
    expect(every(out, 'testCaseFinished').map(({ willBeRetried }) => willBeRetried)).toEqual([false])
    expect(every(out, 'testRunFinished')[0]?.success).toBe(false)
    expect(merger.undecided).toEqual([])
  })

  it('leaves out scenarios that start once the run is aborted, and lets those under way end', () => {
    fc.assert(
      fc.property(fc.nat(40), choices, (after, order) => {
        let seen = 0
        const { out, merger } = merging(() => seen > after)
        const counted = (messages: Envelope[]) => messages
        const runs = LINES.map((line) => counted(runOf(`r${line}`, [{ line, verdict: 'pass' }])))
        const real = merger.input.bind(merger)
        merger.input = () => {
          const receive = real()
          return (envelope) => {
            seen += 1
            receive(envelope)
          }
        }
        interleave(merger, runs, order)
        merger.finish()
        expectValid(out)
        expect(every(out, 'testCaseFinished')).toHaveLength(every(out, 'testCaseStarted').length)
        expect(merger.ended).toBe(every(out, 'testCaseStarted').length)
      }),
    )
  })

  it('says nothing of scenarios that never started', () => {
    const { out, merger } = merging(() => true)
    interleave(merger, [runOf('a', [{ line: 3, verdict: 'fail' }])], [0])
    merger.finish()
    expect(every(out, 'testCaseStarted')).toEqual([])
    expect(every(out, 'testStepFinished')).toEqual([])
    expect(every(out, 'attachment')).toEqual([])
    expect(merger).toMatchObject({ ended: 0, undecided: [] })
  })

  it('takes a run for failed that failed without any scenario of it', () => {
    const { out, merger } = merging()
    const messages = runOf('a', [{ line: 3, verdict: 'pass' }])
    const last = messages.pop()
    if (last?.testRunFinished) messages.push({ testRunFinished: { ...last.testRunFinished, success: false } })
    interleave(merger, [messages], [0])
    merger.finish()
    expect(every(out, 'testRunFinished')[0]?.success).toBe(false)
  })

  it('is a stream also where nothing ran', () => {
    const { out, merger } = merging()
    merger.finish()
    expect(out).toHaveLength(1)
    expect(out[0]?.testRunFinished?.success).toBe(true)
  })
})
