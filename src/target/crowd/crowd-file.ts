import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { ConfigurationError, messageOf, TargetError } from '../../base/errors.ts'
import { CrowdRecord, crowdFromText, crowdToText } from './crowd-record.ts'

const SAVE_EVERY_MS = 1000

/** Where a user's programs keep what outlives a run and is no configuration (XDG Base Directory specification). */
export function crowdFolder(env: Readonly<NodeJS.ProcessEnv> = process.env): string {
  const { XDG_STATE_HOME: state } = env
  // The specification has relative paths ignored.
  const root = state?.startsWith('/') ? state : join(env.HOME ?? homedir(), '.local', 'state')
  return join(root, 'assay', 'crowds')
}

/**
 * The file in which the crowd of a domain is remembered. Whoever has it open is the only one: two runs that log in
 * with the same accounts would take each other's messages.
 */
export class CrowdFile {
  readonly record: CrowdRecord
  readonly path: string
  readonly #lock: string
  #savedAt = 0
  /** Writes follow each other, else an older state could overtake a newer. */
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string, record: CrowdRecord) {
    this.path = path
    this.record = record
    this.#lock = lockOf(path)
  }

  /**
   * @param folder defaults to {@link crowdFolder}.
   * @throws TargetError E_CROWD_IN_USE; ConfigurationError E_CROWD_FILE where it cannot be read, made or understood.
   */
  static async open(domain: string, folder: string = crowdFolder()): Promise<CrowdFile> {
    // A domain is no path, but who knows what a target file says.
    const path = join(folder, `${encodeURIComponent(domain)}.json`)
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await takeLock(lockOf(path), domain)
      try {
        return new CrowdFile(path, await readRecord(path, domain))
      } catch (error) {
        await rm(lockOf(path), { force: true })
        throw error
      }
    } catch (error) {
      if (error instanceof ConfigurationError || error instanceof TargetError) throw error
      throw unusable(path, messageOf(error), error)
    }
  }

  /** Writes the record as it is now; a file without accounts goes. @throws ConfigurationError E_CROWD_FILE */
  save(): Promise<void> {
    const written = this.#writing.then(() => this.#write())
    this.#writing = written.catch(() => {})
    return written
  }

  /** The same, at most once a second: for where much changes. */
  async saveNowAndThen(): Promise<void> {
    if (performance.now() - this.#savedAt < SAVE_EVERY_MS) return
    this.#savedAt = performance.now()
    await this.save()
  }

  /** Lets others open it. */
  async close(): Promise<void> {
    await this.#writing
    await rm(this.#lock, { force: true })
  }

  async #write(): Promise<void> {
    try {
      if (this.record.empty) await rm(this.path, { force: true })
      else await writeWhole(this.path, crowdToText(this.record))
    } catch (error) {
      throw unusable(this.path, messageOf(error), error)
    }
  }
}

const lockOf = (path: string) => `${path}.lock`

async function readRecord(path: string, domain: string): Promise<CrowdRecord> {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined)
    return new CrowdRecord({
      domain,
      tag: randomBytes(3).toString('hex'),
      password: randomBytes(12).toString('hex'),
    })
  const record = crowdFromText(text)
  if (record?.domain === domain) return record
  throw unusable(path, 'it does not hold what Assay writes there')
}

/** All or nothing, and on the disk before the old state goes: a password lost is an account lost. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

/** Links a file with our process id into place, which only one can do; a lock of a process that is gone is broken. */
async function takeLock(lock: string, domain: string): Promise<void> {
  const draft = `${lock}.${process.pid}.${randomBytes(3).toString('hex')}`
  const file = await open(draft, 'w', 0o600)
  await file.writeFile(String(process.pid))
  await file.close()
  try {
    if (await linked(draft, lock)) return
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
    if (!isRunning(holder)) {
      await rm(lock, { force: true })
      if (await linked(draft, lock)) return
    }
    throw new TargetError(
      'E_CROWD_IN_USE',
      `another run (process ${holder}) uses the load accounts of ${domain}`,
      { hint: `wait until it ends, or delete ${lock} where it has ended` },
    )
  } finally {
    await unlink(draft)
  }
}

function linked(draft: string, lock: string): Promise<boolean> {
  return link(draft, lock).then(
    () => true,
    (error) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function unusable(path: string, why: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError('E_CROWD_FILE', `load accounts cannot be kept in ${path}: ${why}`, {
    ...(cause === undefined ? {} : { cause }),
    hint: 'set XDG_STATE_HOME to a folder that can be written, or move the file aside',
  })
}
