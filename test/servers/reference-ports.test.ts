import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { createAuthority } from '../../src/target/certificate.ts'
import { ejabberd } from '../../src/target/reference/ejabberd.ts'
import { Instance } from '../../src/target/reference/instance.ts'
import { jabberd2 } from '../../src/target/reference/jabberd2.ts'
import { prosody } from '../../src/target/reference/prosody.ts'
import type { Recipe } from '../../src/target/reference/recipe.ts'

const recipes: Record<'prosody' | 'ejabberd' | 'jabberd2', Recipe> = { prosody, ejabberd, jabberd2 }

it.each(['prosody', 'ejabberd', 'jabberd2'] as const)(
  '%s that lost a port to another program is recognised, so that it can be started on others',
  async (name) => {
    const thief = createServer()
    const robbed: Recipe = {
      ...recipes[name],
      async launch(ingredients) {
        thief.listen(ingredients.ports.client, '127.0.0.1')
        await once(thief, 'listening')
        return recipes[name].launch(ingredients)
      },
    }
    const instance = new Instance(name, robbed, { authority: await createAuthority() })
    try {
      await expect(instance.start('', {})).rejects.toMatchObject({ code: 'E_SERVER_START' })
      expect(instance.portWasTaken()).toBe(true)
    } finally {
      await instance.stop()
      thief.close()
    }
  },
)
