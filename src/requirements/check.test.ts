import { describe, expect, it } from 'vitest'
import { createCatalogue } from './catalogue.ts'
import { checkScenarios } from './check.ts'
import type { Requirement } from './requirement.ts'

function requirement(slug: string, more: Partial<Requirement> = {}): Requirement {
  const base = {
    spec: 'RFC1',
    section: '1',
    level: 'MUST',
    role: 'server',
    says: 'x',
    violations: [],
  } as const
  return { ...base, id: `RFC1/${slug}`, ...more }
}

const catalogue = createCatalogue({
  specs: [{ spec: 'RFC1', title: 'A', version: '1' }],
  requirements: [
    requirement('must'),
    requirement('must-not', { level: 'MUST NOT' }),
    requirement('should', { level: 'SHOULD' }),
    requirement('may', { level: 'MAY' }),
    requirement('untested', { untested: 'client-side' }),
    requirement('gap', { gap: 'later' }),
  ],
})

let line = 0
function scenario(name: string, ...slugs: string[]) {
  line += 10
  return { uri: 'features/a.feature', line, name, requirements: slugs.map((slug) => `RFC1/${slug}`) }
}

describe('checkScenarios', () => {
  it('has nothing to say where catalogue and scenarios agree', () => {
    expect(
      checkScenarios(catalogue, [
        scenario('one', 'must', 'must-not'),
        scenario('two', 'must'),
        scenario('one', 'should'),
        scenario('one', 'may'),
      ]),
    ).toEqual([])
  })

  it.each([
    ['no-requirement', [], 'the scenario has no tag of a requirement'],
    ['unknown-requirement', ['mist'], 'no requirement has the id RFC1/mist'],
    [
      'untested-but-tagged',
      ['untested'],
      'RFC1/untested is marked as untested (client-side), yet it is decided here',
    ],
    ['gap-but-tagged', ['gap'], 'RFC1/gap is marked as a gap (later), yet it is decided here'],
    [
      'mixed-severities',
      ['must-not', 'should'],
      'requirements of different severity: RFC1/must-not is MUST NOT, RFC1/should is SHOULD',
    ],
    [
      'mixed-severities',
      ['may', 'must'],
      'requirements of different severity: RFC1/may is MAY, RFC1/must is MUST',
    ],
  ])('reports %s', (kind, slugs, message) => {
    const checked = scenario('one', ...slugs)
    expect(checkScenarios(catalogue, [scenario('fine', 'must'), checked])).toEqual([
      { kind, uri: checked.uri, line: checked.line, scenario: 'one', message },
    ])
  })

  it('reports the second scenario of the same id and where the first is', () => {
    const first = scenario('Binds a resource', 'must')
    const second = scenario('binds: a resource!', 'must', 'must-not')
    expect(checkScenarios(catalogue, [first, second])).toMatchObject([
      {
        kind: 'duplicate-scenario',
        line: second.line,
        message: `RFC1/must/binds-a-resource is the id of the scenario at features/a.feature:${first.line} already`,
      },
    ])
  })

  it('reports everything that is wrong with one scenario', () => {
    const kinds = checkScenarios(catalogue, [scenario('x', 'mist', 'untested', 'gap', 'may')]).map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual([
      'unknown-requirement',
      'untested-but-tagged',
      'gap-but-tagged',
      'mixed-severities',
    ])
  })
})
