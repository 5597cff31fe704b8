import { describe, expect, it } from 'vitest'
import type { Violation } from '../../requirements/violation.ts'
import { describeViolation } from './describe.ts'

describe('describeViolation', () => {
  it.each<[Violation, string]>([
    [{ drop: 'iq > block' }, 'drop iq > block'],
    [
      { drop: 'message', direction: 'outbound', actor: 'Romeo', nth: 2, setup: true },
      'drop message (outbound, only Romeo, only match 2, also during Given)',
    ],
    [
      { rewrite: 'iq', set: { id: 'x', to: null }, text: 't', append: '<a/>', rename: 'b', xmlns: 'urn:x' },
      "rewrite iq: id='x', no to, text 't', with <a/> in it, named b, in namespace urn:x",
    ],
    [{ rewrite: 'iq > error', remove: true }, 'rewrite iq > error: remove it'],
    [{ inject: '<end/>' }, 'inject <end/>'],
    [{ inject: '<a>\n  <b/>\n</a>', before: 'iq' }, 'inject <a> <b/> </a> before iq'],
    [{ inject: '<a/>', after: 'stream' }, 'inject <a/> after stream'],
    [{ duplicate: 'message' }, 'duplicate message'],
    [{ 'delay-behind-fence': 'message' }, 'delay message behind the fence'],
    [{ 'swap-order': ['presence', 'message'] }, 'swap presence and message'],
    [{ answer: 'iq', with: '<iq/>' }, 'answer iq with <iq/>'],
  ])('%j', (violation, line) => {
    expect(describeViolation(violation)).toBe(line)
  })
})
