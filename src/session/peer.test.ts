import { describe, expect, it } from 'vitest'
import { parseElement } from '../xml/parse.ts'
import { dialbackAnswer } from './peer.ts'

describe('dialbackAnswer', () => {
  it('swaps the addresses and keeps the id of a request', () => {
    const request = parseElement("<db:verify from='a.test' to='b.test' id='1'>key</db:verify>")
    expect(dialbackAnswer(request, 'invalid')).toBe(
      "<db:verify from='b.test' to='a.test' id='1' type='invalid'/>",
    )
  })

  it('gives a result no id', () => {
    const key = parseElement("<db:result from='a.test' to='b.test'>key</db:result>")
    expect(dialbackAnswer(key, 'valid')).toBe("<db:result from='b.test' to='a.test' type='valid'/>")
  })
})
