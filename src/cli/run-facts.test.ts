import { describe, expect, it } from 'vitest'
import type { Target } from '../target/target.ts'
import type { CertifyOptions } from './certify-options.ts'
import { assayVersion, describeRun, newRunId } from './run-facts.ts'

const at = new Date('2026-11-22T18:15:09.999Z')

describe('newRunId', () => {
  it('sorts by time, and names the target', () => {
    expect(newRunId('prosody', at)).toMatch(/^20261122-181509-prosody-[0-9a-f]{4}$/)
    const next = new Date(at.getTime() + 1000)
    expect(newRunId('z', at) < newRunId('a', next)).toBe(true)
  })

  it.each([
    'xmpp://verona.example:5222',
    '../../etc/passwd',
    'targets\\a b.yaml',
    'vérone',
    'x'.repeat(300),
    '',
  ])('makes one directory name of %j', (target) => {
    expect(newRunId(target, at)).toMatch(/^\d{8}-\d{6}-[A-Za-z0-9._-]{0,60}-[0-9a-f]{4}$/)
  })

  it('keeps runs of the same second apart', () => {
    const ids = Array.from({ length: 20 }, () => newRunId('prosody', at))
    expect(new Set(ids).size).toBeGreaterThan(15)
  })
})

describe('describeRun', () => {
  const target: Target = {
    name: 'verona',
    domain: 'verona.example',
    client: { host: 'verona.example', port: 5222 },
    tls: { mode: 'starttls', verify: true },
    administrator: { username: 'prince', domain: 'verona.example', password: 'escalus-secret' },
    components: [{ domain: 'c.verona.example', host: 'x', port: 1, secret: 'capulet-secret' }],
    timeoutMs: 5000,
  }
  const options: CertifyOptions = { lanes: 8, out: 'reports' }
  const describeWith = (more: Partial<Parameters<typeof describeRun>[0]> = {}) =>
    describeRun({
      id: 'run-1',
      command: ['assay', 'certify', 'verona'],
      given: 'verona',
      target,
      software: undefined,
      startedAt: at,
      options,
      baselinePath: undefined,
      interrupted: undefined,
      ...more,
    })

  it('says what ran, and leaves out what was not asked for', () => {
    const run = describeWith()
    expect(run).toMatchObject({
      id: 'run-1',
      command: ['assay', 'certify', 'verona'],
      versions: { assay: assayVersion(), node: process.version },
      startedAt: '2026-11-22T18:15:09.999Z',
      lanes: 8,
    })
    expect(run.target).toEqual({ name: 'verona', domain: 'verona.example' })
    expect(run.options).toEqual({})
    expect(Object.keys(run)).not.toEqual(expect.arrayContaining(['seed']))
    expect(Object.keys(run)).not.toEqual(expect.arrayContaining(['interrupted']))
  })

  it('says what was asked for, also where that is nothing or zero', () => {
    const asked = { ...options, order: 0, strict: false, spec: ['30'], tags: '@x', timeout: 2 }
    const run = describeWith({ options: asked, baselinePath: 'known.yaml', interrupted: 'SIGINT' })
    expect(run.seed).toBe(0)
    expect(run.options).toEqual({
      strict: false,
      spec: ['30'],
      tags: '@x',
      timeout: 2,
      baseline: 'known.yaml',
    })
    expect(run.interrupted).toEqual({ reason: 'SIGINT' })
  })

  it('keeps how the target was given where that is not its name, and what it says of itself', () => {
    const software = { name: 'Prosody', version: '0.12.3' }
    expect(describeWith({ given: 'targets/verona.yaml', software }).target).toEqual({
      name: 'verona',
      given: 'targets/verona.yaml',
      domain: 'verona.example',
      software,
    })
  })

  it('holds no secret of the target', () => {
    expect(JSON.stringify(describeWith())).not.toContain('secret')
  })
})

it('assayVersion is a version', () => {
  expect(assayVersion()).toMatch(/^\d+\.\d+\.\d+/)
})
