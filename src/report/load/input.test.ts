import { expect, test } from 'vitest'
import { sampleLoad } from '../../../test/report/load-sample.ts'
import { textFiles, withPercentiles } from './input.ts'

test('percentiles come to the operations that have them', () => {
  const points = { latency: [[100, 5]], service: [[100, 4]] } as const
  const model = withPercentiles(sampleLoad(), { ping: points, stranger: points })
  expect(model.operations.ping?.percentiles).toEqual(points)
  expect(model.operations.chat).toEqual(sampleLoad().operations.chat)
  expect(Object.keys(model.operations)).toEqual(['chat', 'ping'])
})

test('every operation has a file of its own within the directory, whatever its name', () => {
  const names = ['chat', '../../etc/passwd', 'a b', 'a/b', 'a-b', 'é', '']
  const distributions = Object.fromEntries(names.map((name) => [name, () => name]))
  const files = textFiles({ log: () => 'log', distributions })
  expect([...files.keys()]).toEqual([
    'latency.hlog',
    'latency-chat.hgrm',
    'latency-..-..-etc-passwd.hgrm',
    'latency-a-b.hgrm',
    'latency-a-b-2.hgrm',
    'latency-a-b-3.hgrm',
    'latency--.hgrm',
    'latency-.hgrm',
  ])
  expect([...files.values()].map((make) => make())).toEqual(['log', ...names])
})
