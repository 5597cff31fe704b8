import { expect, it } from 'vitest'
import type { Account, ReadyTarget } from '../target/target.ts'
import { Casting } from './casting.ts'

/** A server that hands out accounts, and remembers what came back. */
function server(domain: string) {
  const released: (readonly Account[])[] = []
  const accounts = {
    acquire: async (count: number) =>
      Array.from({ length: count }, (_, index) => ({ username: `u${index}`, domain, password: 'p' })),
    release: async (given: readonly Account[]) => {
      released.push(given)
    },
    close: async () => {},
  }
  const target = {
    name: domain,
    domain,
    client: { host: domain, port: 5222 },
    tls: { mode: 'none', verify: false },
    timeoutMs: 1000,
  }
  return { ready: { target, accounts } as unknown as ReadyTarget, released }
}

it('gives users accounts where they live, and gives them back there', async () => {
  const [home, away] = [server('verona.example'), server('mantua.example')]
  const ready = { ...home.ready, partner: away.ready }
  const casting = new Casting(() => ready)
  casting.settleElsewhere('Juliet')
  const users = ['Romeo', 'Juliet', 'Nurse']
  expect((await casting.account('Romeo/phone', users)).domain).toBe('verona.example')
  expect((await casting.account('Juliet', users)).domain).toBe('mantua.example')
  expect(casting.targetOf('Juliet/balcony').domain).toBe('mantua.example')
  expect(casting.targetOf('Nurse').domain).toBe('verona.example')
  expect(casting.of('Nurse')).toBeDefined()
  await casting.release(true)
  expect(home.released.map((each) => each.length)).toEqual([2])
  expect(away.released.map((each) => each.length)).toEqual([1])
})

it('without another server nobody can live there', () => {
  const { ready } = server('verona.example')
  expect(() => new Casting(() => ready).settleElsewhere('Juliet')).toThrow('users of another server')
})

it('a user who has an account does not move any more', async () => {
  const [home, away] = [server('verona.example'), server('mantua.example')]
  const ready = { ...home.ready, partner: away.ready }
  const casting = new Casting(() => ready)
  await casting.account('Juliet', [])
  expect(() => casting.settleElsewhere('Juliet')).toThrow(TypeError)
})
