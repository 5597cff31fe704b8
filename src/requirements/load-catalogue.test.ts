import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigurationError } from '../base/errors.ts'
import { CatalogueError } from './catalogue-error.ts'
import { loadCatalogue } from './load-catalogue.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'assay-catalogue-'))
})
afterEach(() => rm(directory, { recursive: true }))

async function write(file: string, ...lines: string[]): Promise<void> {
  const path = join(directory, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${lines.join('\n')}\n`)
}

/** `file:line: message` of each problem, the directory left out. */
async function problems(): Promise<string[]> {
  const error = await loadCatalogue(directory).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(CatalogueError)
  return (error as CatalogueError).problems.map(
    ({ file, line, message }) => `${file.slice(directory.length + 1)}:${line}: ${message}`,
  )
}

const HEAD = ['spec: XEP-0191', 'title: Blocking Command', 'version: "1.3"', 'requirements:']

function entry(id: string, ...more: string[]): string[] {
  return [
    `  - id: ${id}`,
    '    section: "3.3"',
    '    level: MUST NOT',
    '    role: server',
    '    says: something',
    ...more.map((line) => `    ${line}`),
  ]
}

describe('loadCatalogue', () => {
  it('reads the specs, their requirements and their violations, across files', async () => {
    await write(
      'xep-0191/requirements.yaml',
      ...HEAD,
      ...entry('XEP-0191/push', 'violations:', '  - drop: "iq > block"', '  - drop: close', '    nth: 2'),
    )
    await write(
      'xep-0191/requirements-more.yaml',
      'spec: XEP-0191',
      'requirements:',
      ...entry('XEP-0191/more', 'under: XEP-0191/push', 'gap: needs a second server'),
    )
    await write('rfc1/requirements.yaml', 'spec: RFC1', 'title: A', 'version: "1"', 'requirements: []')
    await write('rfc1/other.yaml', 'not: [ours')
    const catalogue = await loadCatalogue(directory)
    expect(catalogue.specs).toEqual([
      { spec: 'RFC1', title: 'A', version: '1' },
      { spec: 'XEP-0191', title: 'Blocking Command', version: '1.3' },
    ])
    expect(catalogue.bySpec('XEP-0191').map(({ id }) => id)).toEqual(['XEP-0191/push', 'XEP-0191/more'])
    expect(catalogue.get('XEP-0191/push')).toEqual({
      id: 'XEP-0191/push',
      spec: 'XEP-0191',
      section: '3.3',
      level: 'MUST NOT',
      role: 'server',
      says: 'something',
      violations: [{ drop: 'iq > block' }, { drop: 'close', nth: 2 }],
    })
    expect(catalogue.get('XEP-0191/more')).toMatchObject({
      under: 'XEP-0191/push',
      gap: 'needs a second server',
      violations: [],
    })
    expect(catalogue.positionOf('XEP-0191/more')).toEqual({
      file: join(directory, 'xep-0191/requirements-more.yaml'),
      line: 3,
    })
    expect(catalogue.bySpec('XEP-9999')).toEqual([])
    expect(catalogue.get('XEP-0191/none')).toBeUndefined()
  })

  it('reads only the specs asked for', async () => {
    await write('a/requirements.yaml', 'spec: RFC1', 'title: A', 'version: "1"', 'requirements: []')
    await write('b/requirements.yaml', 'spec: "RFC2"', 'title: B', 'version: "1"', 'requirements: [broken')
    const catalogue = await loadCatalogue(directory, { specs: ['RFC1'] })
    expect(catalogue.specs.map(({ spec }) => spec)).toEqual(['RFC1'])
    await expect(loadCatalogue(directory, { specs: ['RFC2'] })).rejects.toThrow(CatalogueError)
  })

  it('reports every problem of every file, with its line', async () => {
    await write(
      'a/requirements.yaml',
      'spec: RFC1',
      'title: A',
      'version: 1.3',
      'requirements:',
      ...entry('RFC1/a', 'lavel: MUST'),
      '  - id: RFC1/b',
      '    section: 3.10',
      '    level: SHALL',
      '    role: servant',
    )
    await write(
      'b/requirements.yaml',
      'spec: RFC2',
      'title: B',
      'version: "1"',
      'requirements:',
      ...entry('RFC2/a', 'under: RFC2/nowhere'),
      ...entry('RFC2/a'),
      ...entry('RFC3/c', 'under: RFC1/b'),
      ...entry('RFC2/d', 'under: RFC2/d'),
    )
    await write('c/requirements.yaml', 'spec: RFC4', 'title: C', 'title: D', 'requirements: {')
    expect((await problems()).sort()).toEqual([
      'a/requirements.yaml:10: RFC1/a: lavel: is not known here',
      'a/requirements.yaml:11: RFC1/b: says: is missing',
      'a/requirements.yaml:12: RFC1/b: section: must be text; quote it',
      'a/requirements.yaml:13: RFC1/b: level: must be one of MUST, MUST NOT, SHOULD, SHOULD NOT, MAY',
      'a/requirements.yaml:14: RFC1/b: role: must be one of server, service, client',
      'a/requirements.yaml:3: version: must be text; quote it',
      `b/requirements.yaml:11: RFC2/a: is already at ${join(directory, 'b/requirements.yaml:5')}`,
      'b/requirements.yaml:16: RFC3/c: must begin with RFC2/',
      'b/requirements.yaml:22: RFC2/d: under: there is no other requirement RFC2/d',
      'b/requirements.yaml:5: RFC2/a: under: there is no other requirement RFC2/nowhere',
      expect.stringMatching(/^c\/requirements.yaml:3: Map keys must be unique/),
      expect.stringMatching(/^c\/requirements.yaml:\d: Flow map/),
    ])
  })

  it.each([
    ['drop: "iq >"', 'violations.0.drop: selector "iq >": expected a name, * or [attribute] at character 5'],
    ['drop: 3', 'violations.0.drop: must be text; quote it'],
    ['inject: "<iq"', /violations\.0\.inject: this XML is not well-formed/],
    ['inject: "text"', 'violations.0.inject: must hold at least one element'],
    ['{inject: "<iq/>", before: iq, after: iq}', 'violations.0: takes before or after, not both'],
    ['inject: "<x:iq/>"', /violations\.0\.inject: this XML is not well-formed: .*unbound namespace prefix/],
    ['rewrite: iq', 'violations.0: must say what to change: set, text, rename, xmlns, remove, append'],
    ['{rewrite: close, remove: true}', 'violations.0.rewrite: close and end have nothing to rewrite'],
    ['{rewrite: iq, append: "<a>"}', /violations\.0\.append: this XML is not well-formed/],
    ['{rewrite: iq, set: {id: 7}}', 'violations.0.set.id: must be text; quote it'],
    ['duplicate: stream', 'violations.0.duplicate: must mean elements, not stream, close or end'],
    ['swap-order: [iq]', /violations\.0\.swap-order/],
    ['swap-order: [iq, "a["]', /violations\.0\.swap-order\.1: selector "a\["/],
    ['{answer: iq}', 'violations.0.with: is missing'],
    ['{answer: iq, with: "<iq/>", direction: outbound}', /takes no direction/],
    ['{drop: iq, duplicate: iq}', /violations\.0: must have exactly one of drop/],
    ['{nth: 1}', /violations\.0: must have exactly one of drop/],
    ['just text', /violations\.0: must have exactly one of drop/],
    ['{drop: iq, nth: 0}', 'violations.0.nth: begins at 1'],
    ['{drop: iq, direction: sideways}', 'violations.0.direction: must be inbound or outbound'],
    ['{drop: iq, quietly: true}', 'violations.0.quietly: is not known here'],
  ])('refuses the violation %s', async (violation, expected) => {
    await write('x/requirements.yaml', ...HEAD, ...entry('XEP-0191/a', 'violations:', `  - ${violation}`))
    const [problem, ...others] = await problems()
    expect(others).toEqual([])
    expect(problem).toMatch(/^x\/requirements\.yaml:11: XEP-0191\/a: /)
    expect(problem).toEqual(
      typeof expected === 'string' ? expect.stringContaining(expected) : expect.stringMatching(expected),
    )
  })

  it('takes every rule with every setting', async () => {
    await write(
      'x/requirements.yaml',
      ...HEAD,
      ...entry(
        'XEP-0191/a',
        'violations:',
        '  - {drop: "stream, close, end", direction: outbound, actor: Romeo, nth: 1, setup: true}',
        '  - {rewrite: stream, set: {id: null, to: "", from: "${domain}"}, text: "", rename: a, xmlns: b}',
        '  - {rewrite: iq, remove: true, append: "<a/><b/>"}',
        '  - {inject: "<close/>", before: end}',
        '  - {inject: "<stream:error/>"}',
        '  - duplicate: iq',
        '  - delay-behind-fence: message',
        '  - swap-order: [stream, "stream:features"]',
        '  - {answer: iq, with: "<iq type=\'error\'/>"}',
      ),
    )
    const catalogue = await loadCatalogue(directory)
    expect(catalogue.get('XEP-0191/a')?.violations).toHaveLength(9)
  })

  it('refuses an entry that is untested and a gap', async () => {
    await write('x/requirements.yaml', ...HEAD, ...entry('XEP-0191/a', 'gap: a', 'untested: b'))
    expect(await problems()).toEqual([
      'x/requirements.yaml:5: XEP-0191/a: is either untested or a gap, not both',
    ])
  })

  it('refuses a folder without a main file, of two specs, and a spec in two folders', async () => {
    const main = ['title: A', 'version: "1"', 'requirements: []']
    await write('a/requirements-x.yaml', 'spec: RFC1', 'requirements: []')
    await write('b/requirements.yaml', 'spec: RFC2', ...main)
    await write('b/requirements-x.yaml', 'spec: RFC3', 'requirements: []')
    await write('c/requirements.yaml', 'spec: RFC2', ...main)
    expect(await problems()).toEqual([
      "a/requirements-x.yaml:1: has no requirements.yaml beside it to give the spec's title and version",
      'b/requirements-x.yaml:1: spec: must be RFC2 as in the first file of the folder, not RFC3',
      'c/requirements.yaml:1: spec: RFC2 has another folder already',
    ])
  })

  it('names the directory that cannot be read', async () => {
    const missing = loadCatalogue(join(directory, 'nowhere'))
    await expect(missing).rejects.toThrow(ConfigurationError)
    await expect(missing).rejects.toThrow(/nowhere/)
  })
})
