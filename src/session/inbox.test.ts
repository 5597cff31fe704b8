import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Deadline } from '../base/deadline.ts'
import type { StreamEvent } from '../wire/event.ts'
import { parseElement } from '../xml/parse.ts'
import { ExpectationError } from './errors.ts'
import { type Expectation, Inbox, type InboxAudit, showEvent } from './inbox.ts'

const SOON = 20
const element = (xml: string): StreamEvent => ({ kind: 'element', element: parseElement(xml) })
const message = (id: string | number) => element(`<message id='${id}'/>`)
const end: StreamEvent = { kind: 'end' }
const malformed: StreamEvent = {
  kind: 'malformed',
  finding: { problem: 'a comment', excerpt: '<!-- hello -->' },
}

/** Expects the message with an id, and tells others by name. */
function awaits(id: string | number): Expectation {
  return {
    description: `message ${id}`,
    accepts: (event) => {
      if (event.kind !== 'element') return []
      return event.element.attrs.id === String(id) || [`it is ${event.element.attrs.id}`]
    },
  }
}

const anyElement: Expectation = { description: 'anything', accepts: ({ kind }) => kind === 'element' || [] }

const failure = (promise: Promise<unknown>): Promise<ExpectationError> =>
  promise.then(
    () => {
      throw new Error('nothing failed')
    },
    (error) => {
      expect(error).toBeInstanceOf(ExpectationError)
      return error
    },
  )

const idOf = (event: StreamEvent) => (event.kind === 'element' ? event.element.attrs.id : event.kind)

describe('forgetting', () => {
  it('takes away elements, and leaves what says that the stream is over or malformed', () => {
    const inbox = new Inbox()
    for (const event of [message(1), malformed, message(2), end]) inbox.push(event)
    inbox.forget()
    expect(inbox.pending).toEqual([malformed, end])
  })
})

describe('Inbox', () => {
  it('gives what fits, whenever it comes, and leaves the rest in order', async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 })
    const run = fc.asyncProperty(ids, fc.nat(), fc.nat(), async (all, pick, before) => {
      const inbox = new Inbox()
      const wanted = all[pick % all.length] as number
      const cut = before % (all.length + 1)
      for (const id of all.slice(0, cut)) inbox.push(message(id))
      const taken = inbox.take(awaits(wanted), Deadline.after(1000))
      for (const id of all.slice(cut)) inbox.push(message(id))
      expect(idOf(await taken)).toBe(String(wanted))
      expect(inbox.pending.map(idOf)).toEqual(all.filter((id) => id !== wanted).map(String))
    })
    await fc.assert(run)
  })

  it('serves those who wait in the order in which they came, one event each', async () => {
    const inbox = new Inbox()
    const first = inbox.take(anyElement, Deadline.after(1000))
    const second = inbox.take(anyElement, Deadline.after(1000))
    inbox.push(message('a'))
    inbox.push(message('b'))
    expect([idOf(await first), idOf(await second)]).toEqual(['a', 'b'])
    expect(inbox.pending).toEqual([])
  })

  it('lets an expectation that does not fit wait on while another is served', async () => {
    const inbox = new Inbox()
    const late = inbox.take(awaits('late'), Deadline.after(1000))
    const early = inbox.take(awaits('early'), Deadline.after(1000))
    inbox.push(message('early'))
    inbox.push(message('late'))
    expect([idOf(await early), idOf(await late)]).toEqual(['early', 'late'])
  })

  it('tells what came instead, and how near it was', async () => {
    const inbox = new Inbox()
    inbox.push(message('other'))
    const error = await failure(inbox.take(awaits('this'), Deadline.after(SOON)))
    expect(error).toMatchObject({ code: 'E_EXPECTATION', expected: 'message this' })
    expect(error.message).toBe('no message this (it is other) within the time-out')
    expect(error.observed).toContain('<message id="other"/>')
    expect(error.observed).toContain('it is other')
  })

  it('says “nothing” when nothing came', async () => {
    const error = await failure(new Inbox().take(anyElement, Deadline.after(SOON)))
    expect(error.observed).toBe('nothing')
  })

  it('does not hand a later event to an expectation whose time is over', async () => {
    const inbox = new Inbox()
    await failure(inbox.take(anyElement, Deadline.after(SOON)))
    inbox.push(message('late'))
    expect(inbox.pending.map(idOf)).toEqual(['late'])
  })

  it('gives up at once when the signal fires', async () => {
    const controller = new AbortController()
    const waiting = new Inbox().take(anyElement, Deadline.after(60_000, controller.signal))
    controller.abort()
    expect((await failure(waiting)).code).toBe('E_EXPECTATION')
  })
})

describe('Inbox at the end', () => {
  it('fails all that wait, and all that come later, but gives what has come', async () => {
    const inbox = new Inbox()
    const waiting = [awaits('x'), awaits('y')].map((each) =>
      failure(inbox.take(each, Deadline.after(60_000))),
    )
    inbox.push(message('kept'))
    inbox.push(end)
    for (const error of await Promise.all(waiting)) expect(error.code).toBe('E_STREAM_ENDED')
    expect(inbox.over).toBe(true)
    expect(idOf(await inbox.take(awaits('kept'), Deadline.after(60_000)))).toBe('kept')
    expect((await failure(inbox.take(anyElement, Deadline.after(60_000)))).code).toBe('E_STREAM_ENDED')
  })

  it('fails the others, too, when somebody waited for the end', async () => {
    const inbox = new Inbox()
    const other = failure(inbox.take(anyElement, Deadline.after(60_000)))
    const waited = inbox.take(
      { description: 'end', accepts: ({ kind }) => kind === 'end' || [] },
      Deadline.after(60_000),
    )
    inbox.push(end)
    expect((await waited).kind).toBe('end')
    expect((await other).code).toBe('E_STREAM_ENDED')
    expect((await failure(inbox.take(anyElement, Deadline.after(60_000)))).code).toBe('E_STREAM_ENDED')
  })

  it('takes malformed XML for the end, and names it', async () => {
    const inbox = new Inbox()
    const waiting = failure(inbox.take(anyElement, Deadline.after(60_000)))
    inbox.push(malformed)
    const error = await waiting
    expect(error).toMatchObject({ code: 'E_MALFORMED', expected: 'anything' })
    expect(error.message).toContain('a comment')
    expect(error.observed).toContain('<!-- hello -->')
    expect(inbox.malformed).toBe(malformed)
  })
})

describe('Inbox, negatives', () => {
  it('holds when nothing fits, and shows what does', () => {
    const inbox = new Inbox()
    inbox.push(message('other'))
    inbox.holdsNone(awaits('this'))
    inbox.push(message('this'))
    const hold = () => inbox.holdsNone(awaits('this'))
    expect(hold).toThrow(ExpectationError)
    expect(hold).toThrow('got message this, which must not come')
    expect(inbox.pending).toHaveLength(2)
  })
})

describe('Inbox under audit', () => {
  /** Drops the first satisfier, and plants what a negative gives as an example. */
  const damaging = (): InboxAudit => {
    let left = 1
    return { satisfied: () => (left-- > 0 ? 'drop' : 'keep'), absent: (example) => example?.() }
  }

  it.each(['before', 'after'] as const)('loses a satisfier that came %s it was waited for', async (when) => {
    const inbox = new Inbox(damaging())
    if (when === 'before') inbox.push(message('m'))
    const waiting = failure(inbox.take(awaits('m'), Deadline.after(SOON)))
    if (when === 'after') inbox.push(message('m'))
    expect((await waiting).observed).not.toContain("id='m'")
    expect(inbox.pending).toEqual([])
  })

  it('is satisfied by the next that fits', async () => {
    const inbox = new Inbox(damaging())
    inbox.push(message('a'))
    inbox.push(message('b'))
    expect(idOf(await inbox.take(anyElement, Deadline.after(1000)))).toBe('b')
  })

  it('finds what is planted for a negative, if it fits', () => {
    const inbox = new Inbox(damaging())
    expect(() => inbox.holdsNone(awaits('x'), () => message('x'))).toThrow(ExpectationError)
    inbox.holdsNone(awaits('x'), () => message('y'))
    inbox.holdsNone(awaits('x'))
    expect(inbox.pending).toEqual([])
  })

  it('asks only about events that satisfy', async () => {
    const asked: unknown[] = []
    const audit: InboxAudit = {
      satisfied: (event) => {
        asked.push(idOf(event))
        return 'keep'
      },
      absent: () => undefined,
    }
    const inbox = new Inbox(audit)
    inbox.push(message('a'))
    inbox.push(message('b'))
    await inbox.take(awaits('b'), Deadline.after(1000))
    expect(asked).toEqual(['b'])
  })

  it('is not over when the end was dropped', async () => {
    const inbox = new Inbox(damaging())
    const waiting = failure(
      inbox.take({ description: 'end', accepts: ({ kind }) => kind === 'end' || [] }, Deadline.after(SOON)),
    )
    inbox.push(end)
    expect((await waiting).code).toBe('E_EXPECTATION')
  })
})

it.each([
  [message('m'), '<message id="m"/>'],
  [end, 'the end of the connection'],
  [{ kind: 'end', error: new Error('reset') } as const, 'the connection was lost (reset)'],
  [{ kind: 'close' } as const, '</stream:stream>'],
  [malformed, 'malformed XML, a comment: <!-- hello -->'],
])('an event is told in one line: %o', (event, line) => {
  expect(showEvent(event)).toBe(line)
})

describe('a reset of the connection', () => {
  const reset = (syscall: string): StreamEvent => ({
    kind: 'end',
    error: Object.assign(new Error(`${syscall} ECONNRESET`), { syscall }),
  })
  const outcome = (event: StreamEvent) => {
    const inbox = new Inbox()
    const taken = inbox.take(awaits(1), Deadline.after(1000)).catch((error) => error.code)
    inbox.push(event)
    return taken
  }

  it('while we were sending is no finding: it may have taken what was expected', async () => {
    expect(await outcome(reset('write'))).toBe('E_CONNECTION_RESET')
  })

  it('while we were only reading is the server ending the stream', async () => {
    expect(await outcome(reset('read'))).toBe('E_STREAM_ENDED')
  })
})

describe('patience', () => {
  const audit = (spent: () => boolean): InboxAudit => ({
    satisfied: () => 'keep',
    absent: () => undefined,
    patience: { ms: SOON, spent },
  })

  it('ends a wait before its time once it is spent', async () => {
    let broken = false
    const began = performance.now()
    const waiting = failure(new Inbox(audit(() => broken)).take(anyElement, Deadline.after(20_000)))
    setTimeout(() => {
      broken = true
    }, 3 * SOON)
    await waiting
    expect(performance.now() - began).toBeGreaterThanOrEqual(3 * SOON - 5)
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it('that is not spent leaves a wait its whole time, and what comes is taken', async () => {
    const inbox = new Inbox(audit(() => false))
    const began = performance.now()
    await failure(inbox.take(anyElement, Deadline.after(4 * SOON)))
    expect(performance.now() - began).toBeGreaterThanOrEqual(4 * SOON - 5)
    const taken = inbox.take(anyElement, Deadline.after(20_000))
    setTimeout(() => inbox.push(message('late')), 3 * SOON)
    expect(idOf(await taken)).toBe('late')
  })
})
