import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { sampleModel, sampleRun, sampleScenario } from '../../test/report/sample.ts'
import type { Verdict } from '../requirements/verdict.ts'
import { compare } from './compare.ts'

const root = mkdtempSync(path.join(tmpdir(), 'assay-compare-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

/** The directory of a run whose one scenario came to this. */
function runOf(verdict: Verdict): string {
  const directory = mkdtempSync(path.join(root, `${verdict}-`))
  const write = (name: string, value: unknown) =>
    writeFileSync(path.join(directory, name), JSON.stringify(value))
  write('run.json', sampleRun())
  write('compliance.json', sampleModel([sampleScenario({ verdict })]))
  return directory
}

async function called(
  ...[given, options = {}]: [readonly string[], Partial<Parameters<typeof compare>[1]>?]
) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const code = await compare(given, { tolerance: 0.1, ...options })
  return { code, text: String(out.mock.lastCall?.[0]) }
}

describe('assay compare', () => {
  it('ends with 1 where B is worse, and with 0 where it is not', async () => {
    const [good, bad] = [runOf('pass'), runOf('fail')]
    expect((await called([good, bad])).code).toBe(1)
    expect((await called([bad, good])).code).toBe(0)
    expect((await called([bad, bad])).code).toBe(0)
  })

  it('ends with 1 for a new advisory only where it is strict', async () => {
    const [good, bad] = [runOf('pass'), runOf('advisory')]
    expect((await called([good, bad])).code).toBe(0)
    expect((await called([good, bad], { strict: true })).code).toBe(1)
  })

  it('prints for programs, for pull requests and for people', async () => {
    const [good, bad] = [runOf('pass'), runOf('fail')]
    expect(JSON.parse((await called([good, bad], { json: true })).text)).toMatchObject({ regression: true })
    expect((await called([good, bad], { markdown: true })).text).toMatch(/^# B is worse than A\n/)
    expect((await called([], { a: [good], b: [bad] })).text).toContain('1 new failure')
  })

  it.each([
    [['x'], {}],
    [[], { a: ['x'] }],
    [['x', 'y'], { a: ['x'], b: ['y'] }],
    [['x', 'y', 'z'], {}],
  ])('refuses %j with %j: two sides are needed', async (given, options) => {
    await expect(called(given, options)).rejects.toMatchObject({ code: 'E_COMPARE_SIDES' })
  })

  it('names the directory that holds no run', async () => {
    await expect(called([runOf('pass'), root])).rejects.toMatchObject({ code: 'E_RUN' })
  })
})
