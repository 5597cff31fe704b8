import { createHash, createHmac, pbkdf2, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inLanes } from '../crowd/lanes.ts'

/** RFC 5802 §9 asks for at least 4096; more would cost every login of a throw-away account. */
const ITERATIONS = 4096

/** The account record of `internal_hashed` for a password: what SCRAM-SHA-1 needs (RFC 5802 §3). */
export async function accountRecord(password: string): Promise<string> {
  const salt = randomUUID()
  const salted = await promisify(pbkdf2)(password, salt, ITERATIONS, 20, 'sha1')
  const hmac = (text: string) => createHmac('sha1', salted).update(text).digest()
  const storedKey = createHash('sha1').update(hmac('Client Key')).digest('hex')
  const serverKey = hmac('Server Key').toString('hex')
  return `return {
  ["salt"] = "${salt}";
  ["iteration_count"] = ${ITERATIONS};
  ["stored_key"] = "${storedKey}";
  ["server_key"] = "${serverKey}";
};
`
}

/** Files written at a time: each holds a descriptor, and a crowd is larger than their limit. */
const PARALLEL = 32

/** How Prosody names the folder of a domain: what is neither letter nor digit is written in hexadecimal. */
function fileName(domain: string): string {
  return domain.replace(/[^a-z0-9]/gi, (character) => `%${character.charCodeAt(0).toString(16)}`)
}

/** Writes the same record for each user name (ASCII letters and digits, which Prosody does not escape). */
export async function writeAccounts(options: {
  readonly dataDirectory: string
  readonly domain: string
  readonly usernames: readonly string[]
  readonly record: string
}): Promise<void> {
  const folder = join(options.dataDirectory, fileName(options.domain), 'accounts')
  await mkdir(folder, { recursive: true })
  await inLanes(options.usernames, {
    parallel: PARALLEL,
    task: (name) => writeFile(join(folder, `${name}.dat`), options.record),
  })
}
