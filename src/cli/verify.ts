import { readFile } from 'node:fs/promises'
import pc from 'picocolors'
import { ConfigurationError } from '../base/errors.ts'
import { publicKeyOf } from '../report/certificate-signature.ts'
import { fileProblem } from '../report/failure.ts'
import { type Verification, verifyCertificate } from '../report/verify-certificate.ts'
import { EXIT } from './exit-codes.ts'
import { print, printJson } from './output.ts'

/** `assay verify`: is a run's certificate genuine, and are the files beside it those that it speaks for? */
export async function verify(
  directory: string,
  { key, json }: { readonly key?: string; readonly json?: boolean },
): Promise<number> {
  const publicKey = key === undefined ? undefined : publicKeyOf(await readKey(key), key)
  const verification = await verifyCertificate(directory, publicKey)
  const { certificate, problems } = verification
  if (json) printJson({ valid: problems.length === 0, problems, certificate })
  else print(told(verification, key !== undefined))
  return problems.length === 0 ? EXIT.held : EXIT.failed
}

/** The text of a key file. @throws ConfigurationError (E_SIGNING_KEY) */
export async function readKey(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new ConfigurationError('E_SIGNING_KEY', `the key ${file} cannot be read: ${fileProblem(cause)}`, {
      cause,
    })
  }
}

function told({ certificate, problems }: Verification, keyGiven: boolean): string {
  const { target, profile, issued, cells, signature } = certificate
  const head = `certificate of ${target.name} for ${profile.title}, issued ${issued}`
  const states = cells.map(({ title, state }) => `  ${title}: ${state}`)
  if (problems.length > 0)
    return [
      `${pc.red('not valid')}: ${head}`,
      ...problems.map((problem) => `  ${pc.red('✗')} ${problem}`),
    ].join('\n')
  const who =
    keyGiven || signature.key === 'given'
      ? `signed with the key ${signature.publicKey}`
      : 'signed with a key made for it alone: that shows that nothing was changed, not who issued it'
  return [`${pc.green('valid')}: ${head}`, ...states, `  ${who}`].join('\n')
}
