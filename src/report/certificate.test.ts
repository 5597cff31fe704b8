import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleRun } from '../../test/report/sample.ts'
import type { CellResult } from '../requirements/profiles/decide.ts'
import { type Certificate, certificateOf } from './certificate.ts'
import { publicKeyOf, signingKey } from './certificate-signature.ts'
import { verifyCertificate } from './verify-certificate.ts'

const CELL: CellResult = {
  profile: 'xep-0479/im-server',
  title: 'IM Server',
  state: 'not met',
  missing: ['XEP-0045/7.2-presence'],
  features: [{ feature: 'Group chat', state: 'not met', component: true, needs: [] }],
}

const pems = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'assay-certificate-'))
  for (const file of ['run.json', 'compliance.json', 'messages.ndjson'])
    await writeFile(path.join(directory, file), `content of ${file}`)
})
afterEach(() => rm(directory, { recursive: true, force: true }))

async function issue(pem?: string): Promise<Certificate> {
  const certificate = await certificateOf(directory, {
    run: sampleRun(),
    profile: { name: 'xep-0479', title: 'XMPP Compliance Suites 2023', version: '0.1.0' },
    cells: [CELL],
    specs: [{ spec: 'XEP-0045', title: 'Multi-User Chat', version: '1.35.1' }],
    issued: new Date('2026-03-01T12:00:00Z'),
    ...(pem === undefined ? {} : { key: signingKey(pem, 'key.pem') }),
  })
  await write(certificate)
  return certificate
}

const write = (certificate: unknown) =>
  writeFile(path.join(directory, 'certificate.json'), JSON.stringify(certificate, null, 1))

test('a certificate names server, specs, cells and the evidence, and proves genuine', async () => {
  const certificate = await issue()
  expect(certificate).toMatchObject({
    issued: '2026-03-01T12:00:00.000Z',
    target: { software: { name: 'Prosody', version: '0.12.3' } },
    specs: [{ spec: 'XEP-0045', version: '1.35.1' }],
    cells: [{ profile: 'xep-0479/im-server', state: 'not met', components: ['Group chat'] }],
    signature: { algorithm: 'Ed25519', key: 'made for this certificate' },
  })
  expect(certificate.files['run.json']).toMatch(/^[0-9a-f]{64}$/)
  expect((await verifyCertificate(directory)).problems).toEqual([])
})

test('a certificate holds to its schema', async () => {
  const url = new URL('../../reports/schema/certificate.schema.json', import.meta.url)
  const validate = new Ajv2020({ strict: true }).compile(
    JSON.parse(await readFile(url, 'utf8')) as AnySchemaObject,
  )
  const certificate = JSON.parse(JSON.stringify(await issue()))
  expect(validate(certificate), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...certificate, cells: [{ ...certificate.cells[0], state: 'maybe' }] })).toBe(false)
})

test.each(['run.json', 'compliance.json', 'messages.ndjson'])(
  '%s cannot be changed or taken away',
  async (file) => {
    await issue()
    await writeFile(path.join(directory, file), 'something else')
    expect((await verifyCertificate(directory)).problems).toEqual([
      `${file} is not the file that was certified`,
    ])
    await rm(path.join(directory, file))
    expect((await verifyCertificate(directory)).problems).toEqual([
      `${file} cannot be read: it does not exist`,
    ])
  },
)

test('nothing in the certificate can be changed', async () => {
  const certificate = await issue()
  await write({ ...certificate, cells: [{ ...certificate.cells[0], state: 'met' }] })
  expect((await verifyCertificate(directory)).problems).toEqual([
    'the signature is not one of this certificate',
  ])
})

test('a certificate that keeps silent about a file is noticed', async () => {
  const certificate = await issue()
  const { 'messages.ndjson': _, ...files } = certificate.files
  await write({ ...certificate, files })
  expect((await verifyCertificate(directory)).problems).toContain('it does not speak for messages.ndjson')
})

test('the key of the issuer tells a genuine certificate from one that others signed', async () => {
  const certificate = await issue(pems.privateKey)
  expect(certificate.signature.key).toBe('given')
  const issuer = publicKeyOf(pems.publicKey, 'issuer.pem')
  expect(publicKeyOf(pems.privateKey, 'key.pem')).toBe(issuer)
  expect((await verifyCertificate(directory, issuer)).problems).toEqual([])
  await issue()
  expect((await verifyCertificate(directory, issuer)).problems).toEqual([
    'it was signed with another key than the one given',
  ])
})

test('white space and the order of keys do not matter', async () => {
  await issue()
  const file = path.join(directory, 'certificate.json')
  const read = JSON.parse(await readFile(file, 'utf8')) as Certificate
  await writeFile(file, JSON.stringify(Object.fromEntries(Object.entries(read).reverse())))
  expect((await verifyCertificate(directory)).problems).toEqual([])
})

test('what is no key, or no certificate, is refused in a sentence', async () => {
  const { privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  for (const pem of ['', privateKey])
    expect(() => signingKey(pem, 'key.pem')).toThrow('key.pem holds no private Ed25519 key in PEM')
  await expect(verifyCertificate(directory)).rejects.toMatchObject({ code: 'E_CERTIFICATE' })
  await write({})
  await expect(verifyCertificate(directory)).rejects.toThrow('is no certificate of Assay')
})
