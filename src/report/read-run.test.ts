import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleLoad, sampleLoadRun, sampleRunOfLoad } from '../../test/report/load-sample.ts'
import { pageParts } from '../../test/report/page-parts.ts'
import { sampleModel, sampleOfEach, sampleRun } from '../../test/report/sample.ts'
import type { LoadTexts } from './load/texts.ts'
import { readRun, readRunOf } from './read-run.ts'
import { withLoad } from './run.ts'
import { writeInto, writeReports } from './write.ts'

const texts: LoadTexts = {
  log: () => 'the log\n',
  distributions: { chat: () => 'chat\n', ping: () => 'ping\n' },
}
const compliance = sampleModel(sampleOfEach())
const load = sampleLoad()

let reports: string
beforeEach(async () => {
  reports = await mkdtemp(join(tmpdir(), 'assay-read-run-'))
})
afterEach(() => rm(reports, { recursive: true, force: true }))

test('a load run leaves all its files, and can be read again', async () => {
  const run = sampleRunOfLoad()
  const { directory, failure } = await writeReports({ jobs: { load }, run, texts }, reports)
  expect(failure).toBeUndefined()
  expect((await readdir(directory)).sort()).toEqual([
    'badge.json',
    'badge.svg',
    'ctrf-report.json',
    'junit.xml',
    'latency-chat.hgrm',
    'latency-ping.hgrm',
    'latency.hlog',
    'load.json',
    'metrics.om',
    'report.html',
    'run.json',
    'summary.md',
  ])
  expect(await readFile(join(directory, 'latency-ping.hgrm'), 'utf8')).toBe('ping\n')
  expect(await readFile(join(directory, 'metrics.om'), 'utf8')).toContain('# EOF')
  expect(await readFile(join(directory, 'load.json'), 'utf8')).toContain('[99.9, 14718]')
  expect(await readRun(directory)).toEqual({ run, jobs: { load } })
})

test('a load run joins a certify run, and the reports show both', async () => {
  const { directory } = await writeReports({ jobs: { compliance }, run: sampleRun() }, reports)
  const recorded = await readRunOf(join(reports, 'latest'), 'prosody')
  const run = withLoad(recorded.run, sampleLoadRun())
  const { failure } = await writeInto({ jobs: { ...recorded.jobs, load }, run, texts }, directory)
  expect(failure).toBeUndefined()
  expect(await readRun(directory)).toEqual({
    run: { ...sampleRun(), load: sampleLoadRun() },
    jobs: { compliance, load },
  })
  const { data } = pageParts(await readFile(join(directory, 'report.html'), 'utf8'))
  expect(Object.keys(data).sort()).toEqual(['compliance', 'load', 'run'])
  expect(await readFile(join(directory, 'junit.xml'), 'utf8')).toMatch(
    /name="RFC6120".*name="assay load chat"/s,
  )
})

test('what was remade from the files is what had been written', async () => {
  const { directory } = await writeReports({ jobs: { load }, run: sampleRunOfLoad(), texts }, reports)
  const contents = () =>
    Promise.all(
      ['report.html', 'junit.xml', 'summary.md', 'metrics.om'].map((file) =>
        readFile(join(directory, file), 'utf8'),
      ),
    )
  const before = await contents()
  await rm(join(directory, 'report.html'))
  await writeInto(await readRun(directory), directory)
  expect(await contents()).toEqual(before)
  expect(await readFile(join(directory, 'latency.hlog'), 'utf8')).toBe('the log\n')
})

test('a second load run takes the place of the first', () => {
  const second = sampleLoadRun({ seed: 8, startedAt: '2026-03-01T11:00:00.000Z', scenario: 'ping' })
  const first = sampleRunOfLoad({ interrupted: { reason: 'r' } })
  const run = withLoad(first, second)
  expect(run).toMatchObject({ id: first.id, seed: 8, startedAt: second.startedAt, load: second })
  expect(run).not.toHaveProperty('interrupted')
})

test('a file that a histogram cannot make keeps none of the others from being written', async () => {
  const broken: LoadTexts = {
    ...texts,
    log: () => {
      throw new Error('no memory for the log')
    },
  }
  const { failure, written } = await writeReports(
    { jobs: { load }, run: sampleRunOfLoad(), texts: broken },
    reports,
  )
  expect(failure?.message).toMatch(/latency\.hlog \(no memory for the log\)$/)
  expect(written).toHaveLength(11)
})

test('a run of another target takes no load run', async () => {
  const { directory } = await writeReports({ jobs: { compliance }, run: sampleRun() }, reports)
  await expect(readRunOf(directory, 'ejabberd')).rejects.toMatchObject({ code: 'E_RUN_TARGET' })
})

test.each([
  ['{', /cannot be read/],
  ['null', /another form than version 1/],
  ['{"schemaVersion": 9}', /another form than version 1/],
])('a load.json with %s is refused by name', async (content, message) => {
  const { directory } = await writeReports({ jobs: { load }, run: sampleRunOfLoad() }, reports)
  await writeFile(join(directory, 'load.json'), content)
  await expect(readRun(directory)).rejects.toMatchObject({
    code: 'E_RUN',
    message: expect.stringMatching(message) as string,
  })
})

test('a directory without a run says what to name instead', async () => {
  await expect(readRun(reports)).rejects.toMatchObject({
    code: 'E_RUN',
    hint: expect.stringContaining('latest'),
  })
})
