import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseTargetFile } from '../../src/target/file.ts'
import { planAction } from '../../tools/action-plan.mjs'

const SPECS = ['rfc6120', 'xep-0030', 'xep-0045', 'xep-0060']

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))

/** The target as Assay reads it out of the file that the action writes. */
async function target(inputs: Record<string, string>, env: Record<string, string> = {}) {
  const { targetFile = '' } = planAction(inputs, SPECS, 'temp')
  return parseTargetFile(targetFile, { file: 'temp/assay-target.yaml', env })
}

const argsOf = (inputs: Record<string, string>) => planAction(inputs, SPECS, 'temp').args.join(' ')

test('without inputs it certifies what the peers certify by default: 127.0.0.1, unsecured, accounts registered', async () => {
  expect(await target({})).toMatchObject({
    name: 'example.org',
    domain: 'example.org',
    client: { host: '127.0.0.1', port: 5222 },
    tls: { mode: 'none', verify: true },
    accounts: { kind: 'register' },
    timeoutMs: 5000,
  })
  expect(argsOf({})).toBe('certify temp/assay-target.yaml --out ./output')
})

test('security, time-out and name are those of the inputs', async () => {
  const inputs = {
    SECURITY_MODE: 'required',
    ACCEPT_ALL_CERTIFICATES: 'true',
    TIMEOUT: '2500',
    TEST_ID: 'nightly',
  }
  expect(
    await target({ ...inputs, DOMAIN: 'chat.example', HOST: 'xmpp.chat.example', PORT: '15222' }),
  ).toMatchObject({
    name: 'nightly',
    domain: 'chat.example',
    client: { host: 'xmpp.chat.example', port: 15222 },
    tls: { mode: 'starttls', verify: false },
    timeoutMs: 2500,
  })
  expect(await target({ SECURITY_MODE: 'direct', PORT: '5223' })).toMatchObject({
    directTls: { host: '127.0.0.1', port: 5223 },
    tls: { mode: 'direct' },
  })
})

test('accounts come from a list, else from the administrator, and passwords stay in the environment', async () => {
  const admin = { ADMIN_ACCOUNT_USERNAME: 'admin', DOMAIN: 'chat.example' }
  const env = {
    ADMIN_ACCOUNT_PASSWORD: 'top secret',
    ACCOUNT_ONE_PASSWORD: 'one secret',
    ACCOUNT_TWO_PASSWORD: 'two',
  }
  const administrator = { username: 'admin', domain: 'chat.example', password: 'top secret' }
  expect(await target(admin, env)).toMatchObject({ accounts: { kind: 'admin' }, administrator })
  const listed = { ...admin, ACCOUNT_ONE_USERNAME: 'romeo', ACCOUNT_TWO_USERNAME: 'juliet' }
  expect(await target(listed, env)).toMatchObject({
    administrator,
    accounts: {
      kind: 'list',
      accounts: [
        { username: 'romeo', domain: 'chat.example', password: 'one secret' },
        { username: 'juliet', domain: 'chat.example', password: 'two' },
      ],
    },
  })
  expect(planAction({ ...listed, ...env }, SPECS, 'temp').targetFile).not.toContain('secret')
})

describe('specs', () => {
  test.each([
    [{ ENABLED_SPECIFICATIONS: 'XEP-0045,XEP-0060' }, '--spec xep-0045 --spec xep-0060'],
    [{ ENABLED_SPECIFICATIONS: 'RFC6120, xep0045', DISABLED_SPECIFICATIONS: 'XEP0045' }, '--spec rfc6120'],
    [{ DISABLED_SPECIFICATIONS: 'XEP-0045,XEP-0060' }, '--spec rfc6120 --spec xep-0030'],
  ])('%j are %s', (inputs, expected) => {
    expect(argsOf(inputs)).toBe(`certify temp/assay-target.yaml ${expected} --out ./output`)
  })

  test('one that Assay has nothing for is told and passed over', () => {
    const { args, warnings } = planAction({ ENABLED_SPECIFICATIONS: 'XEP-0045,XEP-9999' }, SPECS, 'temp')
    expect(args).toContain('xep-0045')
    expect(warnings).toEqual(['Assay has no features for XEP-9999'])
  })
})

test('a target, a profile, a baseline and the rest are handed on', () => {
  const inputs = {
    TARGET: './chat.yaml',
    PROFILE: 'xep-0479',
    BASELINE: 'known.yaml',
    STRICT: 'true',
    LANES: '8',
  }
  const plan = planAction({ ...inputs, LOG_DIR: 'out', HOST: 'ignored' }, SPECS, 'temp')
  expect(plan.targetFile).toBeUndefined()
  expect(plan.args.join(' ')).toBe(
    'certify ./chat.yaml --profile xep-0479 --baseline known.yaml --strict --lanes 8 --out out',
  )
})

test.each([
  [
    { SECURITY_MODE: 'sometimes' },
    /^securityMode is one of disabled, ifpossible, required, direct, not 'sometimes'$/,
  ],
  [{ STRICT: 'yes' }, /^strict is true or false, not 'yes'$/],
  [{ ENABLED_SPECIFICATIONS: 'XEP-9999' }, /leave no spec$/],
  [{ PROFILE: 'xep-0479', ENABLED_SPECIFICATIONS: 'XEP-0045' }, /^a profile names its specs itself/],
])('%j are refused in a sentence', (inputs, message) => {
  expect(() => planAction(inputs, SPECS, 'temp')).toThrow(message)
})

describe('action.yml', () => {
  const inputs = Object.keys(action.inputs)
  const certify = action.runs.steps.find(({ id }: { id?: string }) => id === 'certify')

  test('hands every input to the step, under the name that the step reads', () => {
    const plan = readFileSync(new URL('../../tools/action-plan.mjs', import.meta.url), 'utf8')
    const handed = Object.entries(certify.env as Record<string, string>).filter(
      ([name]) => name !== 'ACTION_PATH',
    )
    expect(handed.map(([, value]) => /inputs\.(\w+)/.exec(value)?.[1]).sort()).toEqual([...inputs].sort())
    for (const [name, value] of handed) {
      const input = /inputs\.(\w+)/.exec(value)?.[1] ?? ''
      expect(name).toBe(input.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase())
      if (!name.startsWith('ACCOUNT_') && !name.endsWith('_PASSWORD'))
        expect(plan).toContain(`inputs.${name}`)
    }
  })

  test('has the inputs of the XMPP interop action that mean the same, so that moving over changes one line', () => {
    expect(inputs).toEqual(
      expect.arrayContaining([
        ...['testId', 'host', 'domain', 'timeout', 'securityMode', 'acceptAllCertificates', 'logDir'],
        ...[
          'adminAccountUsername',
          'adminAccountPassword',
          'enabledSpecifications',
          'disabledSpecifications',
        ],
        ...['One', 'Two', 'Three'].flatMap((n) => [`account${n}Username`, `account${n}Password`]),
      ]),
    )
  })

  test('passes no input to a shell as text', () => {
    for (const { run = '' } of action.runs.steps as { run?: string }[]) expect(run).not.toContain('inputs.')
  })

  test('knows the specs that there are features for by their folders', () => {
    const folders = readdirSync(new URL('../../features', import.meta.url), { withFileTypes: true })
    const specs = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    expect(planAction({ ENABLED_SPECIFICATIONS: 'XEP-0045' }, specs, 'temp').warnings).toEqual([])
  })
})
