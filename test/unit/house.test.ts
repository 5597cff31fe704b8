import { describe, expect, it } from 'vitest'
import { filesUnder, textOf } from '../architecture/tree.ts'

/**
 * Directories of one machine: homes, and names in a temporary directory. Tests make their own with os.tmpdir();
 * the slash is kept apart so that this file does not find itself.
 */
const MACHINE_PATH = new RegExp(`(?<![\\w.$}~-])${'/'}(?:(?:home|root|Users)/\\w|(?:var/)?tmp/\\w)`)

const texts = filesUnder()
  .filter((file) => file !== 'package-lock.json')
  .map((file) => [file, textOf(file)] as const)

function machinePaths(text: string): string[] {
  return text.split('\n').filter((line) => MACHINE_PATH.test(line))
}

describe('what is in the repository', () => {
  it('is read whole', () => {
    expect(texts.map(([file]) => file)).toEqual(
      expect.arrayContaining(['package.json', 'src/cli/main.ts', '.ci/run']),
    )
  })

  it('names no directory of one machine', () => {
    const found = texts.flatMap(([file, text]) => machinePaths(text).map((line) => `${file}: ${line.trim()}`))
    expect(found).toEqual([])
  })

  it.each([`cd ${'/'}home/ann/assay`, `"${'/'}tmp/scratch"`, `--out=${'/'}var/tmp/x`, `${'/'}Users/ann`])(
    'would see %s',
    (text) => {
      expect(machinePaths(text)).toEqual([text])
    },
  )

  it.each(['https://example.org/home/page', '`${tmpdir()}/tmp/x`', 'a /tmp directory', 'src/tmp/file.ts'])(
    'does not mind %s',
    (text) => {
      expect(machinePaths(text)).toEqual([])
    },
  )
})

describe('package-lock.json', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, object> }

  it('leaves it to the reader where packages come from', () => {
    const named = Object.entries(lock.packages).filter(([, entry]) => 'resolved' in entry)
    expect(named.map(([name]) => name)).toEqual([])
  })

  // npm refuses a lock file that leaves out the optional packages of other platforms, and asks no integrity of them.
  it('pins every package by its integrity, but for optional ones of other platforms', () => {
    const loose = Object.entries(lock.packages).filter(
      ([name, entry]) => name !== '' && !('integrity' in entry) && !('optional' in entry && 'os' in entry),
    )
    expect(loose.map(([name]) => name)).toEqual([])
  })

  it('has an entry for every optional package, as npm ci demands', () => {
    const wanted = Object.values(lock.packages).flatMap((entry) =>
      'optionalDependencies' in entry ? Object.keys(entry.optionalDependencies as object) : [],
    )
    const missing = wanted.filter(
      (name) => !Object.keys(lock.packages).some((at) => at.endsWith(`node_modules/${name}`)),
    )
    expect(missing).toEqual([])
  })
})
