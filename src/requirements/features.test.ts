import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../base/errors.ts'
import { parseFeature, readFeatures } from './features.ts'

const FEATURE = `@RFC6120/general
Feature: Binding
  Background:
    Given Romeo is connected

  @RFC6120/bind
  Scenario: Romeo binds
    Given Romeo is authenticated
    When Romeo binds a resource
    And Juliet waits
    Then Romeo has a full JID
    But Juliet has none

  @RFC6120/errors @exclusive
  Scenario Outline: Romeo binds "<resource>"
    When Romeo binds "<resource>"
    Then he gets "<condition>"

    Examples:
      | resource | condition   |
      | a        | conflict    |
      | b        | bad-request |
`

describe('parseFeature', () => {
  const scenarios = parseFeature(FEATURE, 'features/bind.feature')

  it('gives each scenario and each row of examples, with its line', () => {
    expect(scenarios.map(({ name, line }) => [name, line])).toEqual([
      ['Romeo binds', 7],
      ['Romeo binds "a"', 21],
      ['Romeo binds "b"', 22],
    ])
    expect(scenarios[0]).toMatchObject({ uri: 'features/bind.feature', feature: 'Binding' })
  })

  it('gives tags with those of the feature, and the requirements among them', () => {
    expect(scenarios[2]?.tags).toEqual(['@RFC6120/general', '@RFC6120/errors', '@exclusive'])
    expect(scenarios[2]?.requirements).toEqual(['RFC6120/general', 'RFC6120/errors'])
  })

  it('gives steps with text, type and line; And and But follow the step before', () => {
    expect(scenarios[0]?.steps).toEqual([
      { line: 4, type: 'Context', text: 'Romeo is connected' },
      { line: 8, type: 'Context', text: 'Romeo is authenticated' },
      { line: 9, type: 'Action', text: 'Romeo binds a resource' },
      { line: 10, type: 'Action', text: 'Juliet waits' },
      { line: 11, type: 'Outcome', text: 'Romeo has a full JID' },
      { line: 12, type: 'Outcome', text: 'Juliet has none' },
    ])
    expect(scenarios[2]?.steps.at(-1)).toMatchObject({ line: 17, text: 'he gets "bad-request"' })
  })

  it('finds nothing in a file without a feature', () => {
    expect(parseFeature('# later\n', 'x.feature')).toEqual([])
  })
})

describe('readFeatures', () => {
  it('reads directories at any depth and single files, each file once', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'assay-features-'))
    try {
      await mkdir(join(directory, 'b', 'deep'), { recursive: true })
      await writeFile(join(directory, 'b', 'deep', 'z.feature'), FEATURE)
      await writeFile(join(directory, 'a.feature'), 'Feature: A\n  Scenario: one\n    Given x\n')
      await writeFile(join(directory, 'requirements.yaml'), 'spec: X')
      const scenarios = await readFeatures([directory, join(directory, 'a.feature')])
      expect(scenarios.map(({ name }) => name)).toEqual([
        'one',
        'Romeo binds',
        'Romeo binds "a"',
        'Romeo binds "b"',
      ])
      expect(scenarios[0]?.uri).toMatch(/\/a\.feature$/)
    } finally {
      await rm(directory, { recursive: true })
    }
  })

  it('reports the syntax errors of all files with file and line', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'assay-features-'))
    try {
      await writeFile(join(directory, 'a.feature'), 'Feature: A\n  Scenario: one\n    Given x\n  Nonsense\n')
      await writeFile(join(directory, 'b.feature'), 'Scenario: no feature\n')
      const error = await readFeatures([directory]).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ConfigurationError)
      expect((error as Error).message).toMatch(/a\.feature:4: expected: .*\n.*b\.feature:1: expected: /s)
    } finally {
      await rm(directory, { recursive: true })
    }
  })

  it('names the path that is not there', async () => {
    await expect(readFeatures(['/nowhere/x.feature'])).rejects.toThrow(/nowhere\/x\.feature/)
  })
})
