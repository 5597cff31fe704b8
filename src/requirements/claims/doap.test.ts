import { describe, expect, it } from 'vitest'
import { readDoap } from './doap.ts'

const NS = {
  doap: 'http://usefulinc.com/ns/doap#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xmpp: 'https://linkmauve.fr/ns/xmpp-doap#',
}

function doap(implemented: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- what Verona IM does -->
<rdf:RDF xmlns="${NS.doap}" xmlns:rdf="${NS.rdf}" xmlns:xmpp="${NS.xmpp}">
  <Project><name> Verona IM </name>${implemented}</Project>
</rdf:RDF>`
}

function supported(content: string): string {
  return `<implements><xmpp:SupportedXep>${content}</xmpp:SupportedXep></implements>`
}

function xep(link: string, further = ''): string {
  return supported(`<xmpp:xep rdf:resource="${link}"/>${further}`)
}

describe('readDoap', () => {
  it('reads what a project says of a XEP', () => {
    const text = doap(
      xep(
        'https://xmpp.org/extensions/xep-0191.html',
        `<xmpp:version>1.3</xmpp:version><xmpp:status> Complete </xmpp:status><xmpp:since>0.10.0</xmpp:since>
         <xmpp:until>2.0</xmpp:until><xmpp:note xml:lang='en'>mod_blocking &amp; more</xmpp:note>`,
      ),
    )
    expect(readDoap(text)).toEqual({
      project: 'Verona IM',
      problems: [],
      claims: [
        {
          spec: 'XEP-0191',
          version: '1.3',
          status: 'complete',
          since: '0.10.0',
          until: '2.0',
          note: 'mod_blocking & more',
        },
      ],
    })
  })

  it('takes empty elements for what is not said', () => {
    const text = doap(
      xep('https://xmpp.org/extensions/xep-0030.html', '<xmpp:status></xmpp:status><xmpp:note/>'),
    )
    expect(readDoap(text).claims).toEqual([{ spec: 'XEP-0030' }])
  })

  it.each([
    ['https://xmpp.org/extensions/xep-0030.html', 'XEP-0030'],
    ['http://www.xmpp.org/extensions/xep-0030.html#info', 'XEP-0030'],
    ['https://xmpp.org/extensions/xep-0030', 'XEP-0030'],
    ['https://xmpp.org/extensions/xep-0030/', 'XEP-0030'],
    ['https://xmpp.org/extensions/XEP-30.xml', 'XEP-0030'],
    ['https://www.rfc-editor.org/info/rfc6120', 'RFC6120'],
    ['https://xmpp.org/rfcs/rfc6120.html', 'RFC6120'],
    ['http://tools.ietf.org/html/rfc6120/', 'RFC6120'],
  ])('knows %s for %s', (link, spec) => {
    expect(readDoap(doap(`<implements rdf:resource="${link}"/>`)).claims).toEqual([{ spec }])
    expect(readDoap(doap(xep(link))).claims).toEqual([{ spec }])
  })

  it('passes over what is neither XEP nor RFC', () => {
    const others = [
      'https://datatracker.ietf.org/doc/draft-cridland-xmpp-session/',
      'http://www.unicode.org/reports/tr39/',
    ]
    const text = doap(others.map((link) => `<implements rdf:resource="${link}"/>`).join(''))
    expect(readDoap(text)).toMatchObject({ claims: [], problems: [] })
  })

  it('goes by namespaces, not by prefixes', () => {
    const text = `<r:RDF xmlns:r="${NS.rdf}" xmlns:x="${NS.xmpp}"><Project xmlns="${NS.doap}"><implements>
      <SupportedXep xmlns="${NS.xmpp}"><xep r:resource="https://xmpp.org/extensions/xep-0092.html"/></SupportedXep>
      </implements><implements><x:SupportedXep xmlns:x="urn:else"><x:xep r:resource="xep-0030"/></x:SupportedXep></implements>
      </Project></r:RDF>`
    expect(readDoap(text).claims).toEqual([{ spec: 'XEP-0092' }])
  })

  it('names what it cannot read, and what is there twice', () => {
    const text = doap(
      `${xep('https://example.org/blocking')}${supported('<xmpp:status>complete</xmpp:status>')}${xep('xep-0030.html')}${xep('xep-0030.html')}`,
    )
    expect(readDoap(text)).toMatchObject({
      claims: [{ spec: 'XEP-0030' }],
      problems: [
        "'https://example.org/blocking' is no address of a XEP",
        'a SupportedXep does not say which XEP',
        'XEP-0030 is claimed twice; the first counts',
      ],
    })
  })

  it.each(['', 'claims: []', '<rdf:RDF/>', `${doap('')}<more/>`])('refuses %j', (text) => {
    expect(() => readDoap(text)).toThrow(expect.objectContaining({ code: 'E_XML' }))
  })
})
