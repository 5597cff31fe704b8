import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { VERDICT_MEDIA_TYPE } from '../requirements/verdict.ts'
import { complianceOf, complianceOfFile } from './compliance.ts'
import type { Envelope } from './envelope.ts'
import type { ComplianceModel } from './model.ts'
import { MessageLog } from './ndjson.ts'

const FEATURE = `
Feature: streams
  @RFC6120/4.2-open
  Scenario: It opens
    Then the verdict is "pass" in "text"

  @RFC6120/4.3-features
  Scenario Outline: Features for <who>
    Then the verdict is "<verdict>" in "base64"
    Examples:
      | who    | verdict |
      | Romeo  | fail    |
      | Juliet | pass    |

  @RFC6120/4.10-undefined
  Scenario: Nobody wrote the step
    Then there is nothing

  @RFC6120/4.4-crash
  Scenario: Our own code breaks
    Then it breaks

  @RFC6120/4.5-retry
  Scenario: It comes right at the second attempt
    Then it comes right at the second attempt
`
const SUPPORT = `
import { Before, Then } from '@cucumber/cucumber'
Before(function ({ pickle }) { this.pickle = pickle })
const attach = (world, verdict, encoding) => {
  const id = 'RFC6120/4.3-features/' + world.pickle.name
  const body = JSON.stringify({ id, requirements: [world.pickle.tags[0].name.slice(1)], level: 'MUST', verdict, reason: 'told ⚡' })
  return encoding === 'base64'
    ? world.attach(Buffer.from(body), '${VERDICT_MEDIA_TYPE}')
    : world.attach(body, '${VERDICT_MEDIA_TYPE}')
}
let attempts = 0
Then('the verdict is {string} in {string}', function (verdict, encoding) {
  attach(this, verdict, encoding)
  if (verdict === 'fail') throw new Error('judged')
})
Then('it breaks', () => { throw new TypeError('x is not a function') })
Then('it comes right at the second attempt', function () {
  attempts += 1
  attach(this, attempts === 1 ? 'inconclusive' : 'pass', 'text')
  if (attempts === 1) throw new Error('stalled')
})
`

let directory: string
const envelopes: Envelope[] = []
let model: ComplianceModel
const options = { target: 'prosody', requirements: { get: () => undefined } }

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'assay-stream-'))
  await symlink(new URL('../../node_modules', import.meta.url).pathname, join(directory, 'node_modules'))
  await writeFile(join(directory, 'x.feature'), FEATURE)
  await writeFile(join(directory, 'support.mjs'), SUPPORT)
  const nowhere = new PassThrough().resume()
  const environment = { cwd: directory, stdout: nowhere, stderr: nowhere, env: {} }
  const provided = {
    paths: ['x.feature'],
    import: ['support.mjs'],
    format: ['message'],
    retry: 1,
    retryTagFilter: '@RFC6120/4.5-retry',
  }
  const { runConfiguration } = await loadConfiguration({ file: false, provided }, environment)
  await runCucumber(runConfiguration, environment, (envelope) => {
    envelopes.push(envelope)
  })
  model = await complianceOf(envelopes, options)
})
afterAll(() => rm(directory, { recursive: true }))

test('verdicts come out of a real stream, in the order of sections', () => {
  expect(model.interrupted).toBeUndefined()
  const seen = model.scenarios.map(({ section, line, verdict, retried }) => [section, line, verdict, retried])
  expect(seen).toEqual([
    ['4.2', 4, 'pass', false],
    ['4.3', 13, 'pass', false],
    ['4.3', 12, 'fail', false],
    ['4.4', 20, 'inconclusive', false],
    ['4.5', 24, 'pass', true],
    ['4.10', 16, 'inconclusive', false],
  ])
})

test('reasons come from the verdict, or else from Cucumber', () => {
  const reason = (section: string) =>
    model.scenarios.filter((s) => s.section === section).map((s) => s.reason)
  expect(reason('4.3')).toContain('told ⚡')
  expect(reason('4.4')).toEqual([expect.stringMatching(/TypeError: x is not a function/)])
  expect(reason('4.10')).toEqual(['the step “there is nothing” has no definition'])
})

test('the file of messages gives the same model', async () => {
  const log = new MessageLog(join(directory, 'messages.ndjson'))
  for (const envelope of envelopes) log.write(envelope)
  expect(log.close()).toBeUndefined()
  expect(await complianceOfFile(log.path, options)).toEqual(model)
})
