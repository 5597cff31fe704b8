import type { DataTable } from '@cucumber/cucumber'
import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Then, When } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { answersOf, fillForm, submission } from './support/data-forms.ts'
import { succeed } from './support/requests.ts'
import { answerTo, ask, ownerRequest } from './support/room-requests.ts'

// The creator of a room is asked how it shall be (XEP-0045 §10.1.1); \${cave} is locked then, where the service locks.
When('{actor} asks the room {string} for its configuration', function (actor: string, room: string) {
  ask(this, actor, ownerRequest('get', this.fill(room, 'none')))
})

// An instant room (§10.1.2).
When(
  '{actor} accepts the default configuration of the room {string}',
  function (actor: string, room: string) {
    const form = new Element('x', { xmlns: NS.dataForms, type: 'submit' })
    ask(this, actor, ownerRequest('set', this.fill(room, 'none'), form))
  },
)

When('{actor} cancels the configuration of the room {string}', function (actor: string, room: string) {
  const form = new Element('x', { xmlns: NS.dataForms, type: 'cancel' })
  ask(this, actor, ownerRequest('set', this.fill(room, 'none'), form))
})

// By the form that the room has for it. A field that the form lacks: unsupported.
When(
  '{actor} configures the room {string} with:',
  async function (actor: string, name: string, table: DataTable) {
    const room = this.fill(name, 'none')
    const answers = answersOf(table.raw().map((row) => row.map((cell) => this.fill(cell, 'none'))))
    const got = await succeed(this.session(actor), ownerRequest('get', room))
    const form = got.getChild('query', NS.mucOwner)?.getChild('x', NS.dataForms)
    if (!form) throw new NotOfferedError('a configuration form', got.toString())
    ask(this, actor, ownerRequest('set', room, fillForm(form, answers)))
  },
)

// Without asking for the form first, which the room refuses to those who may not have it.
When(
  '{actor} submits to the room {string} the configuration:',
  function (actor: string, name: string, table: DataTable) {
    const answers = answersOf([['FORM_TYPE', NS.roomConfig], ...table.raw()])
    ask(this, actor, ownerRequest('set', this.fill(name, 'none'), submission(answers)))
  },
)

When('{actor} destroys the room {string}', function (actor: string, room: string) {
  ask(this, actor, ownerRequest('set', this.fill(room, 'none'), new Element('destroy')))
})

When(
  '{actor} destroys the room {string} in favour of {string} because {string}',
  function (actor: string, room: string, venue: string, reason: string) {
    const destroy = new Element('destroy', { jid: this.fill(venue, 'none') })
    destroy.c('reason').t(reason)
    ask(this, actor, ownerRequest('set', this.fill(room, 'none'), destroy))
  },
)

// A boolean may be written as a number or as a word, and is false unless it says otherwise (XEP-0004 §3.3).
const SAME: Readonly<Record<string, string>> = { true: '1', false: '0' }
const plain = (value: string) => SAME[value] ?? value

Then('{actor} receives a configuration form', async function (actor: string) {
  const answer = await answerTo(this, actor)
  const form = answer.getChild('query', NS.mucOwner)?.getChild('x', NS.dataForms)
  if (answer.attrs.type === 'result' && form?.attrs.type === 'form') return
  throw new Finding('the answer holds no form', { expected: 'a form', observed: answer.toString() })
})

Then(
  '{actor} receives a configuration form in which {string} is {string}',
  async function (actor: string, name: string, value: string) {
    const answer = await answerTo(this, actor)
    const form = answer.getChild('query', NS.mucOwner)?.getChild('x', NS.dataForms)
    const field = form?.getChildren('field').find(({ attrs }) => attrs.var === name)
    const values = field?.getChildren('value').map((child) => plain(child.getText())) ?? []
    const found = values.length === 0 && field?.attrs.type === 'boolean' ? ['0'] : values
    if (found.length === 1 && found[0] === plain(value)) return
    throw new Finding(`the field ${name} holds ${found.join(', ') || 'nothing'}`, {
      expected: value,
      observed: field?.toString() ?? answer.toString(),
    })
  },
)
