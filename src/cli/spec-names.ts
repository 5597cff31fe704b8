import { existsSync } from 'node:fs'
import { UsageError } from '../base/errors.ts'
import { packagePath } from '../base/package-path.ts'

/**
 * Specs as the user may write them (`rfc6120`, `6120`, `RFC 6120`, `xep-30`, `XEP-0030`) as they stand in ids,
 * each once.
 * @throws UsageError (E_SPEC) where one has no features.
 */
export function specNames(given: readonly string[]): string[] {
  const names = given
    .flatMap((text) => text.split(','))
    .map((text) => {
      const [, kind = '', digits = ''] = /^\s*(rfc|xep)?[\s-]*0*(\d+)\s*$/i.exec(text) ?? []
      const isXep = kind.toLowerCase() === 'xep' || (kind === '' && digits.length < 4)
      const name = isXep ? `XEP-${digits.padStart(4, '0')}` : `RFC${digits}`
      if (digits === '' || !existsSync(packagePath('features', name.toLowerCase())))
        throw new UsageError('E_SPEC', `there are no features for '${text.trim()}'`, {
          hint: 'assay list specs shows which there are',
        })
      return name
    })
  return [...new Set(names)]
}
