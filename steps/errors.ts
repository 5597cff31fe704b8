import { Finding } from '../src/conformance/judge.ts'
import { Then } from '../src/conformance/steps.ts'
import { conditionsOf, ERROR_RULES } from './support/error-conditions.ts'

// "Romeo receives an error for "q1" that holds one defined condition", and so on for each rule.
for (const [words, rule] of Object.entries(ERROR_RULES))
  Then(`{actor} receives an error for {string} ${words}`, async function (actor: string, id: string) {
    const stanza = await this.session(actor).expect(
      `an error for '${id}'`,
      (element) =>
        (element.attrs.id === this.fill(id, 'none') && element.attrs.type === 'error') || [
          `<${element.getName()} id='${element.attrs.id ?? ''}' type='${element.attrs.type ?? ''}'/>`,
        ],
    )
    const error = stanza.getChild('error')
    const [problem] = error ? rule(error) : ['it has no error child']
    if (problem)
      throw new Finding(`the error is not as it must be: ${problem}`, {
        expected: `an error ${words}`,
        observed: stanza.toString(),
      })
  })

// Whatever condition it is: the two must not be told apart.
Then(
  '{actor} receives the same stanza error for {string} and {string}',
  async function (actor: string, one: string, other: string) {
    const [first, second] = await Promise.all(
      [one, other].map((id) =>
        this.session(actor).expect(
          `an error for '${id}'`,
          (element) => (element.attrs.id === id && element.attrs.type === 'error') || [],
        ),
      ),
    )
    const told = [first, second].map((stanza) => {
      const error = stanza?.getChild('error')
      return error ? `${error.attrs.type}: ${conditionsOf(error).join(', ')}` : 'no error child'
    })
    if (told[0] !== told[1])
      throw new Finding('two errors differ that must be the same', {
        expected: String(told[0]),
        observed: String(told[1]),
      })
  },
)
