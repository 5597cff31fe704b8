import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MessageLog, readMessages } from './ndjson.ts'

let directory: string
let path: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'assay-ndjson-'))
  path = join(directory, 'messages.ndjson')
})
afterEach(() => rm(directory, { recursive: true }))

async function read(): Promise<unknown[]> {
  const messages: unknown[] = []
  for await (const message of readMessages(path)) messages.push(message)
  return messages
}

test('what is written is read back, and any cut loses only the message that was cut', async () => {
  const message = fc.record({ attachment: fc.record({ body: fc.string({ unit: 'grapheme' }) }) })
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 8 }), fc.nat(), async (messages, cut) => {
      await rm(path, { force: true })
      const log = new MessageLog(path)
      for (const each of messages) log.write(each)
      expect(log.close()).toBeUndefined()
      expect(await read()).toEqual(messages)
      const bytes = await readFile(path)
      const kept = bytes.subarray(0, cut % bytes.length)
      await writeFile(path, kept)
      const whole = kept.toString('latin1').split('\n').length - 1
      const survivors = await read()
      // Cut right before its line end, the last message is still whole.
      expect([whole, whole + 1]).toContain(survivors.length)
      expect(survivors).toEqual(messages.slice(0, survivors.length))
    }),
    { numRuns: 40 },
  )
})

test('line separators inside strings do not end a line', async () => {
  const log = new MessageLog(path)
  log.write({ attachment: { body: 'a\u2028b\u2029c\u0085d' } })
  log.close()
  expect(await read()).toEqual([{ attachment: { body: 'a\u2028b\u2029c\u0085d' } }])
})

test('batches reach the disk without a close, and nothing is written after it', async () => {
  const log = new MessageLog(path)
  log.write({ a: 1 })
  expect(await readFile(path, 'utf8')).toBe('')
  log.write({ b: 'x'.repeat(100_000) })
  expect(await read()).toHaveLength(2)
  log.write({ c: 3 })
  log.flush()
  expect(await read()).toHaveLength(3)
  log.close()
  log.write({ d: 4 })
  expect(log.close()).toBeUndefined()
  expect(await read()).toHaveLength(3)
})

test('a line in the middle that is no message is an error that names it', async () => {
  await writeFile(path, '{"a":1}\n{"b":\n{"c":3}\n')
  await expect(read()).rejects.toMatchObject({
    code: 'E_MESSAGES_READ',
    message: expect.stringContaining('line 2'),
  })
  await writeFile(path, '{"a":1}\n7\n')
  await expect(read()).rejects.toMatchObject({ code: 'E_MESSAGES_READ' })
})

test('a missing file is one sentence', async () => {
  await expect(read()).rejects.toThrow(`cannot read ${path}: it does not exist`)
})

test('a full disk ends the writing, not the run, and is told at the end', () => {
  const log = new MessageLog('/dev/full')
  log.write({ a: 1 })
  log.flush()
  log.write({ b: 2 })
  expect(log.close()).toMatchObject({
    code: 'E_REPORT_WRITE',
    message: 'cannot write /dev/full (the disk is full)',
  })
  expect(new MessageLog(join(directory, 'no', 'x')).close()).toMatchObject({ code: 'E_REPORT_WRITE' })
})
