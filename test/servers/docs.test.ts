import { generateKeyPairSync } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ManagedServer } from '../../src/target/reference/managed-server.ts'
import { startReferenceServer } from '../../src/target/reference/start.ts'
import { assayIn, type Ended, Scratch } from '../support/assay.ts'
import { commandsOf, type DocumentedCommand, filesOf, PAGES } from '../support/documentation.ts'

/** Commands that no test runs: they change the machine, or go to a server that is not ours. The unit tests read them. */
const NOT_RUN = /^(?:setup |.*xmpps?:\/\/)/

/** Directories of runs, as the pages call them; `old-1` is one of load. */
const RUN = /^(?:\w+\/(?:latest|before|after)|(?:old|new)-\d)$/

/** A spec whose scenarios take seconds. */
const SMALL = 'xep-0092'

/** A profile of the name and the cells that the pages name, with little to do. */
const PROFILE = `profile: xep-0479
title: Small
version: "1"
cells:
  - name: core-server
    title: Core Server
    features: [{ feature: Version, needs: [XEP-0092] }]
  - name: im-advanced-server
    title: IM Advanced Server
    includes: [core-server]
    features: [{ feature: Pings, needs: [XEP-0199] }]
`

/** What a server's project says that it implements (XEP-0453). */
const DOAP = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://usefulinc.com/ns/doap#" xmlns:xmpp="https://linkmauve.fr/ns/xmpp-doap#">
  <Project>
    <name>Prosody IM</name>
    <implements><xmpp:SupportedXep><xmpp:xep rdf:resource="https://xmpp.org/extensions/xep-0092.html"/><xmpp:version>1.1</xmpp:version><xmpp:status>complete</xmpp:status></xmpp:SupportedXep></implements>
  </Project>
</rdf:RDF>
`

/** How each command may end; another code says that it was not carried through. */
const CODES: Readonly<Record<string, readonly number[]>> = {
  certify: [0, 1],
  audit: [0, 1],
  load: [0, 99],
  claims: [0, 1],
}

const all = PAGES.flatMap(commandsOf)
const calls = all.filter(isRun).filter(isFirst)
const commands = PAGES.map((page) => ({ page, calls: calls.filter((call) => call.page === page) }))

let server: ManagedServer
beforeAll(async () => {
  server = await startReferenceServer('prosody')
})
afterAll(() => server.stop())

describe.each(commands.filter(({ calls }) => calls.length > 0))('$page', ({ page, calls }) => {
  let scratch: Scratch
  beforeAll(() => {
    scratch = new Scratch()
    furnish(scratch, page)
  })
  afterAll(() => scratch.remove())

  it.each(calls.map((call) => [call.label, call] as const))('%s', async (_, call) => {
    const { words, output } = call
    const [command = ''] = words
    for (const run of words.filter((word) => RUN.test(word))) await ensureRun(scratch.path, run)
    const given = asRun(call)
    const { code, stdout, stderr } = await assayIn(scratch.path, ...given).ended
    expect(CODES[command] ?? [0], `${given.join(' ')}\n${stderr}`).toContain(code)
    if (output === undefined) return
    if (command === 'load')
      expect(withoutFigures(stdout)).toEqual(expect.arrayContaining(withoutFigures(output)))
    else expect(lasting(stdout)).toEqual(lasting(output))
  })
})

it('nearly all commands of the documentation are run', () => {
  expect(all.filter((call) => !isRun(call)).map(({ words }) => words.join(' '))).toEqual([
    'certify xmpp://chat.example.org',
    'setup prosody',
  ])
})

function isRun({ words }: DocumentedCommand): boolean {
  return !NOT_RUN.test(words.join(' '))
}

/** What several pages call is run once, where its output is shown. */
function isFirst(call: DocumentedCommand, index: number, among: readonly DocumentedCommand[]): boolean {
  const same = (other: DocumentedCommand) => asRun(other).join('\0') === asRun(call).join('\0')
  const other = among.findIndex((each) => each.output !== undefined && same(each))
  return call.output !== undefined || (other < 0 && among.findIndex(same) === index)
}

/** As it stands where its output is shown, else with little to do: the pages name all scenarios, and crowds. */
function asRun({ words, output }: DocumentedCommand): string[] {
  if (output !== undefined) return [...words]
  const has = (option: string) => words.includes(option)
  if (words[0] === 'certify' && !has('--spec') && !has('--tags') && !has('--profile'))
    return [...words, '--spec', SMALL]
  if (words[0] === 'claims' && !has('--spec') && !has('--run')) return [...words, '--spec', SMALL]
  if (words[0] !== 'load') return [...words]
  const storm = words[1]?.endsWith('-storm') === true
  return [...words, '--clients', '20', ...(storm ? [] : ['--rate', '20/s', '--duration', '2s'])]
}

/** Makes a directory as a reader's: the files that the pages have them write, and a server of their own. */
function furnish(scratch: Scratch, page: string): void {
  for (const each of [...PAGES, page]) for (const [name, text] of filesOf(each)) scratch.file(name, text)
  const { client, directTls, domain, tls } = server.target
  scratch.file('ca.pem', tls.ca ?? '')
  const endpoints = { client, ...(directTls ? { 'direct-tls': directTls } : {}) }
  const target = { domain, endpoints, tls: { ca: 'ca.pem' }, accounts: 'register' }
  scratch.file('chat.yaml', JSON.stringify(target))
  mkdirSync(path.join(scratch.path, 'profiles'))
  scratch.file('profiles/xep-0479.yaml', PROFILE)
  scratch.file('prosody.doap', DOAP)
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  scratch.file('signing-key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
  scratch.file('issuer.pem', publicKey.export({ type: 'spki', format: 'pem' }) as string)
}

/** A run where a page takes one up that the reader has made before. */
async function ensureRun(cwd: string, run: string): Promise<void> {
  if (existsSync(path.join(cwd, run))) return
  const isOfLoad = !run.includes('/')
  const made = isOfLoad ? 'load-runs' : path.dirname(run)
  if (!existsSync(path.join(cwd, made, 'latest'))) {
    const { code, stderr } = isOfLoad ? await loadSmall(cwd, made) : await certifySmall(cwd, made)
    expect(code, stderr).toBe(0)
  }
  if (!run.endsWith('/latest'))
    cpSync(realpathSync(path.join(cwd, made, 'latest')), path.join(cwd, run), { recursive: true })
}

function loadSmall(cwd: string, out: string): Promise<Ended> {
  const size = ['--clients', '10', '--rate', '20/s', '--duration', '7s']
  return assayIn(cwd, 'load', 'chat', './chat.yaml', ...size, '--out', out).ended
}

function certifySmall(cwd: string, out: string): Promise<Ended> {
  return assayIn(cwd, 'certify', './chat.yaml', '--spec', SMALL, '--out', out).ended
}

/** What does not differ from run to run: not how long it took, where its report is, and what accounts were called. */
function lasting(text: string): string[] {
  return text
    .replace(/ in [\d.]+ s$/gm, ' in … s')
    .replace(/^( *see|report): .*[\\/]report\.html/gm, '$1: …')
    .trim()
    .split('\n')
}

/** What a load run says that is no figure: the names of what it measured, and the thresholds. */
function withoutFigures(text: string): string[] {
  const lines = text.split('\n').map((line) => /^ {2}(?:[✓✗] (\S+.*?) {2}|(\D*?)(?: +[\d.].*)?$)/.exec(line))
  return lines.flatMap((match) => match?.[1] ?? match?.[2]?.trim().replace(/ +/g, ' ') ?? []).filter(Boolean)
}
