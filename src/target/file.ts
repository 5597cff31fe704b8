import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import * as v from 'valibot'
import { ConfigurationError, messageOf } from '../base/errors.ts'
import { parseYamlSource, type YamlSource } from '../base/yaml-source.ts'
import { parseAccountList } from './accounts/account-list.ts'
import type { TargetDescription } from './description.ts'
import { contradictionsIn } from './file/check.ts'
import { describe } from './file/describe.ts'
import type { Environment } from './file/parts.ts'
import { TargetFileError, type TargetFileProblem, whyUnreadable } from './file/problem.ts'
import { targetFileSchema, type WrittenTarget } from './file/schema.ts'
import type { Account } from './target.ts'

/**
 * Reads a target file, and the files that it names (relative to it).
 * @throws TargetFileError (E_TARGET_FILE) with every problem; ConfigurationError (E_TARGET_FILE) where it cannot be read.
 */
export async function readTargetFile(
  file: string,
  env: Environment = process.env,
): Promise<TargetDescription> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new ConfigurationError(
      'E_TARGET_FILE',
      `the target file ${file} cannot be read: ${whyUnreadable(cause)}`,
      {
        cause,
      },
    )
  })
  return parseTargetFile(text, { file, env })
}

export interface ParseOptions {
  /** Where the text is from: for problems, for paths in it, and for the target's name if it gives none. */
  readonly file: string
  readonly env: Environment
}

/**
 * As {@link readTargetFile}, for the text of a file.
 * @throws TargetFileError (E_TARGET_FILE)
 */
export async function parseTargetFile(text: string, options: ParseOptions): Promise<TargetDescription> {
  const { file, env } = options
  const source = parseYamlSource(text)
  const reading = new Reading(file, source)
  for (const { line, message } of source.problems) reading.problems.push({ file, line, path: '', message })
  reading.throwProblems()
  const parsed = v.safeParse(targetFileSchema(env), source.value)
  for (const issue of parsed.issues ?? []) reading.add(issue.path?.map(({ key }) => key) ?? [], issue.message)
  for (const { path, message } of contradictionsIn(source.value)) reading.add(path, message)
  const ca = await reading.authority()
  const accounts = await reading.listedAccounts()
  reading.throwProblems()
  return describe(parsed.output as WrittenTarget, { file, ca, accounts })
}

/** One target file being read, and what was found wrong so far. */
class Reading {
  readonly problems: TargetFileProblem[] = []
  readonly #file: string
  readonly #source: YamlSource

  constructor(file: string, source: YamlSource) {
    this.#file = file
    this.#source = source
  }

  add(path: readonly unknown[], message: string): void {
    const line = this.#source.lineOfKey(path)
    this.problems.push({ file: this.#file, line, path: path.join('.'), message })
  }

  throwProblems(): void {
    if (this.problems.length > 0) throw new TargetFileError(this.#file, this.problems)
  }

  /** The PEM that `tls.ca` names. */
  async authority(): Promise<string | undefined> {
    const path = ['tls', 'ca']
    const read = await this.#readNamed(path)
    if (!read) return undefined
    try {
      new X509Certificate(read.text)
      return read.text
    } catch (cause) {
      this.add(path, `${read.file} is no certificate in PEM: ${messageOf(cause)}`)
      return undefined
    }
  }

  /** The accounts in the file that `accounts.list` names. */
  async listedAccounts(): Promise<readonly Account[] | undefined> {
    const read = await this.#readNamed(['accounts', 'list'])
    if (!read) return undefined
    const { accounts, problems } = parseAccountList(
      read.text,
      String(this.#written(['domain'])).toLowerCase(),
    )
    for (const { line, message } of problems) this.problems.push({ file: read.file, line, path: '', message })
    return accounts
  }

  /** What stands at a path, valid or not. */
  #written(path: readonly string[]): unknown {
    let value: unknown = this.#source.value
    for (const key of path)
      value =
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
    return value
  }

  async #readNamed(path: readonly string[]): Promise<{ file: string; text: string } | undefined> {
    let named: unknown = this.#source.value
    for (const key of path)
      named =
        typeof named === 'object' && named !== null ? (named as Record<string, unknown>)[key] : undefined
    if (typeof named !== 'string' || named === '') return undefined
    const file = resolve(dirname(this.#file), named)
    try {
      return { file, text: await readFile(file, 'utf8') }
    } catch (cause) {
      this.add(path, `${file} cannot be read: ${whyUnreadable(cause)}`)
      return undefined
    }
  }
}
