import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { packagePath } from '../base/package-path.ts'
import { SCHEMA_VERSION } from '../report/model.ts'
import type { RunModel } from '../report/run.ts'
import type { ServerSoftware } from '../target/preflight.ts'
import type { Target } from '../target/target.ts'
import type { CertifyOptions } from './certify-options.ts'

/** This package's version. */
export function assayVersion(): string {
  const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }
  return version
}

/** A directory name for a run that sorts by time: `20261122-181500-prosody-3f9a`. */
export function newRunId(target: string, at: Date): string {
  const stamp = at.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)
  const label = target.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60)
  return `${stamp}-${label}-${randomBytes(2).toString('hex')}`
}

/** Everything about a run that is not its verdicts. */
export function describeRun(given: {
  id: string
  command: readonly string[]
  given: string
  target: Target
  software: ServerSoftware | undefined
  startedAt: Date
  options: CertifyOptions
  baselinePath: string | undefined
  interrupted: string | undefined
}): RunModel {
  const { id, command, target, software, startedAt, options, baselinePath, interrupted } = given
  const { lanes, order, strict, spec, tags, profile, timeout } = options
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    command,
    versions: { assay: assayVersion(), node: process.version },
    platform: `${process.platform} ${process.arch}`,
    target: {
      name: target.name,
      ...(given.given === target.name ? {} : { given: given.given }),
      domain: target.domain,
      ...(software ? { software } : {}),
    },
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    lanes,
    ...(order === undefined ? {} : { seed: order }),
    options: {
      ...(strict === undefined ? {} : { strict }),
      ...(spec === undefined ? {} : { spec }),
      ...(tags === undefined ? {} : { tags }),
      ...(profile === undefined ? {} : { profile }),
      ...(timeout === undefined ? {} : { timeout }),
      ...(baselinePath === undefined ? {} : { baseline: baselinePath }),
    },
    ...(interrupted === undefined ? {} : { interrupted: { reason: interrupted } }),
  }
}
