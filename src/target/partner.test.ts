import { expect, it } from 'vitest'
import { resolveTargetWithPartner } from './partner.ts'

it.each([
  ['prosody', 'xmpp://verona.example'],
  ['xmpp://verona.example', 'ejabberd'],
  ['loopback', 'prosody'],
])('%s and %s cannot find each other, which is said before anything starts', async (target, partner) => {
  await expect(resolveTargetWithPartner(target, partner)).rejects.toMatchObject({ code: 'E_PARTNER' })
})

it('nothing is needed of a partner where none is asked for', async () => {
  const ready = await resolveTargetWithPartner('loopback', undefined)
  expect(ready.partner).toBeUndefined()
  await ready.stop()
})
