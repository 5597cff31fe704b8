import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reasonToInstall } from '../../tools/dependencies.mjs'
import { chooseTarget } from '../../tools/machine.mjs'
import { requireNode } from '../../tools/run.mjs'
import { importsOf } from '../architecture/imports.ts'
import { filesUnder, textOf } from '../architecture/tree.ts'

describe('the scripts that run before anything is installed', () => {
  // Pages of the documentation are made by developers, with everything installed.
  const scripts = filesUnder('tools').filter(
    (file) => !/(?:known-divergences|peer-coverage)\.mjs$/.test(file),
  )

  it.each(scripts)('%s needs nothing but Node.js', (file) => {
    const needed = importsOf(textOf(file)).map(({ specifier }) => specifier)
    expect(needed.filter((specifier) => !/^(?:node:|\.\/)/.test(specifier))).toEqual([])
  })

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('run on Node.js %s', (version) => {
    expect(() => requireNode(version)).not.toThrow()
  })

  it.each(['18.20.0', '20.18.3'])('say that Node.js %s is too old', (version) => {
    expect(() => requireNode(version)).toThrow(version)
  })
})

describe('reasonToInstall', () => {
  let root: string

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'assay-bootstrap-'))
    mkdirSync(path.join(root, 'node_modules'))
  })

  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const wanted = {
    '': { version: '0.0.0' },
    'node_modules/ltx': { version: '3.1.2', integrity: 'sha512-a' },
    'node_modules/other-platform': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  }

  function reason(installed: object | undefined): string | undefined {
    writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }))
    if (installed)
      writeFileSync(
        path.join(root, 'node_modules/.package-lock.json'),
        JSON.stringify({ packages: installed }),
      )
    return reasonToInstall(root)
  }

  it('finds none where all is there, but for optional packages', () => {
    expect(reason({ 'node_modules/ltx': wanted['node_modules/ltx'] })).toBeUndefined()
  })

  it.each([
    ['nothing is installed', undefined, 'not installed'],
    ['a package is missing', {}, 'ltx'],
    ['a package is older', { 'node_modules/ltx': { version: '3.1.1', integrity: 'sha512-a' } }, 'ltx'],
    ['a package is another', { 'node_modules/ltx': { version: '3.1.2', integrity: 'sha512-c' } }, 'ltx'],
    [
      'an optional package is older',
      { ...wanted, 'node_modules/other-platform': { version: '0.9.0' } },
      'other-platform',
    ],
  ])('finds one where %s', (_, installed, named) => {
    expect(reason(installed)).toContain(named)
  })
})

describe('chooseTarget', () => {
  const finding = (what: string, ok: boolean, detail = '') =>
    ({ what, state: ok ? 'ok' : 'missing', detail }) as const

  function choose({ prosody = false, modules = false, installer = false }, setupFailed = false) {
    const findings = [
      finding('prosody', prosody),
      finding('prosody-modules', modules),
      finding('installing servers', installer, 'no root'),
    ]
    return chooseTarget(findings, { setupFailed })
  }

  it.each([
    ['all is there', { prosody: true, modules: true }, 'prosody', false],
    ['it can be installed', { installer: true }, 'prosody', true],
    ['only its modules are missing', { prosody: true, installer: true }, 'prosody', true],
    ['its modules cannot be installed', { prosody: true }, 'prosody', false],
    ['it cannot be installed', {}, 'loopback', false],
  ])('where %s', (_, machine, target, install) => {
    expect(choose(machine)).toMatchObject({ target, install })
  })

  it('says why the loopback server is certified instead, and what to do', () => {
    const [sentence = ''] = choose({}).announcement
    expect(sentence).toContain('no root')
    expect(sentence).toContain('apt-get install --no-install-recommends prosody prosody-modules')
  })

  it('tries to install only once', () => {
    expect(choose({ installer: true }, true)).toMatchObject({ target: 'loopback', install: false })
  })
})

it('package.json runs them without a tool of node_modules', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  expect([scripts.quickstart, scripts.test]).toEqual(['node tools/quickstart.mjs', 'node tools/test.mjs'])
})
