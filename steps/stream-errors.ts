import { Finding } from '../src/conformance/judge.ts'
import { Then } from '../src/conformance/steps.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements } from '../src/xml/parse.ts'
import { conditionsOf, errorOf } from './support/ending.ts'

Then('a text in the stream error for {actor} is in its namespace', function (actor: string) {
  const error = errorOf(this.session(actor))
  const texts = childElements(error).filter((child) => child.getName() === 'text')
  if (texts.length > 1 || texts.some((child) => child.getNS() !== NS.streamErrors))
    throw new Finding('the text of the stream error is out of its namespace', {
      expected: `one <text/> at most, in '${NS.streamErrors}'`,
      observed: error.toString(),
    })
})

Then('a text in the stream error for {actor} names its language', function (actor: string) {
  const error = errorOf(this.session(actor))
  const texts = error.getChildren('text', NS.streamErrors)
  if (texts.some(({ attrs }) => attrs['xml:lang'] === undefined))
    throw new Finding('the text of the stream error does not say which language it is in', {
      expected: "<text xml:lang='…'/>",
      observed: error.toString(),
    })
})

Then(
  "an application's condition in the stream error for {actor} is in its own namespace",
  function (actor: string) {
    const error = errorOf(this.session(actor))
    const own: readonly (string | undefined)[] = [NS.stream, NS.client, undefined]
    const stray = childElements(error).filter((child) => own.includes(child.getNS()))
    if (stray.length > 0)
      throw new Finding(`<${stray[0]?.name}/> is in no namespace of an application`, {
        expected: 'conditions of applications in namespaces of their own',
        observed: error.toString(),
      })
  },
)

Then(
  'the stream error for {actor} has a defined condition and two or three children at most',
  function (actor: string) {
    const error = errorOf(this.session(actor))
    const children = childElements(error)
    const foreign = children.filter((child) => child.getNS() !== NS.streamErrors)
    if (conditionsOf(error).length !== 1 || children.length > 3 || foreign.length > 1)
      throw new Finding(`the stream error has ${children.length} children`, {
        expected: "a defined condition, a text and one condition of an application's at most",
        observed: error.toString(),
      })
  },
)
