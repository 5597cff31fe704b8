import { execFile } from 'node:child_process'
import type { Account } from '../target.ts'
import type { AccountBackend } from './backend.ts'
import { fillTemplate } from './command-line.ts'
import { AccountError } from './errors.ts'

export interface CommandTemplates {
  readonly create: readonly string[]
  readonly delete?: readonly string[]
}

/** Programs at a time; many are management tools that start a whole runtime. */
const PARALLEL = 4
/** A program that takes longer hangs, in milliseconds. */
const TIMEOUT_MS = 30_000
/** Of what a failing program says, the part worth showing, in characters. */
const SHOWN = 300

/** Accounts by a program of the user's, run without a shell. */
export function commandBackend(templates: CommandTemplates): AccountBackend {
  const { delete: remove } = templates
  return {
    parallel: PARALLEL,
    create: (account) => run(templates.create, account),
    ...(remove ? { remove: (account: Account) => run(remove, account) } : {}),
    close: async () => {},
  }
}

function run(template: readonly string[], account: Account): Promise<void> {
  const { username, domain, password } = account
  const [program = '', ...words] = fillTemplate(template, { username, domain, password })
  return new Promise((resolve, reject) => {
    execFile(program, words, { timeout: TIMEOUT_MS, killSignal: 'SIGKILL' }, (cause, stdout, stderr) => {
      if (!cause) return resolve()
      const said = `${stderr}\n${stdout}`.replaceAll(password, '…').trim().slice(-SHOWN)
      // The cause holds the whole command line, and with it the password: it stays out of the error.
      const message = `the command ${template.join(' ')} for ${username} ${outcome(cause)}${said ? `: ${said}` : ''}`
      reject(new AccountError('E_ACCOUNTS_COMMAND', message))
    }).stdin?.end()
  })
}

function outcome(cause: Error & { code?: unknown; killed?: boolean; signal?: unknown }): string {
  if (cause.killed) return `did not end within ${TIMEOUT_MS / 1000} s`
  if (cause.code === 'ENOENT') return 'cannot be run: there is no such program'
  if (cause.code === 'EACCES') return 'cannot be run: it is not executable'
  if (typeof cause.code === 'number') return `ended with the status ${cause.code}`
  return `was ended by ${String(cause.signal ?? cause.code)}`
}
