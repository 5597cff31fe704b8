import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseScenarioFile } from './file.ts'
import { KNOWN_BEHAVIOURS } from './known-behaviours.test-data.ts'

interface Given {
  readonly folder?: string
  readonly loadsTypeScript?: boolean
}

const read = (entry: string, { folder = '.', loadsTypeScript = true }: Given = {}) =>
  parseScenarioFile(`clients: 4\nexecutor: constant-clients\nmix: [${entry}]`, {
    file: join(folder, 'verona.yaml'),
    behaviours: KNOWN_BEHAVIOURS,
    loadsTypeScript,
  })

describe('a behaviour of the user', () => {
  it('is named by its path, relative to the scenario file, and keeps its options', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-scenario-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, 'mine.mjs'), '')
    const { mix } = await read('{behaviour: ./mine.mjs, name: mine, depth: {of: 3}}', { folder })
    expect(mix).toEqual([
      { name: 'mine', behaviour: join(folder, 'mine.mjs'), weight: 1, options: { depth: { of: 3 } } },
    ])
  })

  it('may be TypeScript where Node loads that', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-scenario-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, 'mine.ts'), '')
    const entry = '{behaviour: ./mine.ts, name: mine}'
    const { mix } = await read(entry, { folder, loadsTypeScript: true })
    expect(mix[0]?.behaviour).toBe(join(folder, 'mine.ts'))
    await expect(read(entry, { folder, loadsTypeScript: false })).rejects.toThrow(
      /:3: mix\.0\.behaviour: is TypeScript, which Node .* does not load/,
    )
  })

  it.each([
    ['{behaviour: ./none.js, name: mine}', 'none.js cannot be read: there is no such file'],
    ['{behaviour: ./none.cjs, name: mine}', 'must end in .js, .mjs, .ts, .mts to be a module'],
    ['{behaviour: ./src/, name: mine}', 'to be a module'],
    ['{behaviour: ./none.js, name: a.b}', 'must be letters, digits'],
    ['{behaviour: src/load/scenario/file.ts}', 'needs a name beside it'],
  ])('is refused: %s', async (entry, message) => {
    await expect(read(entry)).rejects.toThrow(message)
  })
})
