import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { answerTo, finOf, queryRequest } from './support/archives.ts'

const RSM = 'http://jabber.org/protocol/rsm'

async function setOf(world: AssayWorld, actor: string, id: string) {
  const fin = finOf(await answerTo(world, actor, id))
  return {
    fin,
    first: fin.getChild('set', RSM)?.getChild('first'),
    last: fin.getChild('set', RSM)?.getChild('last'),
  }
}

// XEP-0059 §2.6: optional; an answer without an index is one of somebody who did not look at it.
Given("{actor}'s archive serves pages by index", async function (actor: string) {
  const reply = await this.session(actor).request(
    queryRequest({
      id: 'probe',
      rows: [
        ['max', '1'],
        ['index', '1'],
      ],
    }),
  )
  this.session(actor).inbox.forget()
  const index = reply.getChild('fin')?.getChild('set', RSM)?.getChild('first')?.attrs.index
  if (index === undefined) throw new NotOfferedError('pages by index', reply.toString())
})

Then(
  'the page of {string} for {actor} names no first and no last',
  async function (id: string, actor: string) {
    const { fin, first, last } = await setOf(this, actor, id)
    if (first || last)
      throw new Finding('an empty page names a first or last item', {
        expected: 'neither <first/> nor <last/>',
        observed: fin.toString(),
      })
  },
)

// Whether it tells is another requirement.
Then(
  'the page of {string} for {actor} begins at {int}',
  async function (id: string, actor: string, index: number) {
    const { fin, first } = await setOf(this, actor, id)
    const found = first?.attrs.index
    if (found !== undefined && Number(found) !== index)
      throw new Finding(`the page begins at ${found}`, {
        expected: `index='${index}', or none`,
        observed: fin.toString(),
      })
  },
)
