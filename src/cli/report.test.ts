import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sampleLoad, sampleLoadRun, sampleRunOfLoad } from '../../test/report/load-sample.ts'
import { pageParts } from '../../test/report/page-parts.ts'
import { sampleModel, sampleOfEach, sampleRun } from '../../test/report/sample.ts'
import type { Jobs } from '../report/jobs.ts'
import { type RunModel, withLoad } from '../report/run.ts'
import { writeReports } from '../report/write.ts'
import { remakeReports } from './report.ts'

let reports: string
let printed: string
beforeEach(async () => {
  reports = await mkdtemp(path.join(tmpdir(), 'assay-remake-'))
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    // Colour follows the environment: a CI's log has it.
    printed += stripVTControlCharacters(String(text))
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(reports, { recursive: true, force: true })
})

/** A run whose report.html has been lost. */
async function lost(jobs: Jobs, run: RunModel): Promise<string> {
  const { directory } = await writeReports({ jobs, run }, reports)
  await writeFile(path.join(directory, 'report.html'), '')
  return directory
}

test('a load run is remade from load.json', async () => {
  const directory = await lost({ load: sampleLoad() }, sampleRunOfLoad())
  expect(await remakeReports([path.join(directory, 'load.json')], {})).toBe(0)
  expect(printed).toContain('chat: 699.8 of 700 operations a second')
  expect(printed).toContain(`report: ${path.join(directory, 'report.html')}`)
  const { data } = pageParts(await readFile(path.join(directory, 'report.html'), 'utf8'))
  expect(data.load).toEqual(sampleLoad())
})

test('a run of both jobs is remade as such, also where its messages are gone', async () => {
  const jobs = { compliance: sampleModel(sampleOfEach()), load: sampleLoad() }
  const directory = await lost(jobs, withLoad(sampleRun(), sampleLoadRun()))
  await remakeReports([directory], { json: true })
  expect(JSON.parse(printed)).toEqual(jobs)
  const { data } = pageParts(await readFile(path.join(directory, 'report.html'), 'utf8'))
  expect(data.load).toEqual(jobs.load)
})

test('of one job --json prints its model alone', async () => {
  const directory = await lost({ load: sampleLoad() }, sampleRunOfLoad())
  await remakeReports([directory], { json: true })
  expect(JSON.parse(printed)).toEqual(sampleLoad())
})

test('a directory with neither messages nor models is refused', async () => {
  const directory = await lost({ load: sampleLoad() }, sampleRunOfLoad())
  await rm(path.join(directory, 'load.json'))
  await expect(remakeReports([directory], {})).rejects.toMatchObject({ code: 'E_RUN' })
})
