import type { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { ExpectationError } from '../../src/session/errors.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { bareJid, useOf } from './node-requests.ts'
import type { Node } from './nodes.ts'
import { requestPatiently } from './requests.ts'

/** The form in an owner's view of a node's configuration, or of that of new nodes. @throws ExpectationError */
export function configurationForm(reply: Element): Element {
  const pubsub = reply.getChild('pubsub', NS.pubsubOwner)
  const form = (pubsub?.getChild('configure') ?? pubsub?.getChild('default'))?.getChild('x', NS.dataForms)
  if (form) return form
  throw new ExpectationError('E_UNEXPECTED', 'there is no configuration form', {
    expected: 'a data form',
    observed: reply.toString(),
  })
}

/** What a form holds, by field; booleans as 1 and 0. */
export function valuesOf(form: Element): Map<string, string[]> {
  const plain = (type: string, value: string) =>
    type === 'boolean' ? value.replace('true', '1').replace('false', '0') : value
  return new Map(
    form
      .getChildren('field')
      .filter(({ attrs }) => attrs.var)
      .map((field) => [
        field.attrs.var,
        field.getChildren('value').map((value) => plain(field.attrs.type, value.getText())),
      ]),
  )
}

/** What a node's configuration form holds. @throws ExpectationError */
export async function formOf(world: AssayWorld, actor: string, at: Node): Promise<Map<string, string[]>> {
  const iq = useOf('get the configuration of', at, bareJid(world, actor))
  return valuesOf(configurationForm(await requestPatiently(world.session(actor), iq)))
}

/** XEP-0060 §16.4.4; XEP-0068 §3.4 has the prefix or a namespace for fields that are not registered. */
export const isNamedByTheRules = (name: string) => /^(?:FORM_TYPE|pubsub#.+|x-.+|\{.+\}.+)$/.test(name)

const SETTLED = [
  ...['access_model', 'publish_model', 'persist_items', 'max_items', 'deliver_payloads'],
  ...['deliver_notifications', 'send_last_published_item', 'notification_type'],
].map((name) => `pubsub#${name}`)

/** Fields that two forms have other values for; a form has to say at least who may subscribe. */
export function differences(one: Element, other: Element): string[] {
  const [first, second] = [valuesOf(one), valuesOf(other)]
  return SETTLED.filter(
    (name) =>
      first.get(name)?.join() !== second.get(name)?.join() ||
      (name === 'pubsub#access_model' && !first.get(name)?.length),
  )
}
