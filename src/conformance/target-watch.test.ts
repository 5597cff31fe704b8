import { beforeEach, expect, it, vi } from 'vitest'
import type { TargetError } from '../base/errors.ts'
import type { Verdict } from '../requirements/verdict.ts'
import type { Target } from '../target/target.ts'
import { TargetWatch } from './target-watch.ts'

const probe = vi.hoisted(() => ({ calls: 0, answer: (_: boolean) => {} }))
vi.mock('../target/preflight.ts', () => ({
  stillAnswers: () => {
    probe.calls += 1
    return new Promise<boolean>((resolve) => {
      probe.answer = resolve
    })
  },
}))

const target: Target = {
  name: 'verona',
  domain: 'verona.example',
  client: { host: 'verona.example', port: 5222 },
  tls: { mode: 'starttls', verify: true },
  timeoutMs: 5000,
}
let lost: TargetError[]
let watch: TargetWatch
const observe = (...verdicts: Verdict[]) => {
  for (const verdict of verdicts) watch.observe({ verdict })
}
const answered = async (answers: boolean) => {
  probe.answer(answers)
  await new Promise((resolve) => setImmediate(resolve))
}

beforeEach(() => {
  probe.calls = 0
  lost = []
  watch = new TargetWatch({ target }, (error) => lost.push(error))
})

it('does not look while scenarios come to verdicts that need a server', () => {
  observe('pass', 'unsupported', 'advisory')
  expect(probe.calls).toBe(0)
})

it.each<Verdict>(['inconclusive', 'fail'])('looks after a scenario that came out %s', (verdict) => {
  observe(verdict)
  expect(probe.calls).toBe(1)
})

it('looks once at a time, and again later', async () => {
  observe('fail', 'fail', 'inconclusive')
  expect(probe.calls).toBe(1)
  await answered(true)
  observe('fail')
  expect(probe.calls).toBe(2)
  expect(lost).toEqual([])
})

it('says where and when the target was lost, and says it once', async () => {
  observe('pass', 'pass', 'inconclusive', 'inconclusive')
  await answered(false)
  observe('inconclusive')
  await answered(false)
  expect(lost.map(({ code, message }) => [code, message])).toEqual([
    ['E_TARGET_LOST', 'verona.example:5222 stopped answering after 3 scenarios'],
  ])
})
