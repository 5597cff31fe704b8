import { describe, expect, it } from 'vitest'
import { sampleLoad, sampleRunOfLoad } from '../../../test/report/load-sample.ts'
import { sampleModel, sampleRun, sampleScenario } from '../../../test/report/sample.ts'
import { compareRuns, type RunEvidence } from './compare-runs.ts'

const OPTIONS = { tolerance: 0.1, strict: false }
const certified: RunEvidence = { run: sampleRun(), jobs: { compliance: sampleModel() } }
const loaded: RunEvidence = { run: sampleRunOfLoad(), jobs: { load: sampleLoad() } }
const both: RunEvidence = { ...certified, jobs: { ...certified.jobs, ...loaded.jobs } }

function jobsOf(a: readonly RunEvidence[], b: readonly RunEvidence[]): string[] {
  const { conformance, load } = compareRuns({ a, b }, OPTIONS)
  return [...(conformance ? ['conformance'] : []), ...(load ? ['load'] : [])]
}

describe('compareRuns', () => {
  it('compares what both sides have', () => {
    expect(jobsOf([certified], [both])).toEqual(['conformance'])
    expect(jobsOf([both], [loaded])).toEqual(['load'])
    expect(jobsOf([both], [both])).toEqual(['conformance', 'load'])
    expect(jobsOf([both, loaded], [loaded, loaded])).toEqual(['load'])
  })

  it('refuses sides that have no job in common', () => {
    expect(() => compareRuns({ a: [certified], b: [loaded] }, OPTIONS)).toThrow('nothing in common')
    expect(() => compareRuns({ a: [loaded, certified], b: [loaded] }, OPTIONS)).toThrow('nothing in common')
  })

  it('refuses several certify runs a side', () => {
    expect(() => compareRuns({ a: [certified, certified], b: [certified] }, OPTIONS)).toThrow(
      'run against run, one a side',
    )
  })

  it('is a regression where B has a new failure', () => {
    const failing = { ...certified, jobs: { compliance: sampleModel([sampleScenario({ verdict: 'fail' })]) } }
    expect(compareRuns({ a: [certified], b: [failing] }, OPTIONS).regression).toBe(true)
    expect(compareRuns({ a: [failing], b: [certified] }, OPTIONS).regression).toBe(false)
  })

  it('says where the runs covered different parts', () => {
    const part = { ...certified, run: sampleRun({ options: { spec: ['xep-0030', 'xep-0045'] } }) }
    expect(compareRuns({ a: [certified], b: [part] }, OPTIONS).conformance?.notes).toEqual([
      'the runs covered different parts: everything in A, --spec xep-0030, xep-0045 in B',
    ])
    expect(compareRuns({ a: [part], b: [part] }, OPTIONS).conformance?.notes).toEqual([])
  })
})
