import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Interruption } from './interrupt.ts'

const NAMES = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type Listener = (name: NodeJS.Signals) => void

let before: Map<string, readonly unknown[]>
let interruption: Interruption
const exit = vi.fn()

beforeEach(() => {
  before = new Map(NAMES.map((name) => [name, process.listeners(name)]))
  vi.spyOn(process, 'exit').mockImplementation(exit as never)
  interruption = new Interruption()
})
afterEach(() => {
  interruption.stop()
  vi.restoreAllMocks()
  exit.mockReset()
})

/** Those that listen for a signal only since the interruption was made. */
const added = (name: (typeof NAMES)[number]) =>
  process.listeners(name).filter((listener) => !before.get(name)?.includes(listener)) as Listener[]
/** What happens at a signal, without the listeners of the test's own process. */
const receive = (name: (typeof NAMES)[number]) => {
  for (const listener of added(name)) listener(name)
}

describe('Interruption', () => {
  it('has nothing to say while nobody asks', () => {
    expect(interruption.signal.aborted).toBe(false)
    expect(interruption.received).toBeUndefined()
    expect(interruption.reason).toBeUndefined()
  })

  it.each(NAMES)('ends the run at %s, and lets the process live', (name) => {
    receive(name)
    expect(interruption.signal.aborted).toBe(true)
    expect(interruption.received).toBe(name)
    expect(interruption.reason).toEqual(new Error(`interrupted by ${name}`))
    expect(exit).not.toHaveBeenCalled()
  })

  it('ends the process at the second signal, whichever it is', () => {
    receive('SIGINT')
    receive('SIGTERM')
    expect(exit.mock.calls).toEqual([[105]])
  })

  it('ends the run for a reason of our own, which a later signal does not replace', () => {
    const lost = new Error('verona stopped answering')
    interruption.abort(lost)
    expect(interruption.reason).toBe(lost)
    expect(interruption.received).toBeUndefined()
    receive('SIGINT')
    expect(interruption.reason).toBe(lost)
    expect(exit).not.toHaveBeenCalled()
  })

  it('lets go of the signals', () => {
    expect(NAMES.map((name) => added(name).length)).toEqual([1, 1, 1])
    interruption.stop()
    expect(NAMES.map((name) => added(name).length)).toEqual([0, 0, 0])
  })
})
