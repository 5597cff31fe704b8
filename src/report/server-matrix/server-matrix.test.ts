import { describe, expect, it } from 'vitest'
import { HOSTILE, sampleModel, sampleRun, sampleScenario } from '../../../test/report/sample.ts'
import type { Verdict } from '../../requirements/verdict.ts'
import { matrixMarkdown, matrixTerminal } from './matrix-text.ts'
import { type MatrixRun, serverMatrix } from './server-matrix.ts'

function run(name: string, places: Record<string, readonly Verdict[]>): MatrixRun {
  const scenarios = Object.entries(places).flatMap(([place, verdicts]) => {
    const [spec = '', section = ''] = place.split(' ')
    return verdicts.map((verdict, index) =>
      sampleScenario({ requirements: [`${spec}/${section}-${index}`], spec, section, verdict }),
    )
  })
  const target = { name: name.toLowerCase(), domain: 'localhost', software: { name, version: '1.0' } }
  return { run: sampleRun({ id: `run-of-${name}`, target }), model: sampleModel(scenarios) }
}

const verona = run('Verona', {
  'RFC6120 4.9': ['pass', 'fail'],
  'RFC6120 4.10': ['pass', 'unsupported'],
  'XEP-0191 3': ['unsupported'],
})
const mantua = run('Mantua', { 'RFC6120 4.9': ['pass', 'advisory'], 'XEP-0030 3': ['pass', 'inconclusive'] })

const table = (text: string) => text.split('\n').map((line) => line.trimEnd())

describe('serverMatrix', () => {
  it('sets specs against servers', () => {
    const { columns, rows } = serverMatrix([verona, mantua], { sections: false })
    expect(columns.map(({ label }) => label)).toEqual(['Verona 1.0', 'Mantua 1.0'])
    expect(rows.map(({ spec, cells }) => [spec, ...cells.map((totals) => totals?.pass)])).toEqual([
      ['RFC6120', 2, 1],
      ['XEP-0030', undefined, 1],
      ['XEP-0191', 0, undefined],
    ])
  })

  it('sets sections against servers, in their order', () => {
    const { rows } = serverMatrix([mantua, verona], { sections: true })
    expect(rows.map(({ spec, section }) => `${spec} ${section}`)).toEqual([
      'RFC6120 4.9',
      'RFC6120 4.10',
      'XEP-0030 3',
      'XEP-0191 3',
    ])
  })

  it('tells two runs of one server apart', () => {
    const labels = serverMatrix([verona, verona], { sections: false }).columns.map(({ label }) => label)
    expect(labels).toEqual(['Verona 1.0 (run-of-Verona)', 'Verona 1.0 (run-of-Verona)'])
  })
})

describe('as text', () => {
  const matrix = serverMatrix([verona, mantua], { sections: false })

  it('shows passes of all, and how they are to be taken', () => {
    expect(table(matrixTerminal(matrix, { colour: false })).slice(0, 5)).toEqual([
      '          Verona 1.0  Mantua 1.0',
      'RFC 6120       2/4 ✗       1/2 !',
      'XEP-0030                   1/2 ?',
      'XEP-0191       0/1 –',
      'all            2/5 ✗       2/4 ?',
    ])
  })

  it('paints on a terminal', () => {
    expect(matrixTerminal(matrix, { colour: true })).toContain('\u001b[31m     2/4 ✗')
  })

  it('is a table in Markdown', () => {
    expect(table(matrixMarkdown(matrix)).slice(0, 4)).toEqual([
      '|  | Verona 1.0 | Mantua 1.0 |',
      '| --- | ---: | ---: |',
      '| RFC 6120 | 2/4 ✗ | 1/2 ! |',
      '| XEP-0030 |  | 1/2 ? |',
    ])
  })

  it('lets no name break it', () => {
    const hostile = serverMatrix([run(HOSTILE, { 'RFC6120 4.9': ['pass'] })], { sections: false })
    expect(matrixMarkdown(hostile).split('\n')).toHaveLength(7)
    expect(matrixTerminal(hostile, { colour: false })).not.toContain('\u001b')
  })
})
