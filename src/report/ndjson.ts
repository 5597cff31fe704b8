import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import type { Envelope } from './envelope.ts'
import { fileProblem, ReportError, writeError } from './failure.ts'

const BATCH_CHARACTERS = 64 * 1024
const FLUSH_AFTER_MS = 250

/**
 * Appends messages to a `messages.ndjson`, in batches. Writes are synchronous, so that whatever was batched can still
 * be written from a signal handler. The first failure ends the writing, not the run: {@link close} returns it.
 */
export class MessageLog {
  readonly path: string
  readonly #descriptor: number | undefined
  #batch: string[] = []
  #batched = 0
  #timer: NodeJS.Timeout | undefined
  #failure: { readonly cause: unknown } | undefined
  #closed = false

  constructor(path: string) {
    this.path = path
    try {
      this.#descriptor = openSync(path, 'a')
    } catch (cause) {
      this.#failure = { cause }
    }
  }

  write(message: object): void {
    if (this.#failure || this.#closed) return
    const line = `${JSON.stringify(message)}\n`
    this.#batch.push(line)
    this.#batched += line.length
    if (this.#batched >= BATCH_CHARACTERS) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), FLUSH_AFTER_MS).unref()
  }

  /** Writes what is batched; safe to call at any time. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#batch.length === 0 || this.#descriptor === undefined || this.#failure) return
    const bytes = Buffer.from(this.#batch.join(''), 'utf8')
    this.#batch = []
    this.#batched = 0
    try {
      // A nearly full disk may take a part only.
      for (let written = 0; written < bytes.length; )
        written += writeSync(this.#descriptor, bytes, written, bytes.length - written)
    } catch (cause) {
      this.#failure = { cause }
    }
  }

  /** Flushes and closes; returns what went wrong since the log was opened, if anything. Idempotent. */
  close(): ReportError | undefined {
    this.flush()
    if (!this.#closed && this.#descriptor !== undefined) {
      try {
        closeSync(this.#descriptor)
      } catch (cause) {
        this.#failure ??= { cause }
      }
    }
    this.#closed = true
    return this.#failure && writeError([{ path: this.path, cause: this.#failure.cause }])
  }
}

/**
 * Reads a `messages.ndjson` message by message. A last line that was cut off by an interruption is passed over.
 * @throws ReportError (E_MESSAGES_READ) when the file cannot be read or another line is no message.
 */
export async function* readMessages(path: string): AsyncGenerator<Envelope> {
  let number = 0
  let pending: { readonly line: string; readonly cause: unknown } | undefined
  for await (const line of linesOf(path)) {
    if (pending) throw noMessage({ path, number, cause: pending.cause })
    number += 1
    if (line.trim() === '') continue
    let message: unknown
    try {
      message = JSON.parse(line)
    } catch (cause) {
      pending = { line, cause }
      continue
    }
    if (typeof message !== 'object' || message === null) throw noMessage({ path, number })
    yield message as Envelope
  }
}

function noMessage(where: { path: string; number: number; cause?: unknown }): ReportError {
  return new ReportError('E_MESSAGES_READ', `line ${where.number} of ${where.path} is no Cucumber message`, {
    cause: where.cause,
  })
}

/** Lines ended by LF only: `readline` would also split at U+2028, which JSON allows inside a string. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  try {
    for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (cause) {
    if (cause instanceof ReportError) throw cause
    throw new ReportError('E_MESSAGES_READ', `cannot read ${path}: ${fileProblem(cause)}`, { cause })
  }
  if (rest !== '') yield rest
}
