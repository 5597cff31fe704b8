import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CellResult, CellState } from '../requirements/profiles/decide.ts'
import type { Spec } from '../requirements/requirement.ts'
import { type Signature, type SigningKey, sign } from './certificate-signature.ts'
import type { RunModel } from './run.ts'

/** Version of the shape of certificate.json. */
export const CERTIFICATE_VERSION = 1

/** What a certificate speaks for: the evidence. The other files of a run are made from these, and can be made again. */
export const EVIDENCE = ['run.json', 'compliance.json', 'messages.ndjson'] as const

/** A cell as the certificate states it. */
interface CertifiedCell {
  readonly profile: string
  readonly title: string
  readonly state: CellState
  readonly missing: readonly string[]
  /** Features that a service beside the server may have provided, and that count. */
  readonly components?: readonly string[]
}

/** The part of certificate.json that is signed. */
export interface Statement {
  readonly schemaVersion: typeof CERTIFICATE_VERSION
  /** ISO 8601, UTC. */
  readonly issued: string
  readonly run: string
  readonly target: RunModel['target']
  readonly assay: string
  readonly profile: { readonly name: string; readonly title: string; readonly version: string }
  readonly cells: readonly CertifiedCell[]
  /** The specs that were judged by, with the versions of the texts that were read. */
  readonly specs: readonly Spec[]
  /** SHA-256 of each file of the evidence, in hexadecimal. */
  readonly files: Readonly<Record<string, string>>
}

/** The content of certificate.json. */
export interface Certificate extends Statement {
  readonly signature: Signature
}

export interface CertificateOptions {
  readonly run: RunModel
  readonly profile: Statement['profile']
  readonly cells: readonly CellResult[]
  readonly specs: readonly Spec[]
  readonly issued: Date
  /** One made for this certificate where none is given: it then shows that nothing was changed, not by whom it was issued. */
  readonly key?: SigningKey
}

/**
 * Certifies what a run found, from the evidence in its directory.
 * @throws the file system's error where a file of the evidence cannot be read.
 */
export async function certificateOf(directory: string, options: CertificateOptions): Promise<Certificate> {
  const { run, profile, cells, specs, issued, key } = options
  const statement: Statement = {
    schemaVersion: CERTIFICATE_VERSION,
    issued: issued.toISOString(),
    run: run.id,
    target: run.target,
    assay: run.versions.assay,
    profile,
    cells: cells.map(certified),
    specs,
    files: await digestsOf(directory, EVIDENCE),
  }
  return { ...statement, signature: sign(statement, key) }
}

function certified({ profile, title, state, missing, features }: CellResult): CertifiedCell {
  const components = features.filter(({ component }) => component).map(({ feature }) => feature)
  return { profile, title, state, missing, ...(components.length > 0 ? { components } : {}) }
}

/** SHA-256 of files, by name. @throws the file system's error */
export async function digestsOf(
  directory: string,
  files: readonly string[],
): Promise<Record<string, string>> {
  const digests = files.map(async (file) => {
    const content = await readFile(join(directory, file))
    return [file, createHash('sha256').update(content).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(digests))
}
