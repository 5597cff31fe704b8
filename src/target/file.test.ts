import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAuthority } from './certificate.ts'
import type { TargetFileProblem } from './file/problem.ts'
import { parseTargetFile, readTargetFile } from './file.ts'

const env = { SECRET: 's3cret', EMPTY: '' }

function parse(text: string) {
  return parseTargetFile(text, { file: 'verona.yaml', env })
}

/** The problems of a text, as `line path: message`. */
async function problems(text: string): Promise<string[]> {
  const error = await parse(text).then(
    () => ({ problems: [] as TargetFileProblem[] }),
    (thrown) => thrown,
  )
  return error.problems.map((p: TargetFileProblem) => `${p.line} ${p.path}: ${p.message}`)
}

describe('a target file', () => {
  it('needs nothing but a domain', async () => {
    expect(await parse('domain: Verona.Example')).toEqual({
      name: 'verona',
      domain: 'verona.example',
      tls: { mode: 'starttls', verify: true },
      components: [],
      accounts: { kind: 'register' },
      timeoutMs: 5000,
    })
  })

  it('can say everything, as the example does', async () => {
    const example = await readTargetFile('targets/example.yaml', {
      COMPONENT_SECRET: 'c',
      ADMIN_PASSWORD: 'a',
    })
    expect(example).toEqual({
      name: 'example',
      domain: 'chat.example',
      client: { host: 'xmpp.chat.example', port: 5222 },
      directTls: { host: 'xmpp.chat.example', port: 5223 },
      components: [{ domain: 'capulet.chat.example', secret: 'c', host: 'xmpp.chat.example', port: 5347 }],
      tls: { mode: 'starttls', verify: true },
      server: { host: 'xmpp.chat.example', port: 5269 },
      serverDirectTls: { host: 'xmpp.chat.example', port: 5270 },
      websocket: 'wss://chat.example/xmpp-websocket',
      bosh: 'https://chat.example:5281/http-bind',
      anonymousDomain: 'guest.chat.example',
      administrator: { username: 'admin', domain: 'chat.example', password: 'a' },
      accounts: { kind: 'admin' },
      timeoutMs: 5000,
      permission: {
        grantedBy: 'Escalus, who runs chat.example',
        until: '2030-12-31',
        maxClients: 1000,
        maxRate: 200,
      },
    })
  })

  it('takes the domain and the usual port for what an endpoint leaves out', async () => {
    const { client, directTls, server, serverDirectTls } = await parse(
      'domain: "[::1]"\nendpoints: {client: {port: 15222}, direct-tls: {}, server: {}, server-direct-tls: {port: 15270}}',
    )
    expect(client).toEqual({ host: '::1', port: 15_222 })
    expect(directTls).toEqual({ host: '::1', port: 5223 })
    expect(server).toEqual({ host: '::1', port: 5269 })
    expect(serverDirectTls).toEqual({ host: '::1', port: 15270 })
  })

  it('creates accounts by commands, split or in words', async () => {
    const { accounts } = await parse(`
domain: verona.example
accounts:
  command:
    create: add '{username}' {password}
    delete: [del, "{username}@{domain}"]`)
    expect(accounts).toEqual({
      kind: 'command',
      create: ['add', '{username}', '{password}'],
      delete: ['del', '{username}@{domain}'],
    })
  })

  it('lists accounts, with secrets from the environment', async () => {
    const { accounts } = await parse(
      'domain: verona.example\naccounts: {list: [{username: romeo, password: {env: SECRET}}]}',
    )
    expect(accounts).toEqual({
      kind: 'list',
      accounts: [{ username: 'romeo', domain: 'verona.example', password: 's3cret' }],
    })
  })

  it('reports all problems at once, with line and path', async () => {
    const found = await problems(`domian: verona.example
endpoints:
  client: {port: 70000, host: ""}
  direct-tsl:
    port: 1
tls: {mode: plain, verify: "no", ca: nowhere.pem}
administrator:
  jid: admin
  password: {env: EMPTY}
accounts:
  command: {create: "add {user} | tee", delete: "del"}
timeout: 5
permission: {granted-by: me, until: 2026-02-30, max-clients: 0, max-rat: 1}`)
    expect(found.map((line) => line.replace(/: .*/, ''))).toEqual([
      '1 domain',
      '1 domian',
      '3 endpoints.client.host',
      '3 endpoints.client.port',
      '4 endpoints.direct-tsl',
      '6 tls.mode',
      '6 tls.verify',
      '6 tls.ca',
      '8 administrator.jid',
      '9 administrator.password',
      '11 accounts.command.create',
      '11 accounts.command.delete',
      '12 timeout',
      '13 permission.until',
      '13 permission.max-clients',
      '13 permission.max-rat',
    ])
    expect(found.join('\n')).toContain('domian: is no known key; did you mean domain?')
    expect(found.join('\n')).toContain('did you mean direct-tls?')
    expect(found.join('\n')).toContain('variable EMPTY is not set')
  })

  it.each([
    ['accounts: regster', 'did you mean register?'],
    ['accounts: lists', 'a mapping with list'],
    ['accounts: 7', 'must be register, admin'],
    ['accounts: {command: {create: "a {username} {password}"}, list: []}', 'exactly one'],
    ['accounts: {command: {create: "a {username}"}}', 'no place for {password}'],
    ['accounts: {list: []}', 'is empty'],
    ['accounts: {list: [{username: a, password: x}, {username: a, password: x}]}', 'twice'],
    ['accounts: admin', 'needs an administrator'],
    ['tls: {mode: none}\nendpoints: {direct-tls: {port: 1}}', 'contradicts'],
    ['tls: {verify: false, ca: package.json}', 'means nothing'],
    ['tls: {ca: package.json}', 'no certificate in PEM'],
    ['anonymous-domain: a@b', 'must be a domain'],
    ['domain: again', 'unique'],
    ['[', 'must'],
  ])('refuses %s', async (text, problem) => {
    expect((await problems(`domain: verona.example\n${text}`)).join('\n')).toContain(problem)
  })

  it.each(['', '[]', '7', 'text'])('refuses %j as a whole', async (text) => {
    expect((await problems(text)).join()).toMatch(/^1 : must be a mapping|is missing/)
  })

  it('ends as one clear error', async () => {
    await expect(parse('{}')).rejects.toMatchObject({
      code: 'E_TARGET_FILE',
      message: 'the target file verona.yaml has a problem:\n  verona.yaml:1: domain: is missing',
    })
    await expect(readTargetFile('nowhere.yaml')).rejects.toMatchObject({
      code: 'E_TARGET_FILE',
      message: 'the target file nowhere.yaml cannot be read: there is no such file',
    })
  })
})

describe('files that a target file names', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-target-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are found beside it', async () => {
    const { certificate } = await createAuthority()
    await writeFile(join(folder, 'ca.pem'), certificate)
    await writeFile(join(folder, 'users.txt'), '# two\nromeo secret\njuliet@other.example: with space\n')
    const file = join(folder, 'verona.yaml')
    await writeFile(file, 'domain: verona.example\ntls: {ca: ca.pem}\naccounts: {list: users.txt}\n')
    const { tls, accounts } = await readTargetFile(file)
    expect(tls.ca).toBe(await readFile(join(folder, 'ca.pem'), 'utf8'))
    expect(accounts).toEqual({
      kind: 'list',
      accounts: [
        { username: 'romeo', domain: 'verona.example', password: 'secret' },
        { username: 'juliet', domain: 'other.example', password: 'with space' },
      ],
    })
  })

  it('have their problems told with their own lines', async () => {
    await writeFile(join(folder, 'bad.txt'), 'romeo\n\na b\na c\n')
    const file = join(folder, 'bad.yaml')
    await writeFile(file, 'domain: verona.example\naccounts: {list: bad.txt}\ntimeout: soon\n')
    await expect(readTargetFile(file)).rejects.toThrow(
      /3 problems:\n.*bad.yaml:3: timeout: .*\n.*bad.txt:1: .*\n.*bad.txt:4: a@verona.example is in line 3/,
    )
  })
})
