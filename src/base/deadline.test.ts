import { describe, expect, it } from 'vitest'
import { Deadline, withinDeadline } from './deadline.ts'

const late = () => new Error('too late')
const never = () => new Promise<never>(() => {})

describe('Deadline', () => {
  it('counts down and stops at nothing', () => {
    const deadline = Deadline.after(1000)
    expect(deadline.remaining).toBeGreaterThan(900)
    expect(deadline.remaining).toBeLessThanOrEqual(1000)
    expect(deadline.expired).toBe(false)
    expect(Deadline.after(-5).remaining).toBe(0)
    expect(Deadline.after(-5).expired).toBe(true)
  })

  it('has expired once its signal fires, whatever time is left', () => {
    const controller = new AbortController()
    const deadline = Deadline.after(1000, controller.signal)
    controller.abort()
    expect(deadline.expired).toBe(true)
  })
})

describe('withinDeadline', () => {
  it('settles as the promise does', async () => {
    await expect(withinDeadline(Promise.resolve(1), Deadline.after(1000), late)).resolves.toBe(1)
    const broken = new Error('broken')
    await expect(withinDeadline(Promise.reject(broken), Deadline.after(1000), late)).rejects.toBe(broken)
  })

  it('rejects when the time is over', async () => {
    const before = performance.now()
    await expect(withinDeadline(never(), Deadline.after(20), late)).rejects.toThrow('too late')
    expect(performance.now() - before).toBeGreaterThanOrEqual(18)
  })

  it('rejects when the signal fires', async () => {
    const controller = new AbortController()
    const waiting = withinDeadline(never(), Deadline.after(5000, controller.signal), late)
    controller.abort()
    await expect(waiting).rejects.toThrow('too late')
  })

  it('rejects at once where the signal has fired before, and bears a promise that rejects afterwards', async () => {
    const unhandled: unknown[] = []
    const listen = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', listen)
    const broken = new Promise<never>((_, reject) => setImmediate(() => reject(new Error('broken'))))
    await expect(withinDeadline(broken, Deadline.after(5000, AbortSignal.abort()), late)).rejects.toThrow(
      'too late',
    )
    await new Promise((resolve) => setTimeout(resolve, 10))
    process.off('unhandledRejection', listen)
    expect(unhandled).toEqual([])
  })

  it('leaves nothing behind on a signal that outlives it', async () => {
    const { signal } = new AbortController()
    let listeners = 0
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1
      add(...args)
    }
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1
      remove(...args)
    }
    await withinDeadline(Promise.resolve(), Deadline.after(1000, signal), late)
    expect(listeners).toBe(0)
  })
})
