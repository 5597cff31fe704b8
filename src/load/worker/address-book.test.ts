import { expect, test } from 'vitest'
import { AddressBook } from './address-book.ts'

test('knows what everyone asked for, but for those who got another address, and who is absent', () => {
  const book = new AddressBook({ usernames: ['a', "o'neil", 'c'], domain: 'localhost', resource: 'load' })
  expect(book.count).toBe(3)
  expect(book.of(1).toString()).toBe('o&apos;neil@localhost/load')
  expect([0, 1, 2].map((index) => book.present(index))).toEqual([true, true, true])
  book.update([2], [{ index: 0, address: 'a@localhost/other&amp;' }])
  expect(book.of(0).toString()).toBe('a@localhost/other&amp;')
  expect([0, 1, 2].map((index) => book.present(index))).toEqual([true, true, false])
  expect(() => book.of(3)).toThrow('there is no client 3 among 3')
})
