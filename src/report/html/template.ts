import { readFileSync } from 'node:fs'
import { AssayError } from '../../base/errors.ts'
import { packagePath } from '../../base/package-path.ts'

/** The page without its data, as the build leaves it. */
const TEMPLATE = packagePath('dist', 'report.html')

let read: string | undefined

/** @throws AssayError (E_PAGE) where it was not built. */
export function pageTemplate(): string {
  try {
    read ??= readFileSync(TEMPLATE, 'utf8')
    return read
  } catch (cause) {
    throw new AssayError('E_PAGE', 'the page for report.html has not been built', {
      cause,
      hint: 'run npm run build',
    })
  }
}
