import { describe, expect, it } from 'vitest'
import { cyclesOf, graphOf, isTest } from '../architecture/graph.ts'
import { importsOf } from '../architecture/imports.ts'
import { sourceFiles, textOf } from '../architecture/tree.ts'
import { breaches, layerOf } from '../architecture/walls.ts'

const LONGEST = 300
const MEDIAN_AT_MOST = 90

const sources = sourceFiles().map((file) => [file, textOf(file)] as const)
const graph = graphOf(sources)

describe('this project', () => {
  it('is read whole', () => {
    expect(graph.size).toBeGreaterThan(100)
    expect(graph.get('src/cli/main.ts')).toContainEqual({ specifier: './program.ts', typeOnly: false })
  })

  it('keeps to its layers', () => {
    expect(breaches(graph)).toEqual([])
  })

  it('has no files that import each other in a circle', () => {
    expect(cyclesOf(graph)).toEqual([])
  })

  it('speaks to the console from the command line only', () => {
    const speakers = sources.filter(
      ([file, source]) =>
        !isTest(file) && layerOf(file) !== 'cli' && /^(?!\s*(?:\*|\/\/)).*\bconsole\./m.test(source),
    )
    expect(speakers.map(([file]) => file)).toEqual([])
  })

  it('has short files', () => {
    const lengths = sources.map(([file, source]) => ({ file, lines: source.split('\n').length - 1 }))
    expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([])
    const median = lengths.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(lengths.length / 2)]
    expect(median).toBeLessThanOrEqual(MEDIAN_AT_MOST)
  })
})

describe('the reader of imports', () => {
  it.each([
    ["import net from 'node:net'", 'node:net', false],
    ["import * as net from 'node:net'", 'node:net', false],
    ["import { a,\n  type B,\n} from './a.ts'", './a.ts', false],
    ["import { type A, type B } from './a.ts'", './a.ts', false],
    ["import type { A } from './a.ts'", './a.ts', true],
    ["export { a } from './a.ts'", './a.ts', false],
    ["export * from './a.ts'", './a.ts', false],
    ["export type { A } from './a.ts'", './a.ts', true],
    ["import './a.ts'", './a.ts', false],
    ["  const a = await import('./a.ts')", './a.ts', false],
  ])('sees %j', (source, specifier, typeOnly) => {
    expect(importsOf(`const x = 1\n${source}\n`)).toEqual([{ specifier, typeOnly }])
  })

  it.each([
    " * import { a } from './a.ts'",
    "// import { a } from './a.ts'",
    "export const from = 'here'",
    "export function a() {}\nconst from = 'b'",
  ])('sees no import in %j', (source) => {
    expect(importsOf(source)).toEqual([])
  })

  it('keeps several apart', () => {
    const source = "import type { A } from './a.ts'\nimport b from './b.ts'\nexport const c = 1\n"
    expect(importsOf(source).map(({ specifier }) => specifier)).toEqual(['./a.ts', './b.ts'])
  })
})

describe('the keeper of the walls', () => {
  const breachesOf = (file: string, source: string) => breaches(graphOf([[file, source]]))

  it.each([
    ['src/base/a.ts', "import { x } from '../xml/x.ts'", 'base may not know xml'],
    ['src/wire/a.ts', "import type { X } from '../session/x.ts'", 'wire may not know session'],
    ['src/requirements/a.ts', "import type { X } from '../wire/x.ts'", 'requirements may not know wire'],
    ['src/target/a.ts', "import { x } from '../requirements/x.ts'", 'target may not know requirements'],
    ['src/loopback/a.ts', "import { x } from '../session/x.ts'", 'loopback may not know session'],
    ['src/session/deep/a.ts', "import { x } from '../../loopback/x.ts'", 'session may not know loopback'],
    ['src/conformance/a.ts', "import { x } from '../load/x.ts'", 'conformance may not know load'],
    ['src/load/a.ts', "import type { X } from '../conformance/x.ts'", 'load may not know conformance'],
    ['src/report/a.ts', "import type { X } from '../conformance/x.ts'", 'report may not know conformance'],
    ['src/report/a.ts', "import { x } from '../wire/x.ts'", 'report may know of wire its types only'],
    ['src/report/a.ts', "export * from '../cli/x.ts'", 'report may not know cli'],
    ['src/report/html/a.ts', "import tls from 'node:tls'", 'report knows no socket'],
    ['src/requirements/a.ts', "import { get } from 'https'", 'requirements knows no socket'],
    ['src/metrics/a.ts', "await import('node:dns/promises')", 'metrics knows no socket'],
    ['steps/a.ts', "import { x } from '../src/target/x.ts'", 'steps may know of target its types only'],
    ['steps/support/a.ts', "import { x } from '../../src/cli/x.ts'", 'steps may not know cli'],
    ['src/conformance/a.ts', "import { x } from '../../steps/x.ts'", 'conformance may not know steps'],
    ['src/cli/a.ts', "import { x } from '../../tools/x.mjs'", 'it stands in no layer'],
    ['src/xml/a.ts', "import { x } from './x.test-data.ts'", 'it is there for tests only'],
    ['src/xml/a.ts', "import { x } from '../../test/x.ts'", 'it is there for tests only'],
    ['src/misc/a.ts', '', 'src/misc/a.ts stands in no layer'],
    ['src/a.ts', '', 'src/a.ts stands in no layer'],
  ])('objects to %s with %s', (file, source, why) => {
    expect(breachesOf(file, source)).toEqual([expect.stringContaining(why)])
  })

  it.each([
    ['src/xml/a.ts', "import { x } from '../base/x.ts'"],
    ['src/report/a.ts', "import type { X } from '../wire/x.ts'"],
    ['src/wire/a.ts', "import net from 'node:net'"],
    ['src/target/a.ts', "import { x } from '../loopback/x.ts'"],
    ['src/xml/a.ts', "import { x } from './x.ts'"],
    ['src/xml/a.test.ts', "import { x } from '../cli/x.ts'"],
    ['steps/a.ts', "import { x } from '../src/conformance/x.ts'\nimport y from 'ltx'"],
    ['src/cli/a.ts', "import { x } from '../conformance/x.ts'"],
  ])('lets %s have %s', (file, source) => {
    expect(breachesOf(file, source)).toEqual([])
  })
})

describe('the finder of cycles', () => {
  const cycles = (edges: Readonly<Record<string, readonly string[]>>) =>
    cyclesOf(
      graphOf(
        Object.entries(edges).map(([file, to]) => [
          `src/${file}.ts`,
          to.map((name) => `import { x } from './${name}.ts'`).join('\n'),
        ]),
      ),
    )

  it.each([
    ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['what is not in the tree', { a: ['z'] }, []],
    ['two files', { a: ['b'], b: ['a'] }, [['src/a.ts', 'src/b.ts']]],
    ['a file itself', { a: ['a'] }, [['src/a.ts']]],
    [
      'a ring behind a chain',
      { a: ['b'], b: ['c'], c: ['d'], d: ['b'] },
      [['src/b.ts', 'src/c.ts', 'src/d.ts']],
    ],
    [
      'two rings',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['src/c.ts', 'src/d.ts'],
        ['src/a.ts', 'src/b.ts'],
      ],
    ],
  ])('on %s', (_, edges, expected) => {
    expect(cycles(edges)).toEqual(expected)
  })

  it('does not count types, which are gone when files are loaded', () => {
    const sources = [
      ['src/a.ts', "import type { B } from './b.ts'"],
      ['src/b.ts', "import { a } from './a.ts'"],
    ] as const
    expect(cyclesOf(graphOf(sources))).toEqual([])
  })
})
