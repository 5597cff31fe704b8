/**
 * Writes docs/known-divergences.md from the baselines that come with Assay (targets/baselines/*.yaml), so that what CI
 * expects and what readers are told cannot drift apart. `--check` writes nothing and fails where the file is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

const ROOT = path.resolve(import.meta.dirname, '..')
const BASELINES = path.join(ROOT, 'targets', 'baselines')
const PAGE = path.join(ROOT, 'docs', 'known-divergences.md')

const INTRODUCTION = `# Known divergences of the reference servers

What the reference servers do otherwise than the specs say, found by \`assay certify\` and understood: the exchange was read, and the text of the spec read again. \`assay certify prosody\`, \`ejabberd\` and \`jabberd2\` expect these failures and report only news; \`--no-baseline\` shows them all. A SHOULD comes out as an advisory, which fails a run only with \`--strict\`.

The servers are private instances of Debian 12's packages, with a configuration of Assay's that switches on what they implement and leaves TLS optional. Where a divergence comes from that configuration, it says so. Prosody and ejabberd say of themselves that they implement RFC 6122, whose stringprep RFC 7622 has replaced; most of what is said of RFC 7622 here is the distance between the two. This page is made from \`targets/baselines/\` by \`npm run divergences\`.
`

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()
}

/**
 * One row a requirement and reason; where only some of its scenarios are meant, their number is given.
 * @param {{requirement: string, scenario?: string, reason: string}[]} expected
 * @param {Map<string, {level: string, section: string}>} catalogue
 */
function rowsOf(expected, catalogue) {
  /** @type {Map<string, {requirement: string, reason: string, scenarios: string[]}>} */
  const rows = new Map()
  for (const { requirement, scenario, reason } of expected) {
    const key = `${requirement} ${reason}`
    const row = rows.get(key) ?? { requirement, reason, scenarios: /** @type {string[]} */ ([]) }
    rows.set(key, row)
    if (scenario) row.scenarios.push(scenario)
  }
  return [...rows.values()].map(({ requirement, reason, scenarios }) => {
    const { level, section } = catalogue.get(requirement) ?? { level: '?', section: '?' }
    const [does = '', why = ''] = reason.split(' — ')
    const some = scenarios.length > 0 ? ` (${scenarios.length} of its scenarios)` : ''
    return `| ${requirement}${some} | §${section} ${level} | ${cell(does)} | ${cell(why)} |`
  })
}

/** Requirements by id, as the catalogue's files have them. */
function readCatalogue() {
  const catalogue = new Map()
  const folder = path.join(ROOT, 'features')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => /requirements.*\.yaml$/.test(name)))
    for (const requirement of parse(readFileSync(path.join(folder, file), 'utf8')).requirements)
      catalogue.set(requirement.id, requirement)
  return catalogue
}

const catalogue = readCatalogue()
const files = readdirSync(BASELINES).filter((file) => file.endsWith('.yaml'))
const order = ['prosody.yaml', 'ejabberd.yaml', 'jabberd2.yaml']
const sections = files
  .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  .map((file) => {
    const { target, version, expected } = parse(readFileSync(path.join(BASELINES, file), 'utf8'))
    const head = '| requirement | level | what it does instead | why that is wrong |\n|---|---|---|---|'
    return `## ${target} ${version}\n\n${head}\n${rowsOf(expected, catalogue).join('\n')}\n`
  })
const page = [INTRODUCTION, ...sections].join('\n')

if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') !== page) {
    console.error('docs/known-divergences.md is stale: run npm run divergences')
    process.exitCode = 1
  }
} else writeFileSync(PAGE, page)
