import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Scanner } from './scanner.ts'
import { TOKEN_LENGTH, Token } from './token.ts'
import { TokenFinder } from './token-finder.ts'

const RUN = 7
const OPERATION = 3

function written(values: Partial<Token>): string {
  const bytes = Buffer.alloc(TOKEN_LENGTH)
  Object.assign(new Token(), { run: RUN, operation: OPERATION }, values).write(bytes, 0)
  return bytes.toString('latin1')
}

/** Looks in a stanza that comes between others, in a buffer that goes on behind them. */
function find(finder: TokenFinder, stanza: string): boolean {
  let found: boolean | undefined
  const scanner = new Scanner()
  const bytes = Buffer.from(`<s><a>${written({ client: 1 })}</a>${stanza}<a>${written({ client: 2 })}</a>`)
  let elements = 0
  scanner.push(bytes, bytes.length, {
    header: () => {},
    element: (view) => {
      elements += 1
      if (elements === 2) found = finder.find(view)
    },
    closed: () => {},
  })
  if (found === undefined) throw new Error('there was no second element')
  return found
}

test('finds the token of its operation, whatever stands around it, and in no other stanza', () => {
  const noise = fc.string({ unit: fc.constantFrom('Z', 'A', 'H', 'x', '-'), maxLength: 40 })
  fc.assert(
    fc.property(noise, noise, fc.boolean(), (before, after, isThere) => {
      const finder = new TokenFinder({ run: RUN, operation: OPERATION })
      const place = isThere ? written({ client: 5, sequence: 9 }) : ''
      expect(find(finder, `<message id='${before}'>|${place}|${after}</message>`)).toBe(isThere)
      if (isThere) expect(finder.token).toMatchObject({ client: 5, sequence: 9 })
    }),
  )
})

test('passes over the tokens of other operations and other runs', () => {
  const finder = new TokenFinder({ run: RUN, operation: OPERATION })
  const others = `${written({ operation: OPERATION + 1 })} ${written({ run: RUN + 1 })}`
  expect(find(finder, `<message><body>${others}</body></message>`)).toBe(false)
  expect(find(finder, `<message><body>${others} ${written({ client: 6 })}</body></message>`)).toBe(true)
  expect(finder.token.client).toBe(6)
})

test('looks at one place only, where that is known', () => {
  const finder = new TokenFinder({ run: RUN, operation: OPERATION, behind: 'queryid=' })
  const chance = written({ client: 4 })
  expect(find(finder, `<message><result id='${chance}' queryid="other"/></message>`)).toBe(false)
  expect(
    find(finder, `<message><result id='${chance}' queryid="${written({ client: 8 })}"/></message>`),
  ).toBe(true)
  expect(finder.token.client).toBe(8)
  expect(find(finder, `<message queryid='x'><result queryid='${chance}'/></message>`)).toBe(true)
  expect(find(finder, "<message><result queryid='Z'/></message>")).toBe(false)
})
