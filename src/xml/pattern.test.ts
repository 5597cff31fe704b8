import { describe, expect, it } from 'vitest'
import { parseElement } from './parse.ts'
import { Pattern } from './pattern.ts'

function match(pattern: string, actual: string, options = {}) {
  return new Pattern(pattern).match(parseElement(actual), options)
}

describe('Pattern', () => {
  it.each([
    ['<iq/>', "<iq id='1'><query xmlns='q'/></iq>"],
    ["<iq type='result' id='{any}'/>", "<iq type='result' id='x'/>"],
    ["<iq type='{result|error}'/>", "<iq type='error'/>"],
    ["<iq from='{absent}'/>", '<iq/>'],
    ["<iq id='{/^a+$/}'/>", "<iq id='aaa'/>"],
    ['<m><body> hi </body></m>', '<m><x/><body>hi</body></m>'],
    ["<m><a v='2'/><a v='1'/></m>", "<m><a v='1'/><a v='2'/></m>"],
    ['<m><not:error/></m>', '<m><body/></m>'],
    ['<stream:features/>', "<stream:features xmlns:stream='http://etherx.jabber.org/streams'/>"],
    [
      "<iq><query xmlns='q'><item/></query></iq>",
      "<iq xmlns='jabber:client'><query xmlns='q'><item/></query></iq>",
    ],
  ])('%s matches %s', (pattern, actual) => {
    expect(match(pattern, actual)).toMatchObject({ ok: true, mismatches: [] })
  })

  it.each([
    ['<iq/>', '<message/>', '<message> should be <iq>'],
    ["<iq id='1'/>", "<iq id='2'/>", "<iq> has id='2', not id='1'"],
    ["<iq id='{any}'/>", "<iq id=''/>", "<iq> has id='', not id='{any}'"],
    ["<iq from='{absent}'/>", "<iq from='a'/>", "<iq> has from='a', not from='{absent}'"],
    ['<m><body/></m>', '<m/>', '<m> has no <body>'],
    ['<m><body>a</body></m>', '<m><body>b</body></m>', "<m> <body> has text 'b', not 'a'"],
    ['<m><not:error/></m>', '<m><error/></m>', '<m> has a <error>'],
    ['<m><a/><a/></m>', '<m><a/></m>', '<m> has no <a>'],
    ["<iq><query xmlns='q'/></iq>", '<iq><query/></iq>', "<iq> <query> is in namespace '', not 'q'"],
  ])('%s does not match %s', (pattern, actual, reason) => {
    expect(match(pattern, actual)).toMatchObject({ ok: false, mismatches: [reason] })
  })

  it('takes nothing more than named when exact', () => {
    expect(match('<m/>', "<m a='1'>t<b/></m>", { exactly: true }).mismatches).toHaveLength(3)
    expect(match("<m a='1'>t<b/></m>", "<m a='1'>t<b/></m>", { exactly: true }).ok).toBe(true)
  })

  it('keeps named values', () => {
    expect(match("<m id='{id=any}'><b>{text=/h./}</b></m>", "<m id='7'><b>hi</b></m>").captures).toEqual({
      id: '7',
      text: 'hi',
    })
  })

  it('makes an example of itself, unless it leaves too much open', () => {
    const pattern = new Pattern("<m type='{a|b}' to='{absent}'><not:x/><body>{any}</body></m>")
    expect(pattern.example()?.toString()).toBe('<m type="a"><body>anything</body></m>')
    expect(new Pattern("<m id='{/x{3}/}'/>").example()).toBeUndefined()
  })
})
