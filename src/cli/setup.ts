import { installPackages } from '../target/setup.ts'
import { EXIT } from './exit-codes.ts'
import { printJson, tell } from './output.ts'

/** `assay setup`: installs reference servers with the system's package manager. */
export async function setup(
  names: readonly string[],
  { json }: { readonly json?: boolean },
): Promise<number> {
  const installed = await installPackages(names, { announce: tell })
  if (json) printJson({ installed })
  return EXIT.held
}
