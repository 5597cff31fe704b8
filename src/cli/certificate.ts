import { join } from 'node:path'
import { writeAtomically } from '../report/atomic.ts'
import { certificateOf } from '../report/certificate.ts'
import { signingKey } from '../report/certificate-signature.ts'
import { fileProblem, ReportError } from '../report/failure.ts'
import type { ComplianceModel } from '../report/model.ts'
import type { RunModel } from '../report/run.ts'
import type { Catalogue } from '../requirements/catalogue.ts'
import type { ChosenProfile } from '../requirements/profiles/load-profile.ts'
import { specsOf } from '../requirements/profiles/profile.ts'
import { readKey } from './verify.ts'

/** What the certificate of a run is made of. */
export interface Certified {
  readonly model: ComplianceModel
  readonly run: RunModel
  readonly chosen: ChosenProfile
  readonly catalogue: Catalogue
  /** Text of a private key, and its file. */
  readonly key?: { readonly pem: string; readonly file: string }
}

/** The key that a user names, read before anything runs. @throws ConfigurationError (E_SIGNING_KEY) */
export async function keyFrom(file: string | undefined): Promise<Certified['key']> {
  if (file === undefined) return undefined
  const pem = await readKey(file)
  signingKey(pem, file)
  return { pem, file }
}

/**
 * Writes certificate.json beside the evidence of a run that came to its end.
 * @returns why it could not be written, where it could not.
 */
export async function writeCertificate(
  directory: string,
  given: Certified,
): Promise<ReportError | undefined> {
  const { model, run, chosen, catalogue, key } = given
  const { name, title, version } = chosen.profile
  const needed = specsOf(chosen.cells)
  const path = join(directory, 'certificate.json')
  try {
    const certificate = await certificateOf(directory, {
      run,
      profile: { name, title, version },
      cells: model.cells ?? [],
      specs: catalogue.specs.filter(({ spec }) => needed.includes(spec)),
      issued: new Date(),
      ...(key ? { key: signingKey(key.pem, key.file) } : {}),
    })
    await writeAtomically(path, `${JSON.stringify(certificate, null, 2)}\n`)
    return undefined
  } catch (cause) {
    return new ReportError('E_REPORT_WRITE', `cannot write ${path} (${fileProblem(cause)})`, { cause })
  }
}
