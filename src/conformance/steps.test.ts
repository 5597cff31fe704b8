import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Judgement } from './judge.ts'
import { Given, Then, When } from './steps.ts'

type Defined = (this: unknown, ...args: unknown[]) => Promise<unknown>
const cucumber = vi.hoisted(() => ({ defined: new Map<string, unknown>() }))
vi.mock('@cucumber/cucumber', () => {
  const define = (kind: string) => (phrase: string, step: unknown) =>
    cucumber.defined.set(`${kind} ${phrase}`, step)
  return { Given: define('Given'), When: define('When'), Then: define('Then') }
})

const definedAs = (key: string) => cucumber.defined.get(key) as Defined
const definers = { Given, When, Then }
type Kind = keyof typeof definers

/** A world that condemns everything to one judgement. */
function worldOf(judgement: Judgement) {
  const entered: string[] = []
  const condemned: unknown[] = []
  const enter = (phase: string) => entered.push(phase)
  const condemn = (error: unknown) => {
    condemned.push(error)
    return judgement
  }
  return { entered, condemned, enter, condemn }
}
const found: Judgement = { verdict: 'fail', reason: 'no answer', expected: 'a result', observed: 'nothing' }

beforeEach(() => cucumber.defined.clear())

describe.each<[Kind, string]>([
  ['Given', 'given'],
  ['When', 'when'],
  ['Then', 'then'],
])('%s', (kind, phase) => {
  const run = async (judgement: Judgement, step: () => unknown) => {
    definers[kind]('a phrase', step)
    const world = worldOf(judgement)
    return { world, outcome: definedAs(`${kind} a phrase`).call(world) }
  }

  it('passes where the step does, and says beforehand which kind of step it is', async () => {
    const { world, outcome } = await run(found, () => 'whatever it returns')
    await expect(outcome).resolves.toBeUndefined()
    expect(world.entered).toEqual([phase])
    expect(world.condemned).toEqual([])
  })

  it.each([
    ['inconclusive', 'pending'],
    ['unsupported', 'skipped'],
    ['advisory', 'skipped'],
  ] as const)('shows %s to Cucumber as %s', async (verdict, shown) => {
    const error = new Error('no')
    const { world, outcome } = await run({ verdict, reason: 'no' }, () => {
      throw error
    })
    await expect(outcome).resolves.toBe(shown)
    expect(world.condemned).toEqual([error])
  })

  it('shows a fail as a failure whose message holds what was expected and observed, and whose stack names none of our code', async () => {
    const { outcome } = await run(found, () => Promise.reject(new Error('no')))
    const failure = await outcome.catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    const { message, stack } = failure as Error
    expect(message).toBe('no answer\nexpected: a result\nobserved: nothing')
    expect(stack?.startsWith(`${message}\n`)).toBe(true)
    expect(stack).not.toMatch(/file:|node_modules|\.[jt]s/)
  })
})

it('does not show Cucumber long lines, which keep its stack parser busy', async () => {
  const step = () => Promise.reject(new Error('no'))
  Then('a phrase', step)
  const long: Judgement = { verdict: 'fail', reason: 'r'.repeat(10_000), observed: 'o'.repeat(10_000) }
  const failure = await definedAs('Then a phrase')
    .call(worldOf(long))
    .catch((error: unknown) => error)
  const lines = String((failure as Error).stack).split('\n')
  expect(lines[0]).toMatch(/^r{400}/)
  expect(lines[1]).toMatch(/^observed: o{400}/)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(600)
})

describe('a step', () => {
  it('gets the world and the arguments of its phrase', async () => {
    const seen: unknown[] = []
    Then('{word} and {int}', function (word: string, count: number) {
      seen.push(this, word, count)
    })
    const world = worldOf(found)
    await definedAs('Then {word} and {int}').call(world, 'a', 2)
    expect(seen).toEqual([world, 'a', 2])
  })

  it('keeps its number of parameters, which Cucumber compares with the phrase', () => {
    Given('{word} and {int}', (_word: string, _count: number) => {})
    expect(definedAs('Given {word} and {int}')).toHaveLength(2)
    Given('nothing', () => {})
    expect(definedAs('Given nothing')).toHaveLength(0)
  })

  it('is condemned, not run, where the world refuses its kind', async () => {
    let ran = false
    When('a phrase', () => {
      ran = true
    })
    const world = worldOf({ verdict: 'inconclusive', reason: 'written as given' })
    world.enter = () => {
      throw new TypeError('written as given')
    }
    await expect(definedAs('When a phrase').call(world)).resolves.toBe('pending')
    expect(ran).toBe(false)
    expect(world.condemned).toEqual([new TypeError('written as given')])
  })
})
