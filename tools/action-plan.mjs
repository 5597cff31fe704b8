/**
 * Inputs of the GitHub Action as its environment variables give them; empty where nothing was given.
 * @typedef {Readonly<Record<string, string | undefined>>} Inputs
 */

/**
 * What the action does: a target file to write (in JSON, which is YAML too), if one is needed, and the words after `assay`.
 * @typedef {{ targetFile?: string, args: string[], warnings: string[] }} ActionPlan
 */

export const TARGET_FILE = 'assay-target.yaml'

const SECURITY = new Map([
  ['disabled', 'none'],
  ['ifpossible', 'starttls'],
  ['required', 'starttls'],
  ['direct', 'direct'],
])

/** @param {string | undefined} text */
const wordsOf = (text) =>
  (text ?? '')
    .split(/[\s,]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** `XEP-0045`, `xep0045` and `xep-0045` are one spec. @param {string} name */
const key = (name) => name.toLowerCase().replaceAll('-', '')

/**
 * Makes the command line of a run out of the action's inputs. Secrets go into the target file as the names of the
 * environment variables that hold them.
 * @param {Inputs} inputs
 * @param {readonly string[]} specs names of the specs that there are features for, as in `features/`
 * @param {string} directory where the target file is written
 * @returns {ActionPlan}
 * @throws Error in one sentence where inputs contradict each other or are none
 */
export function planAction(inputs, specs, directory) {
  const warnings = /** @type {string[]} */ ([])
  const given = inputs.TARGET?.trim()
  const targetFile = given ? undefined : `${JSON.stringify(targetOf(inputs), null, 2)}\n`
  const args = ['certify', given || `${directory}/${TARGET_FILE}`]
  const profile = inputs.PROFILE?.trim()
  const chosen = profile ? [] : specsFor(inputs, specs, warnings)
  if (profile && (inputs.ENABLED_SPECIFICATIONS || inputs.DISABLED_SPECIFICATIONS))
    throw new Error(
      'a profile names its specs itself: leave enabledSpecifications and disabledSpecifications out',
    )
  if (profile) args.push('--profile', profile)
  for (const spec of chosen) args.push('--spec', spec)
  if (inputs.BASELINE) args.push('--baseline', inputs.BASELINE)
  if (isTrue(inputs.STRICT, 'strict')) args.push('--strict')
  if (inputs.LANES) args.push('--lanes', inputs.LANES)
  args.push('--out', inputs.LOG_DIR || './output')
  return { ...(targetFile === undefined ? {} : { targetFile }), args, warnings }
}

/**
 * @param {Inputs} inputs
 * @param {readonly string[]} specs
 * @param {string[]} warnings
 * @returns {string[]} none where all are meant
 */
function specsFor(inputs, specs, warnings) {
  const known = new Map(specs.map((spec) => [key(spec), spec]))
  /** @param {string | undefined} list */
  const found = (list) =>
    wordsOf(list).flatMap((word) => {
      const spec = known.get(key(word))
      if (spec === undefined) warnings.push(`Assay has no features for ${word}`)
      return spec === undefined ? [] : [spec]
    })
  const enabled = found(inputs.ENABLED_SPECIFICATIONS)
  const disabled = new Set(found(inputs.DISABLED_SPECIFICATIONS))
  const wanted = wordsOf(inputs.ENABLED_SPECIFICATIONS).length > 0
  if (!wanted && disabled.size === 0) return []
  const chosen = (wanted ? enabled : specs).filter((spec) => !disabled.has(spec))
  if (chosen.length === 0) throw new Error('enabledSpecifications and disabledSpecifications leave no spec')
  return chosen
}

/** @param {Inputs} inputs */
function targetOf(inputs) {
  const domain = inputs.DOMAIN || 'example.org'
  const mode = SECURITY.get((inputs.SECURITY_MODE || 'disabled').toLowerCase())
  if (mode === undefined)
    throw new Error(
      `securityMode is one of ${[...SECURITY.keys()].join(', ')}, not '${inputs.SECURITY_MODE}'`,
    )
  const host = inputs.HOST || '127.0.0.1'
  const endpoint = { host, ...(inputs.PORT ? { port: Number(inputs.PORT) } : {}) }
  const accounts = accountsOf(inputs)
  return {
    domain,
    name: inputs.TEST_ID && inputs.TEST_ID !== 'default' ? inputs.TEST_ID : domain,
    endpoints: mode === 'direct' ? { client: { host }, 'direct-tls': endpoint } : { client: endpoint },
    tls: { mode, verify: !isTrue(inputs.ACCEPT_ALL_CERTIFICATES, 'acceptAllCertificates') },
    timeout: `${inputs.TIMEOUT || 5000}ms`,
    ...accounts,
  }
}

/** @param {Inputs} inputs */
function accountsOf(inputs) {
  const list = ['ONE', 'TWO', 'THREE'].flatMap((number) => {
    const username = inputs[`ACCOUNT_${number}_USERNAME`]
    return username ? [{ username, password: { env: `ACCOUNT_${number}_PASSWORD` } }] : []
  })
  const administrator = inputs.ADMIN_ACCOUNT_USERNAME
    ? {
        administrator: {
          jid: `${inputs.ADMIN_ACCOUNT_USERNAME}@${inputs.DOMAIN || 'example.org'}`,
          password: { env: 'ADMIN_ACCOUNT_PASSWORD' },
        },
      }
    : {}
  if (list.length > 0) return { ...administrator, accounts: { list } }
  return { ...administrator, accounts: inputs.ADMIN_ACCOUNT_USERNAME ? 'admin' : 'register' }
}

/**
 * @param {string | undefined} text
 * @param {string} name
 */
function isTrue(text, name) {
  const word = (text ?? '').trim().toLowerCase()
  if (word === 'true') return true
  if (word === '' || word === 'false') return false
  throw new Error(`${name} is true or false, not '${text}'`)
}
