import { writeFileSync } from 'node:fs'

/**
 * The loopback server in a process of its own, with TLS and accounts bench0 … of password x.
 *
 *     node bench/harness/loopback-process.mjs CLIENTS FILE_FOR_THE_AUTHORITY
 *
 * Prints "listening" with its port for plain streams and STARTTLS, then that for direct TLS.
 */

/** @param {string} file below dist/src */
const built = (file) => import(new URL(`../../dist/src/${file}`, import.meta.url).href)

const [clients = '0', authorityFile = ''] = process.argv.slice(2)
/** @type {typeof import('../../src/loopback/server.ts')} */
const { startLoopbackServer } = await built('loopback/server.js')
/** @type {typeof import('../../src/target/certificate.ts')} */
const { createAuthority } = await built('target/certificate.js')

const authority = await createAuthority()
writeFileSync(authorityFile, authority.certificate)
const server = await startLoopbackServer({
  tls: await authority.issue({ names: ['localhost'] }),
  accounts: new Map(Array.from({ length: Number(clients) }, (_, number) => [`bench${number}`, 'x'])),
})
process.stdout.write(`listening ${server.port} ${server.directTlsPort}\n`)
// The bench may be killed without a word; this pipe closes even then.
process.stdin.resume().once('end', () => process.exit())
