import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate, placeholdersIn, splitCommand } from './command-line.ts'

describe('splitting a command', () => {
  it.each([
    ['prosodyctl register {username} {domain}', ['prosodyctl', 'register', '{username}', '{domain}']],
    [`  a 'b c' "d 'e'" f\\ g  `, ['a', 'b c', "d 'e'", 'f g']],
    [`x '' ""`, ['x', '', '']],
    [`--p="{password}"'!'`, ['--p={password}!']],
    [`"a\\"b\\\\c\\n"`, ['a"b\\c\\n']],
    [`'a\\b' '|&;'`, ['a\\b', '|&;']],
  ])('%s', (text, words) => {
    expect(splitCommand(text)).toEqual(words)
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ["a 'b", "unclosed '"],
    ['a "b', 'unclosed "'],
    ['a\\', 'backslash'],
    ['a | b', "'|'"],
    ['a; b', "';'"],
    ['echo $HOME', "'$'"],
    ['a > b', "'>'"],
  ])('%j is refused', (text, problem) => {
    expect(() => splitCommand(text)).toThrow(problem)
  })

  it('gives back any words that were quoted', () => {
    const quote = (word: string) => `'${word.replaceAll("'", `'"'"'`)}'`
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
        expect(splitCommand(words.map(quote).join(' '))).toEqual(words)
      }),
    )
  })
})

describe('templates', () => {
  it('are filled word by word, whatever the values hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (username, password) => {
        const filled = fillTemplate(['add', '{username}@{domain}', '{password}'], {
          username,
          password,
          domain: 'd',
        })
        expect(filled).toEqual(['add', `${username}@d`, password])
      }),
    )
  })

  it('show their placeholders', () => {
    expect(placeholdersIn(['{username}@{domain}', 'x', '{pass-word}', '{}'])).toEqual([
      'username',
      'domain',
      'pass-word',
    ])
  })
})
