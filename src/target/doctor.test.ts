import { expect, it } from 'vitest'
import { descriptors, examine, nodeVersion, temporaryDirectory } from './doctor.ts'

it('looks at everything a run depends on, and says what to do about what is not well', async () => {
  const findings = await examine()
  expect(findings.map((finding) => finding.what)).toEqual([
    'Node.js',
    'prosody',
    'ejabberd',
    'jabberd2',
    'prosody-modules',
    'installing servers',
    'file descriptors',
    'ephemeral ports',
    'processor cores',
    'memory',
    'temporary directory',
  ])
  for (const { state, detail, hint } of findings) {
    expect(detail).not.toBe('')
    if (state !== 'ok') expect(hint).toMatch(/./)
  }
  expect(findings[0]).toMatchObject({ state: 'ok', detail: process.versions.node })
})

it.each([
  ['20.18.3', 'problem'],
  ['20.19.0', 'ok'],
  ['18.20.0', 'problem'],
  ['24.1.0', 'ok'],
])('finds Node %s: %s', (version, state) => {
  expect(nodeVersion(version).state).toBe(state)
})

it('wants a hard limit that leaves room for clients', () => {
  expect(descriptors({ soft: 1024, hard: 1_048_576 }).state).toBe('ok')
  expect(descriptors({ soft: 1024, hard: 1024 })).toMatchObject({
    state: 'problem',
    detail: 'soft 1024, hard 1024',
  })
})

it('notices a temporary directory that is not there', () => {
  expect(temporaryDirectory('/nonexistent/assay').state).toBe('problem')
})
