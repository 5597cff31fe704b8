import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CrowdFile, crowdFolder } from './crowd-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-crowd-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('keeps a crowd for its owner alone', async () => {
  const first = await CrowdFile.open('verona.example', folder)
  first.record.made.add(1).add(2)
  first.record.doubtful.add(3)
  await first.save()
  await first.close()
  const { mode } = await stat(first.path)
  expect(mode & 0o777).toBe(0o600)
  const second = await CrowdFile.open('verona.example', folder)
  expect(second.record).toEqual(first.record)
  await second.close()
})

it('is open to one run at a time, also after a run that died', async () => {
  const file = await CrowdFile.open('mantua.example', folder)
  await expect(CrowdFile.open('mantua.example', folder)).rejects.toMatchObject({
    code: 'E_CROWD_IN_USE',
    message: expect.stringContaining(String(process.pid)),
  })
  await file.close()
  // No process has the largest id that Linux can give and more.
  await writeFile(`${file.path}.lock`, '4194999')
  await (await CrowdFile.open('mantua.example', folder)).close()
  expect(await readdir(folder)).not.toContain('mantua.example.json.lock')
})

it('goes when no account is left', async () => {
  const file = await CrowdFile.open('empty.example', folder)
  file.record.made.add(1)
  await file.save()
  file.record.made.clear()
  await file.save()
  await file.close()
  expect((await readdir(folder)).filter((name) => name.startsWith('empty'))).toEqual([])
})

it('is never overwritten where it holds something else', async () => {
  const path = join(folder, 'padua.example.json')
  await writeFile(path, 'mine')
  await expect(CrowdFile.open('padua.example', folder)).rejects.toMatchObject({ code: 'E_CROWD_FILE' })
  expect(await readFile(path, 'utf8')).toBe('mine')
  expect(await readdir(folder)).not.toContain('padua.example.json.lock')
})

it('writes the latest state last, and no file stays half written', async () => {
  const file = await CrowdFile.open('busy.example', folder)
  await Promise.all(
    Array.from({ length: 30 }, (_, index) => {
      file.record.made.add(index + 1)
      return file.save()
    }),
  )
  await file.close()
  expect(JSON.parse(await readFile(file.path, 'utf8')).made).toEqual([[1, 30]])
  expect((await readdir(folder)).filter((name) => name.startsWith('busy'))).toEqual(['busy.example.json'])
})

it('lies where the user keeps state', () => {
  expect(crowdFolder({ XDG_STATE_HOME: '/state', HOME: '/verona/romeo' })).toBe('/state/assay/crowds')
  expect(crowdFolder({ XDG_STATE_HOME: 'relative', HOME: '/verona/romeo' })).toBe(
    '/verona/romeo/.local/state/assay/crowds',
  )
})
