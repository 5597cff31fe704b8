import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadProfile } from './load-profile.ts'
import { specsOf } from './profile.ts'

const SPECS = ['RFC6120', 'RFC6121', 'XEP-0030', 'XEP-0313']

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-profiles-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function profile(name: string, text: string): Promise<string> {
  const file = path.join(folder, `${name}.yaml`)
  await writeFile(file, text)
  return file
}

const load = (given: string) => loadProfile(given, { folders: [folder], specs: SPECS })

const HOUSE = `
profile: house
title: House rules
version: "1"
cells:
  - name: base
    title: Base
    features:
      - { feature: Streams, needs: [RFC6120] }
  - name: chat
    title: Chat
    includes: [base]
    features:
      - feature: History
        component: true
        needs: [{ spec: XEP-0313, only: ["XEP-0313/4*"] }, { any: [RFC6121, XEP-0030] }]
`

test('a profile has the cells of its file, those of included ones first', async () => {
  await profile('house', HOUSE)
  const { profile: house, cells } = await load('house')
  expect(house).toMatchObject({ name: 'house', title: 'House rules', version: '1' })
  expect(cells.map(({ name }) => name)).toEqual(['house/base', 'house/chat'])
  expect(cells[1]?.features.map(({ feature }) => feature)).toEqual(['Streams', 'History'])
  expect(cells[1]?.features[1]).toEqual({
    feature: 'History',
    component: true,
    needs: [
      { spec: 'XEP-0313', only: ['XEP-0313/4*'] },
      { any: [{ spec: 'RFC6121' }, { spec: 'XEP-0030' }] },
    ],
  })
  expect(specsOf(cells)).toEqual(['RFC6120', 'XEP-0313', 'RFC6121', 'XEP-0030'])
})

test('one cell, or a file, can be asked for', async () => {
  const file = await profile('house', HOUSE)
  expect((await load('house/chat')).cells.map(({ name }) => name)).toEqual(['house/chat'])
  expect((await load(`${file}/base`)).cells.map(({ name }) => name)).toEqual(['house/base'])
  expect((await load(file)).cells).toHaveLength(2)
})

test('a cell can include those of another profile, and what two of them share comes once', async () => {
  await profile('house', HOUSE)
  await profile(
    'garden',
    'profile: garden\ntitle: Garden\nversion: "1"\ncells:\n  - { name: all, title: All, includes: [house/base, house/chat] }\n',
  )
  const { cells } = await load('garden/all')
  expect(cells[0]?.features.map(({ feature }) => feature)).toEqual(['Streams', 'History'])
})

test('all that is wrong in a file is told at once, each with its line', async () => {
  await profile('house', HOUSE.replace('version: "1"', 'version: 1').replace('title: Chat', 'titel: Chat'))
  await expect(load('house')).rejects.toMatchObject({
    code: 'E_PROFILE',
    message: expect.stringMatching(/3 problems:\n.*yaml:4: version: .*\n.*yaml:.*titel/s),
  })
})

test.each([
  [
    'a spec without features',
    HOUSE.replace('[RFC6120]', '[XEP-9999]'),
    /yaml:9: XEP-9999 has no requirements/,
  ],
  [
    'a cell that stands after',
    HOUSE.replace('[base]', '[later]'),
    /includes later, which does not stand before/,
  ],
  ['a cell of the same name', HOUSE.replace('name: chat', 'name: base'), /names the cell house\/base again/],
  [
    'a profile that includes itself',
    HOUSE.replace('[base]', '[ring/base]'),
    /includes itself by way of others/,
  ],
])('%s is refused', async (_, text, message) => {
  await profile('house', text)
  await profile('ring', HOUSE.replace('profile: house', 'profile: ring').replace('[base]', '[house/base]'))
  await expect(load('house')).rejects.toMatchObject({
    code: 'E_PROFILE',
    message: expect.stringMatching(message),
  })
})

test('a name that nobody knows is told with the nearest one', async () => {
  await profile('house', HOUSE)
  await expect(load('hause')).rejects.toMatchObject({
    code: 'E_PROFILE_UNKNOWN',
    message: "there is no profile 'hause'; did you mean house?",
  })
  await expect(load('house/cat')).rejects.toMatchObject({
    code: 'E_PROFILE_UNKNOWN',
    hint: 'its cells are house/base, house/chat',
  })
})
