import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleModel, sampleOfEach, sampleRun } from '../../test/report/sample.ts'
import { writeError } from './failure.ts'
import { runDirectory, writeReports } from './write.ts'

const run = sampleRun()
const model = sampleModel(sampleOfEach())
const findings = { jobs: { compliance: model }, run }
const FILES = [
  'badge.json',
  'badge.svg',
  'compliance.json',
  'ctrf-report.json',
  'junit.xml',
  'report.html',
  'run.json',
  'summary.md',
]

let reports: string
beforeEach(async () => {
  reports = join(await mkdtemp(join(tmpdir(), 'assay-reports-')), 'reports')
})
afterEach(() => rm(join(reports, '..'), { recursive: true, force: true }))

test('all files of a run are there, and latest leads to them', async () => {
  const { directory, written, failure } = await writeReports(findings, reports)
  expect(failure).toBeUndefined()
  expect(directory).toBe(runDirectory(reports, run.id))
  expect((await readdir(directory)).sort()).toEqual(FILES)
  expect(written.map((path) => path.slice(directory.length + 1)).sort()).toEqual(FILES)
  expect(JSON.parse(await readFile(join(reports, 'latest', 'compliance.json'), 'utf8'))).toEqual(model)
  expect(JSON.parse(await readFile(join(reports, 'latest', 'run.json'), 'utf8'))).toEqual(run)
  expect((await readdir(reports)).sort()).toEqual([run.id, 'latest'])
})

test('latest moves on to the next run', async () => {
  await writeReports(findings, reports)
  await writeReports({ ...findings, run: sampleRun({ id: 'second' }) }, reports)
  expect(await readlink(join(reports, 'latest'))).toBe('second')
})

test('a copy in the place of latest is brought up to date as a copy', async () => {
  await mkdir(join(reports, 'latest'), { recursive: true })
  await writeFile(join(reports, 'latest', 'old'), '')
  expect((await writeReports(findings, reports)).failure).toBeUndefined()
  expect((await lstat(join(reports, 'latest'))).isDirectory()).toBe(true)
  expect((await readdir(join(reports, 'latest'))).sort()).toEqual(FILES)
})

test('one file that cannot be written keeps none of the others from it', async () => {
  const blocked = join(reports, run.id, 'junit.xml')
  await mkdir(join(blocked, 'in-the-way'), { recursive: true })
  const { written, failure, directory } = await writeReports(findings, reports)
  expect(written).toHaveLength(FILES.length - 1)
  expect(failure).toMatchObject({ code: 'E_REPORT_WRITE' })
  expect(failure?.message).toBe(`cannot write ${blocked} (it is a directory)`)
  expect((await readdir(directory)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a directory that cannot be made is one failure', async () => {
  await writeFile(join(reports, '..', 'file'), '')
  const { written, failure } = await writeReports(findings, join(reports, '..', 'file', 'reports'))
  expect(written).toEqual([])
  expect(failure?.message).toMatch(/^cannot write .*\(a part of the path is no directory\)$/)
})

test('failures that are alike share their reason in one sentence', () => {
  const full = Object.assign(new Error('ENOSPC: …'), { code: 'ENOSPC' })
  const denied = Object.assign(new Error('EACCES: …'), { code: 'EACCES' })
  const error = writeError([
    { path: 'a', cause: full },
    { path: 'b', cause: full },
    { path: 'c', cause: denied },
  ])
  expect(error?.message).toBe('cannot write a, b (the disk is full); c (access is denied)')
  expect(error?.cause).toBeInstanceOf(AggregateError)
})
