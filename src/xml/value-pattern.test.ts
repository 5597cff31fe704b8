import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleOf, matchesValue, parseValuePattern } from './value-pattern.ts'

const matches = (pattern: string, actual: string | undefined) =>
  matchesValue(parseValuePattern(pattern), actual)

describe('parseValuePattern', () => {
  it.each([
    ['get', { kind: 'literal', value: 'get' }],
    ['', { kind: 'literal', value: '' }],
    ['{}', { kind: 'literal', value: '{}' }],
    ['{get}', { kind: 'literal', value: '{get}' }],
    ['a{any}', { kind: 'literal', value: 'a{any}' }],
    ['{any}', { kind: 'any' }],
    ['{sid=any}', { kind: 'any', as: 'sid' }],
    ['{absent}', { kind: 'absent' }],
    ['{/^a|b$/}', { kind: 'regexp', value: /^a|b$/ }],
    ['{/a/i}', { kind: 'regexp', value: /a/i }],
    ['{id=/a+/}', { kind: 'regexp', value: /a+/, as: 'id' }],
    ['{get|set}', { kind: 'oneOf', values: ['get', 'set'] }],
    ['{ get | set }', { kind: 'oneOf', values: ['get', 'set'] }],
    ['{v=1|v=2}', { kind: 'oneOf', values: ['v=1', 'v=2'] }],
    ['{/a|b}', { kind: 'oneOf', values: ['/a', 'b'] }],
  ])('reads %j', (text, pattern) => {
    expect(parseValuePattern(text)).toEqual(pattern)
  })

  it('takes what is not in braces for itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        fc.pre(!(text.startsWith('{') && text.endsWith('}')))
        expect(matches(text, text)).toBe(true)
        expect(matches(text, other)).toBe(text === other)
        expect(matches(text, undefined)).toBe(false)
      }),
    )
  })
})

describe('matchesValue', () => {
  it.each([
    ['{any}', 'x', true],
    ['{any}', '', false],
    ['{any}', undefined, false],
    ['{absent}', undefined, true],
    ['{absent}', '', false],
    ['{absent}', 'absent', false],
    ['{/b/}', 'abc', true],
    ['{/^b/}', 'abc', false],
    ['{/b/}', undefined, false],
    ['{/undefined/}', undefined, false],
    ['{get|set}', 'set', true],
    ['{get|set}', 'getset', false],
    ['{get|set}', 'get|set', false],
    ['{get|set}', undefined, false],
  ])('%s, held against %j: %s', (pattern, actual, expected) => {
    expect(matches(pattern, actual)).toBe(expected)
  })

  it('judges alike however often it is asked', () => {
    const pattern = parseValuePattern('{/a/iu}')
    expect([1, 2, 3].map(() => matchesValue(pattern, 'A'))).toEqual([true, true, true])
  })
})

describe('exampleOf', () => {
  it.each(['get', '{any}', '{get|set}', '{x=any}'])('satisfies %s', (text) => {
    const pattern = parseValuePattern(text)
    expect(matchesValue(pattern, exampleOf(pattern))).toBe(true)
  })

  it.each(['{absent}', '{/a/}'])('gives none for %s', (text) => {
    expect(exampleOf(parseValuePattern(text))).toBeUndefined()
  })
})
