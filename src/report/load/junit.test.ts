import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import {
  sampleBadLoad,
  sampleLoad,
  sampleLoadRun,
  sampleRunOfLoad,
} from '../../../test/report/load-sample.ts'
import { HOSTILE, sampleModel, sampleOfEach, sampleRun } from '../../../test/report/sample.ts'
import { junit } from '../junit.ts'
import { withLoad } from '../run.ts'

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes: { ...attributes } }))
  parser.write(xml).close()
  return tags
}

const named = (tags: readonly Tag[], name: string) =>
  tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes)

test('each threshold is a case, and a crossed one says its value and bound', () => {
  const tags = tagsOf(junit({ load: sampleBadLoad() }, sampleRunOfLoad()))
  expect(named(tags, 'testsuites')).toMatchObject([
    { name: 'assay load prosody', tests: '5', failures: '3', errors: '1' },
  ])
  expect(named(tags, 'testsuite')).toMatchObject([{ name: 'assay load chat', tests: '5', time: '51.300' }])
  expect(named(tags, 'testcase').map(({ name }) => name)).toEqual([
    'lost == 0',
    'p99(latency.chat) < 10ms',
    'p99(latency.nothing) < 10ms',
    'achieved-rate > 90%',
    'the load run comes to its end',
  ])
  expect(named(tags, 'failure').map(({ message }) => message)).toEqual([
    'measured 9, wanted lost == 0',
    'measured 12.4 ms: the harness was the limit, wanted p99(latency.chat) < 10ms',
    'nothing was measured: no such operation ran, wanted p99(latency.nothing) < 10ms',
  ])
  expect(named(tags, 'error')).toMatchObject([{ message: 'interrupted during measure: stopped by Ctrl-C' }])
  expect(named(tags, 'property')).toContainEqual({ name: 'limited-by-harness', value: 'true' })
})

test('a run that held has no failure, and with no thresholds it still has its end', () => {
  expect(named(tagsOf(junit({ load: sampleLoad() }, sampleRunOfLoad())), 'failure')).toEqual([])
  const tags = tagsOf(junit({ load: sampleLoad({ thresholds: [] }) }, sampleRunOfLoad()))
  expect(named(tags, 'testcase')).toHaveLength(1)
})

test('both jobs stand in one file, and its totals are theirs together', () => {
  const jobs = { compliance: sampleModel(sampleOfEach()), load: sampleBadLoad() }
  const tags = tagsOf(junit(jobs, withLoad(sampleRun(), sampleLoadRun())))
  expect(named(tags, 'testsuite').map(({ name }) => name)).toEqual(['RFC6120', 'XEP-0030', 'assay load chat'])
  expect(named(tags, 'testsuites')).toMatchObject([
    { name: 'assay prosody', tests: '10', failures: '4', errors: '2', skipped: '1', time: '51.360' },
  ])
})

test('hostile names leave the document well-formed', () => {
  const load = sampleLoad({
    scenario: HOSTILE,
    thresholds: [{ expression: HOSTILE, ok: false, reason: HOSTILE }],
    interrupted: { reason: HOSTILE, phase: HOSTILE },
  })
  expect(named(tagsOf(junit({ load }, sampleRunOfLoad())), 'failure')).toHaveLength(1)
})
