import { expect, test } from 'vitest'
import { textFiles } from './texts.ts'

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
