import { compareRuns, type RunEvidence } from '../../src/report/compare/compare-runs.ts'
import type { Comparison } from '../../src/report/compare/model.ts'
import { sampleRunOfLoad } from './load-sample.ts'
import { HOSTILE, sampleModel, sampleRun, sampleScenario } from './sample.ts'
import { syntheticRun } from './synthetic-load.ts'

/** A certify run of three scenarios; in B the first fails, the second is fixed and the third is gone. */
function certified(isB: boolean, text = ''): RunEvidence {
  const scenario = (slug: string, verdict: 'pass' | 'fail') =>
    sampleScenario({
      requirements: [`RFC6120/4.3-${slug}`],
      verdict,
      name: `The server does ${slug}${text}`,
      reason: `no answer${text}`,
    })
  const scenarios = isB
    ? [scenario('a', 'fail'), scenario('b', 'pass')]
    : [scenario('a', 'pass'), scenario('b', 'fail'), scenario('c', 'pass')]
  return { run: sampleRun(), jobs: { compliance: sampleModel(scenarios) } }
}

/** A load run; in B each twentieth delivery comes 10 ms later. */
function loaded(isB: boolean): RunEvidence {
  const delayed = isB ? { delayed: { share: 0.05, us: 10_000 } } : {}
  const { model, seconds } = syntheticRun({ seed: isB ? 2 : 1, seconds: 20, ...delayed })
  return { run: sampleRunOfLoad(), jobs: { load: model }, ...(seconds ? { seconds } : {}) }
}

const OPTIONS = { tolerance: 0.1, strict: false }

/** Two runs that both certified and put load on a server, B worse in both. */
export function sampleComparison(): Comparison {
  const both = (isB: boolean): RunEvidence => {
    const { seconds, jobs } = loaded(isB)
    return { run: sampleRun(), jobs: { ...certified(isB).jobs, ...jobs }, ...(seconds ? { seconds } : {}) }
  }
  return compareRuns({ a: [both(false)], b: [both(true)] }, OPTIONS)
}

/** What a server said stands in it in many places. */
export function hostileComparison(): Comparison {
  const software = { name: HOSTILE, version: HOSTILE }
  const run = sampleRun({ target: { name: HOSTILE, domain: 'x.example', software } })
  const side = (isB: boolean) => [{ ...certified(isB, HOSTILE), run }]
  return compareRuns({ a: side(false), b: side(true) }, OPTIONS)
}
