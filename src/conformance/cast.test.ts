import { describe, expect, it } from 'vitest'
import { ACTOR_PATTERN, userOf, usersIn } from './cast.ts'

const whole = new RegExp(`^(?:${ACTOR_PATTERN.source})$`)

describe('ACTOR_PATTERN', () => {
  it.each([
    'Romeo',
    'Juliet',
    'Benvolio',
    'Mercutio',
    'Tybalt',
    'Nurse',
    'Capulet',
    'Montague',
    'Verona',
    'Mantua',
    'Juliet/balcony',
    'Romeo/phone2',
  ])('takes %s', (name) => {
    expect(whole.test(name)).toBe(true)
  })

  it.each(['romeo', 'Rosaline', 'Romeos', 'Romeo/', 'Romeo/2nd', 'Romeo/a/b', 'Romeo/Balcony', ''])(
    'does not take %j',
    (name) => {
      expect(whole.test(name)).toBe(false)
    },
  )

  it('keeps no state between uses, as a shared expression must not', () => {
    expect(ACTOR_PATTERN.global || ACTOR_PATTERN.sticky).toBe(false)
  })
})

describe('userOf', () => {
  it('leaves out which session is meant', () => {
    expect(userOf('Juliet/balcony')).toBe('Juliet')
    expect(userOf('Juliet')).toBe('Juliet')
  })
})

describe('usersIn', () => {
  it('finds each user once, whatever stands around the name', () => {
    expect(usersIn("Romeo/phone sends '${Juliet.bare}' to Romeo")).toEqual(['Romeo', 'Juliet'])
  })

  it('takes no account for parts of words, nor for components', () => {
    expect(usersIn('Nursery, Romeos, Capulet and Montague')).toEqual([])
  })
})
