import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sampleModel, sampleOfEach, sampleRun } from '../../test/report/sample.ts'
import { tellGithub } from './github.ts'

const findings = { jobs: { compliance: sampleModel(sampleOfEach()) }, run: sampleRun() }

let directory: string
let told: string[]

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'assay-github-'))
  told = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.push(String(text))
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(directory, { recursive: true })
})

test('within GitHub Actions failures are annotated and the summary is added to that of the step', () => {
  const file = join(directory, 'summary')
  writeFileSync(file, 'of a step before\n')
  tellGithub(findings, { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: file })
  expect(told[0]).toMatch(/^::error file=.*\n$/)
  expect(readFileSync(file, 'utf8')).toMatch(/^of a step before\n# prosody: 1 of 5 scenarios fails/)
})

test('elsewhere nothing is told', () => {
  const file = join(directory, 'summary')
  tellGithub(findings, { GITHUB_STEP_SUMMARY: file })
  expect(told).toEqual([])
  expect(() => readFileSync(file)).toThrow()
})

test('a summary that cannot be written is told', () => {
  tellGithub(findings, { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(directory, 'none', 'summary') })
  expect(told.at(-1)).toMatch(/^the summary of the step could not be written: /)
})
