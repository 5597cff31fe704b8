import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ASSAY } from '../harness/programs.mjs'
import { createAccounts, tsungAccounts } from './accounts.mjs'

const START_WITHIN_MS = 10_000

/**
 * Starts a reference server for load, with the accounts that both harnesses use.
 * @param {{ name: string, users: number, directory: string }} wanted
 * @returns {Promise<{ version: string, port: number, pids: readonly number[], stop: () => Promise<void> }>}
 */
export async function startServer({ name, users, directory }) {
  /** @type {typeof import('../../src/target/reference/start.ts')} */
  const { startReferenceServer } = await import(
    new URL('../target/reference/start.js', `file://${ASSAY}`).href
  )
  const server = await startReferenceServer(/** @type {'prosody' | 'ejabberd'} */ (name), {
    accounts: 1,
    load: { accounts: users, archive: false },
  })
  try {
    await createAccounts(server, tsungAccounts(users))
    if (name === 'prosody') return await restartForPlain(server, directory)
  } catch (error) {
    await server.stop()
    throw error
  }
  const { version, target, processes } = server
  return { version, port: target.client.port, pids: processes, stop: () => server.stop() }
}

/**
 * Tsung knows no mechanism that our Prosody offers before TLS, so this runs Prosody again on a copy of its directory,
 * with the one setting added that makes it offer PLAIN there.
 * @param {import('../../src/target/reference/managed-server.ts').ManagedServer} server
 * @param {string} parent
 */
async function restartForPlain(server, parent) {
  const directory = path.join(parent, `prosody-${Date.now()}`)
  cpSync(server.directory, directory, { recursive: true, filter: (file) => !file.endsWith('.pid') })
  await server.stop()
  const file = path.join(directory, 'prosody.cfg.lua')
  const config = readFileSync(file, 'utf8').replaceAll(server.directory, directory)
  writeFileSync(file, `allow_unencrypted_plain_auth = true\n${config}`)
  const { port } = server.target.client
  const child = spawn('prosody', ['-F', '--config', file], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  await accepts(port)
  return {
    version: server.version,
    port,
    pids: [child.pid ?? 0],
    async stop() {
      child.kill()
      await ended
    },
  }
}

/** @param {number} port */
async function accepts(port) {
  for (const from = performance.now(); performance.now() - from < START_WITHIN_MS; await pause(100)) {
    const socket = net.connect(port, '127.0.0.1')
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (open) return
  }
  throw new Error(`nothing listens on port ${port}`)
}
