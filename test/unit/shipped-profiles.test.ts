import { expect, it } from 'vitest'
import { chooseProfile } from '../../src/cli/profile.ts'
import { decideCells } from '../../src/requirements/profiles/decide.ts'
import { specsOf } from '../../src/requirements/profiles/profile.ts'
import { shippedCatalogue } from '../support/shipped.ts'

const CATEGORIES = ['core', 'web', 'im', 'mobile', 'av']

it('xep-0479 has the ten server cells', async () => {
  const { cells } = await chooseProfile('xep-0479')
  const names = CATEGORIES.flatMap((category) => [`${category}-server`, `${category}-advanced-server`])
  expect(cells.map(({ name }) => name)).toEqual(names.map((name) => `xep-0479/${name}`))
  const [core, advanced] = cells.map((cell) => specsOf([cell]))
  for (const [index, cell] of cells.entries())
    expect(specsOf([cell])).toEqual(expect.arrayContaining((index % 2 === 0 ? core : advanced) ?? []))
})

it('every need of xep-0479 counts requirements of the catalogue', async () => {
  const [{ cells }, catalogue] = await Promise.all([chooseProfile('xep-0479'), shippedCatalogue])
  const passes = catalogue.requirements
    .filter(({ role, untested }) => role !== 'client' && untested === undefined)
    .map(({ id }) => ({ requirements: [id], verdict: 'pass' as const }))
  const decided = decideCells(cells, passes, { strict: true, complete: true })
  expect(decided.filter(({ state }) => state !== 'met')).toEqual([])
})
