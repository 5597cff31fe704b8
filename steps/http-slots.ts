import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { NS_UPLOAD, readSlot, slotRequest } from './support/http-upload.ts'
import { endingOf, lastSegment, SLOT_RULES } from './support/slot-rules.ts'

function replyTo(world: AssayWorld, actor: string, id: string) {
  return world
    .session(actor)
    .expect(
      `a slot for '${id}'`,
      ({ attrs, ...element }) =>
        (attrs.id === id && attrs.type === 'result') || (attrs.id === id ? [element.toString()] : []),
    )
}

// "Romeo receives the slot "s1" with HTTPS addresses", and so on for each rule.
for (const [words, rule] of Object.entries(SLOT_RULES))
  Then(`{actor} receives the slot {string} ${words}`, async function (actor: string, id: string) {
    const reply = await replyTo(this, actor, id)
    const slot = reply.getChild('slot', NS_UPLOAD)
    const [problem] = slot ? rule(slot) : ['it is no slot']
    if (problem)
      throw new Finding(`the slot is not as it must be: ${problem}`, {
        expected: `a slot ${words}`,
        observed: reply.toString(),
      })
  })

/** Both addresses of a slot end in a segment of their own for the file. */
async function segmentsOf(world: AssayWorld, actor: string, id: string): Promise<string[]> {
  const reply = await replyTo(world, actor, id)
  const { put, get } = readSlot(reply, { filename: id, size: 0 })
  return [put, get].map(lastSegment)
}

Then(
  '{actor} receives the slot {string} whose addresses end in {string}',
  async function (actor: string, id: string, filename: string) {
    const segments = await segmentsOf(this, actor, id)
    if (segments.some((segment) => segment !== filename))
      throw new Finding('the slot has another file name', {
        expected: filename,
        observed: segments.join(' and '),
      })
  },
)

Then(
  '{actor} receives the slot {string} whose addresses have the file ending {string}',
  async function (actor: string, id: string, ending: string) {
    const segments = await segmentsOf(this, actor, id)
    if (segments.some((segment) => endingOf(segment) !== ending))
      throw new Finding('the slot has another file ending', {
        expected: ending,
        observed: segments.join(' and '),
      })
  },
)

/** What is random in two addresses differs in more places than a counter or a clock would change. */
const LEAST_DIFFERENT = 10

Then(
  '{actor} receives the slots {string} and {string} whose addresses cannot be guessed from each other',
  async function (actor: string, one: string, other: string) {
    const replies = [await replyTo(this, actor, one), await replyTo(this, actor, other)]
    const [left = '', right = ''] = replies.map((reply) => readSlot(reply, { filename: '', size: 0 }).get)
    const length = Math.max(left.length, right.length)
    const different = [...Array(length).keys()].filter((index) => left[index] !== right[index]).length
    if (different < LEAST_DIFFERENT)
      throw new Finding(`the addresses of two files differ in ${different} characters only`, {
        expected: `${LEAST_DIFFERENT} or more`,
        observed: `${left} and ${right}`,
      })
  },
)

// For what has to be so wherever slots are granted.
Given('the service grants {actor} a slot', async function (actor: string) {
  const wanted = { filename: 'balcony.txt', size: 10 }
  readSlot(await this.session(actor).request(slotRequest(this.fill('${service}', 'none'), wanted)), wanted)
})

Given('the service refuses {actor} a slot for {int} bytes', async function (actor: string, size: number) {
  const reply = await this.session(actor).request(
    slotRequest(this.fill('${service}', 'none'), { filename: 'mountain.bin', size }),
  )
  if (reply.attrs.type !== 'error')
    throw new NotOfferedError('a limit to the size of files', reply.toString())
})

// The extended information of XEP-0128, which is only recommended.
Given('the service tells {actor} more about uploads', async function (actor: string) {
  const iq = new Element('iq', { type: 'get', to: this.fill('${service}', 'none') })
  iq.c('query', { xmlns: NS.discoInfo })
  const reply = await this.session(actor).request(iq)
  const forms = reply.getChild('query', NS.discoInfo)?.getChildren('x', NS.dataForms) ?? []
  if (!forms.some((form) => form.toString().includes(NS_UPLOAD)))
    throw new NotOfferedError(`extended information of ${NS_UPLOAD}`, reply.toString())
})
