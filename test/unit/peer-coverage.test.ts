import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { packagePath } from '../../src/base/package-path.ts'
import { shippedScenarios } from '../support/shipped.ts'

interface Peer {
  readonly classes: readonly {
    readonly class: string
    readonly tests: Readonly<Record<string, string | readonly string[] | { readonly none: string }>>
  }[]
}

/** Tests of smack-sint-server-extensions at the revision that was read. */
const TESTS = 844

const folder = packagePath('docs', 'peer-coverage')
const peers = readdirSync(folder).map((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as Peer)
const tests = peers.flatMap(({ classes }) =>
  classes.flatMap(({ class: name, tests: own }) =>
    Object.entries(own).map(([test, target]) => ({ test: `${name}.${test}`, target })),
  ),
)

it('every test of the peer is accounted for, once', () => {
  expect(new Set(tests.map(({ test }) => test)).size).toBe(tests.length)
  expect(tests).toHaveLength(TESTS)
})

it('what is said to decide a test is decided by a scenario, and the rest has a reason', async () => {
  const scenarios = await shippedScenarios
  const decided = new Set(scenarios.flatMap(({ requirements }) => requirements))
  const wrong = tests.filter(({ target }) => {
    if (typeof target === 'object' && 'none' in target) return target.none.trim() === ''
    const ids = typeof target === 'string' ? [target] : target
    return ids.length === 0 || ids.some((id) => !decided.has(id))
  })
  expect(wrong).toEqual([])
})
