import { describe, expect, it } from 'vitest'
import { parseElement } from '../../src/xml/parse.ts'
import { ERROR_RULES } from '../../steps/support/error-conditions.ts'

const STANZAS = "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'"
const problems = (words: string, content: string, type = 'cancel') =>
  ERROR_RULES[words]?.(parseElement(`<error xmlns='jabber:client' type='${type}'>${content}</error>`))

describe('rules for stanza errors', () => {
  it.each([
    ['that holds one defined condition', `<gone ${STANZAS}/><text ${STANZAS}>moved</text>`],
    ['with no text outside the namespace of stanza errors', `<text ${STANZAS}>moved</text>`],
    ['with a language for every text', `<text ${STANZAS} xml:lang='en'>moved</text>`],
    [
      'with no other condition outside a namespace of its own',
      `<gone ${STANZAS}/><feud xmlns='urn:verona'/>`,
    ],
    ['of the type that goes with its condition', `<gone ${STANZAS}/>`],
    [
      'that says more than undefined-condition',
      `<undefined-condition ${STANZAS}/><feud xmlns='urn:verona'/>`,
    ],
  ])('an error %s may be %s', (words, content) => {
    expect(problems(words, content)).toEqual([])
  })

  it.each([
    ['that holds one defined condition', `<text ${STANZAS}>moved</text>`],
    ['that holds one defined condition', `<gone ${STANZAS}/><conflict ${STANZAS}/>`],
    ['that holds one defined condition', `<not-found ${STANZAS}/>`],
    ['that holds one defined condition', '<gone/>'],
    ['with no text outside the namespace of stanza errors', '<text>moved</text>'],
    ['with a language for every text', `<text ${STANZAS}>moved</text>`],
    ['with no other condition outside a namespace of its own', `<gone ${STANZAS}/><feud/>`],
    ['with no other condition outside a namespace of its own', `<gone ${STANZAS}/><feud ${STANZAS}/>`],
    ['of the type that goes with its condition', `<bad-request ${STANZAS}/>`],
    ['that says more than undefined-condition', `<undefined-condition ${STANZAS}/>`],
  ])('an error %s may not be %s', (words, content) => {
    expect(problems(words, content)).toHaveLength(1)
  })
})
