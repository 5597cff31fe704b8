import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

/** Of the accounts' names; a number from 1 follows, as Tsung has it. */
const PREFIX = 'bench'
const PASSWORD = 'pw'
const AT_ONCE = 8

/**
 * Tsung makes up user names and passwords by putting a number behind a text, so a server needs accounts of this form.
 * @param {number} count
 */
export function tsungAccounts(count) {
  return Array.from({ length: count }, (_, index) => ({
    username: `${PREFIX}${index + 1}`,
    password: `${PASSWORD}${index + 1}`,
  }))
}

/** What Tsung puts the numbers behind. */
export const TSUNG_NAMES = { prefix: PREFIX, password: PASSWORD }

/**
 * Makes the accounts on a private server that has just been started.
 * @param {{ name: string, directory: string }} server
 * @param {ReturnType<typeof tsungAccounts>} accounts
 */
export async function createAccounts({ name, directory }, accounts) {
  if (name === 'prosody') {
    const folder = path.join(directory, 'data', 'localhost', 'accounts')
    mkdirSync(folder, { recursive: true })
    // Prosody replaces the password by its hash at the first login.
    for (const { username, password } of accounts)
      writeFileSync(path.join(folder, `${username}.dat`), `return { ["password"] = "${password}" }\n`)
    return
  }
  const { listen } = parse(readFileSync(path.join(directory, 'ejabberd.yml'), 'utf8'))
  const web = listen.find((/** @type {any} */ one) => one.module === 'ejabberd_http' && !one.tls)
  const left = [...accounts]
  const lane = async () => {
    for (let account = left.pop(); account !== undefined; account = left.pop()) {
      const { username: user, password } = account
      const body = JSON.stringify({ user, host: 'localhost', password })
      const url = `http://127.0.0.1:${web.port}/api/register`
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body })
      if (!response.ok) throw new Error(`ejabberd did not register ${user}: ${await response.text()}`)
      await response.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
