import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { ConfigurationError } from '../base/errors.ts'
import { CERTIFICATE_VERSION, type Certificate, digestsOf, EVIDENCE } from './certificate.ts'
import { isSigned } from './certificate-signature.ts'
import { fileProblem } from './failure.ts'

/** What came out of holding a certificate against the files beside it. */
export interface Verification {
  readonly certificate: Certificate
  /** Each a sentence without full stop; empty where all is as it was certified. */
  readonly problems: readonly string[]
}

/** As much of the shape as verification relies on. */
const certificateShape = v.looseObject({
  schemaVersion: v.literal(CERTIFICATE_VERSION),
  issued: v.string(),
  run: v.string(),
  target: v.looseObject({ name: v.string() }),
  profile: v.looseObject({ name: v.string(), title: v.string() }),
  cells: v.array(v.looseObject({ profile: v.string(), state: v.string(), title: v.string() })),
  files: v.record(v.string(), v.string()),
  signature: v.looseObject({ key: v.string(), publicKey: v.string(), value: v.string() }),
})

/**
 * Verifies the certificate in a run's directory: signature, and the evidence that it speaks for.
 * @param publicKey the issuer's, as certificates name it, where the user knows it
 * @throws ConfigurationError (E_CERTIFICATE) where there is none that can be read
 */
export async function verifyCertificate(directory: string, publicKey?: string): Promise<Verification> {
  const certificate = await readCertificate(join(directory, 'certificate.json'))
  const { signature, ...statement } = certificate
  const problems: string[] = []
  if (!isSigned(statement, signature)) problems.push('the signature is not one of this certificate')
  if (publicKey !== undefined && publicKey !== signature.publicKey)
    problems.push('it was signed with another key than the one given')
  for (const file of EVIDENCE) {
    const certified = certificate.files[file]
    const problem =
      certified === undefined
        ? `it does not speak for ${file}`
        : await differenceIn(directory, { file, certified })
    if (problem) problems.push(problem)
  }
  return { certificate, problems }
}

async function differenceIn(
  directory: string,
  { file, certified }: { readonly file: string; readonly certified: string },
): Promise<string | undefined> {
  try {
    const { [file]: digest } = await digestsOf(directory, [file])
    return digest === certified ? undefined : `${file} is not the file that was certified`
  } catch (error) {
    return `${file} cannot be read: ${fileProblem(error)}`
  }
}

async function readCertificate(file: string): Promise<Certificate> {
  let written: unknown
  try {
    written = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new ConfigurationError('E_CERTIFICATE', `${file} cannot be read: ${fileProblem(cause)}`, {
      cause,
      hint: 'assay certify TARGET --profile xep-0479 writes one into the directory of its run',
    })
  }
  if (!v.is(certificateShape, written))
    throw new ConfigurationError('E_CERTIFICATE', `${file} is no certificate of Assay`)
  return written as unknown as Certificate
}
