import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byFeature, inPieces, type PlannedGroup, planRun } from './plan.ts'

describe('byFeature', () => {
  it('gathers scenarios by file, files and lines in the order in which they come', () => {
    const found = byFeature([
      { uri: 'b', line: 9 },
      { uri: 'a', line: 3 },
      { uri: 'b', line: 4 },
    ])
    expect(found).toEqual([
      { uri: 'b', lines: [9, 4], scenarios: 2 },
      { uri: 'a', lines: [3], scenarios: 1 },
    ])
  })
})

describe('inPieces', () => {
  it('keeps every scenario once and in order, no piece longer than four, and leaves singles for the end', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 8 })
    fc.assert(
      fc.property(lengths, (counts) => {
        const features = counts.map((count, index) => ({
          uri: `features/${index}.feature`,
          lines: Array.from({ length: count }, (_, line) => line + 1),
          scenarios: count,
        }))
        const pieces = inPieces(features)
        for (const { uri, lines } of features) {
          const own = pieces.filter((piece) => piece.uri === uri)
          expect(own.flatMap((piece) => piece.lines)).toEqual(lines)
          expect(own.filter(({ scenarios }) => scenarios === 1).length).toBeGreaterThanOrEqual(
            lines.length / 3,
          )
        }
        for (const { lines, scenarios } of pieces) {
          expect(lines).toHaveLength(scenarios)
          expect([1, 4]).toContain(scenarios)
        }
      }),
    )
  })
})

const linesOf = ({ features }: PlannedGroup) =>
  features.flatMap(({ uri, lines }) => lines.map((line) => `${uri}:${line}`))

describe('planRun', () => {
  it('finds the scenarios of a spec, in its folder only', async () => {
    const { parallel, components, exclusive, total } = await planRun({ specs: ['XEP-0199'] })
    const all = [parallel, components, exclusive].flatMap(linesOf)
    expect(total).toBeGreaterThan(0)
    expect(all).toHaveLength(total)
    for (const place of all) expect(place).toMatch(/^features[/\\]xep-0199[/\\]/)
  })

  it('shares out all scenarios among parts, each to one', async () => {
    const { total } = await planRun({ specs: ['XEP-0114'] })
    const parts = await Promise.all(
      [1, 2, 3].map((number) => planRun({ specs: ['XEP-0114'], part: { number, of: 3 } })),
    )
    const all = parts.flatMap(({ parallel, components, exclusive }) =>
      [parallel, components, exclusive].flatMap(linesOf),
    )
    expect(all).toHaveLength(total)
    expect(new Set(all).size).toBe(total)
    expect(parts.every((part) => part.total > 0)).toBe(true)
  })

  it('puts every scenario into one group', async () => {
    const { parallel, components, exclusive, total } = await planRun({ specs: [] })
    const all = [parallel, components, exclusive].flatMap(linesOf)
    expect(all).toHaveLength(total)
    expect(new Set(all).size).toBe(total)
  })

  it('groups by tag, and by @exclusive first of all', async () => {
    const whole = await planRun({ specs: [] })
    const alone = await planRun({ specs: [], tags: '@exclusive' })
    expect(linesOf(alone.exclusive)).toEqual(linesOf(whole.exclusive))
    expect([alone.parallel.features, alone.components.features]).toEqual([[], []])
    const components = await planRun({ specs: [], tags: '@components and not @exclusive' })
    expect(linesOf(components.components)).toEqual(linesOf(whole.components))
    expect(components.total).toBeGreaterThan(0)
    expect(components.parallel.features).toEqual([])
  })

  it('keeps "or" in the chosen tags to itself', async () => {
    const { parallel, exclusive } = await planRun({ specs: [], tags: '@exclusive or @nobody' })
    expect(parallel.features).toEqual([])
    expect(exclusive.tags).toBe('(@exclusive or @nobody) and @exclusive')
  })

  it('says that nothing is selected', async () => {
    await expect(planRun({ specs: ['XEP-0199'], tags: '@nobody' })).rejects.toMatchObject({
      code: 'E_SELECTION',
      message: 'no scenario is selected',
    })
  })

  it('says that a tag expression cannot be understood', async () => {
    await expect(planRun({ specs: ['XEP-0199'], tags: '@a and' })).rejects.toMatchObject({
      code: 'E_SELECTION',
      message: "the tag expression '@a and' cannot be understood",
    })
  })
})
