import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseTargetFile } from './file.ts'

const schema = JSON.parse(await readFile('reports/schema/target.schema.json', 'utf8'))
const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema)

const VALID = [
  '{}',
  'endpoints: {}',
  'endpoints: {client: {}, direct-tls: {port: 5223}, components: []}',
  'endpoints: {server: {}, server-direct-tls: {host: s.verona.example, port: 5270}}',
  'endpoints: {websocket: "wss://verona.example:5443/ws"}',
  'endpoints: {bosh: "https://verona.example:5281/http-bind", bosh-plain: "http://verona.example:5280/http-bind"}',
  'endpoints: {components: [{domain: c.verona.example, secret: {env: SECRET}, port: 5347}]}',
  'tls: {mode: direct, verify: false}',
  'administrator: {jid: admin@verona.example, password: x}\naccounts: admin',
  'accounts: register',
  'accounts: {list: [{username: romeo, password: {env: SECRET}}]}',
  'accounts: {command: {create: "a {username} {password}"}}',
  'accounts: {command: {create: [a, "{username}", "{password}"], delete: [b, "{username}"]}}',
  'timeout: 1.5s',
  'timeout: 500 ms',
  'permission: {granted-by: Escalus, until: 2026-12-31, max-clients: 1}',
  'anonymous-domain: "[::1]"',
]

const INVALID = [
  'nmae: x',
  'name: ""',
  'name: 7',
  'anonymous-domain: a@b',
  'endpoints: []',
  'endpoints: {websocket: "https://verona.example/"}',
  'endpoints: {websocket: verona.example}',
  'endpoints: {bosh: "wss://verona.example/"}',
  'endpoints: {bosh-plain: "https://verona.example/"}',
  'endpoints: {client: {port: 0}}',
  'endpoints: {server: {port: 0}}',
  'endpoints: {server: xmpp.verona.example}',
  'endpoints: {client: {port: 5222.5}}',
  'endpoints: {client: {host: "a b"}}',
  'endpoints: {components: [{domain: c.verona.example, port: 5347}]}',
  'tls: {mode: ssl}',
  'tls: {verify: 1}',
  'tls: {ca: ""}',
  'administrator: {jid: admin@verona.example/res, password: x}',
  'administrator: {jid: admin@verona.example}',
  'administrator: {jid: admin@verona.example, password: {env: SECRET, file: x}}',
  'accounts: other',
  'accounts: {}',
  'accounts: {list: []}',
  'accounts: {list: [{username: a@b, password: x}]}',
  'accounts: {command: {create: []}}',
  'accounts: {command: {delete: "b {username}"}}',
  'accounts: {command: {create: "a {username} {password}"}, list: x}',
  'timeout: 5',
  'timeout: 5h',
  'permission: {until: 2026-12-31}',
  'permission: {granted-by: x, until: tomorrow}',
  'permission: {granted-by: x, until: 2026-12-31, max-rate: 0}',
]

/** What Assay itself says of a text. */
async function accepts(text: string): Promise<boolean> {
  return parseTargetFile(text, { file: 'x.yaml', env: { SECRET: 'x' } }).then(
    () => true,
    () => false,
  )
}

describe('the published schema agrees with Assay', () => {
  it.each(VALID)('that this is valid: %s', async (part) => {
    const text = part === '{}' ? 'domain: verona.example' : `domain: verona.example\n${part}`
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
    expect(await accepts(text)).toBe(true)
  })

  it.each(INVALID)('that this is not: %s', async (part) => {
    const text = `domain: verona.example\n${part}`
    expect(validate(parse(text))).toBe(false)
    expect(await accepts(text)).toBe(false)
  })

  it('on the example', async () => {
    expect(
      validate(parse(await readFile('targets/example.yaml', 'utf8'))),
      JSON.stringify(validate.errors),
    ).toBe(true)
  })
})
