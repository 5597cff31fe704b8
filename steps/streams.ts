import type { DataTable } from '@cucumber/cucumber'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import type { Session } from '../src/session/session.ts'
import { startTls } from '../src/session/start-tls.ts'
import type { StreamHeader } from '../src/wire/stream-header.ts'
import { NS } from '../src/xml/namespaces.ts'
import { matchesValue, parseValuePattern } from '../src/xml/value-pattern.ts'
import { patternOf, showFeatures } from './support/patterns.ts'

type HeaderKey = Exclude<keyof StreamHeader, 'namespaces'>

const HEADER_KEYS: Readonly<Record<string, HeaderKey>> = {
  to: 'to',
  from: 'from',
  id: 'id',
  version: 'version',
  'xml:lang': 'lang',
  xmlns: 'xmlns',
  'xmlns:stream': 'streamNamespace',
}

/** Rows of attribute and value; `(none)` leaves the attribute out. */
function headerFrom(world: AssayWorld, table: DataTable): StreamHeader {
  const header: Partial<Record<HeaderKey, string | null>> = {}
  let namespaces: Readonly<Record<string, string>> | undefined
  for (const [name = '', value = ''] of table.raw()) {
    if (name === 'xmlns:db') {
      namespaces = value === '(none)' ? {} : { db: world.fill(value, 'none') }
      continue
    }
    const key = HEADER_KEYS[name]
    if (!key) throw new TypeError(`'${name}' is no attribute of a stream header that this step knows`)
    header[key] = value === '(none)' ? null : world.fill(value, 'none')
  }
  return namespaces ? { ...header, namespaces } : header
}

Given('the server offers STARTTLS to {actor}', function (actor: string) {
  const { features } = this.session(actor)
  if (!features?.getChild('starttls', NS.tls))
    throw new NotOfferedError('STARTTLS', showFeatures(this.session(actor)))
})

When('{actor} opens a stream', function (actor: string) {
  this.session(actor).openStream()
})

When('{actor} opens a stream with:', function (actor: string, table: DataTable) {
  this.session(actor).openStream(headerFrom(this, table))
})

// The whole of RFC 6120 §5.4 in one go, new stream header and features included.
When('{actor} negotiates STARTTLS', async function (actor: string) {
  await startTls(this.session(actor))
})

// Only the handshake: after the server's <proceed/>.
When('{actor} shakes hands over TLS', async function (actor: string) {
  await this.session(actor).secure()
})

Then('{actor} receives a stream header', async function (actor: string) {
  await this.session(actor).expectHeader()
})

/** Compares the latest header with rows of attribute and value pattern. */
function judgeHeader(world: AssayWorld, session: Session, table: DataTable): void {
  const { header } = session
  for (const [name = '', value = ''] of table.raw()) {
    const pattern = parseValuePattern(world.fill(value, 'none'))
    const found = header?.attrs[name] as string | undefined
    if (!matchesValue(pattern, found))
      throw new Finding(
        `the stream header has ${found === undefined ? `no '${name}'` : `${name}='${found}'`}`,
        {
          expected: `${name}='${value}'`,
          observed: header?.toString() ?? 'no stream header',
        },
      )
    if ('as' in pattern && pattern.as !== undefined && found !== undefined)
      world.variables.set(pattern.as, found)
  }
}

// Attribute names and value patterns: literal, {any}, {absent}, {a|b}, {/regexp/}, {name=any}.
Then('{actor} receives a stream header with:', async function (actor: string, table: DataTable) {
  const session = this.session(actor)
  await session.expectHeader()
  judgeHeader(this, session, table)
})

Then('{actor} receives stream features', async function (actor: string) {
  await this.session(actor).expectFeatures()
})

Then('{actor} receives stream features with:', async function (actor: string, xml: string) {
  const session = this.session(actor)
  const features = await session.expectFeatures()
  const pattern = patternOf(this, xml)
  const { ok, mismatches } = pattern.match(features)
  if (!ok)
    throw new Finding(`the features lack something: ${mismatches[0]}`, {
      expected: pattern.source,
      observed: features.toString(),
    })
})

Then(
  '{actor} receives stream features without {string} in {string}',
  async function (actor: string, name: string, namespace: string) {
    const session = this.session(actor)
    const features = await session.expectFeatures()
    if (features.getChild(name, namespace))
      throw new Finding(`the features hold <${name}/>`, {
        expected: `no <${name} xmlns='${namespace}'/>`,
        observed: features.toString(),
      })
  },
)

Then('{actor} receives the stream error {conditions}', async function (actor: string, conditions: string[]) {
  await this.session(actor).expect(`stream error ${conditions.join(' or ')}`, (element) => {
    if (element.getName() !== 'error' || element.getNS() !== NS.stream) return []
    const found = element.children.filter(
      (child) => typeof child !== 'string' && child.getNS() === NS.streamErrors && child.name !== 'text',
    )
    const names = found.map((child) => (typeof child === 'string' ? child : child.name))
    return (
      (names.length === 1 && conditions.includes(names[0] ?? '')) || [
        `the stream error is ${names.join(', ') || 'without a condition'}`,
      ]
    )
  })
})
