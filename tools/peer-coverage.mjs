/**
 * Writes docs/peer-coverage.md from docs/peer-coverage/*.yaml: for each test of another tool the requirement whose
 * scenarios decide the same, or why none does. `--check` writes nothing and fails where the page is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

/** @typedef {string | string[] | { none: string }} Target */
/** @typedef {{ class: string, spec: string, tests: Record<string, Target> }} PeerClass */
/** @typedef {{ peer: string, revision: string, classes: PeerClass[] }} Peer */

const ROOT = path.resolve(import.meta.dirname, '..')
const FOLDER = path.join(ROOT, 'docs', 'peer-coverage')
const PAGE = path.join(ROOT, 'docs', 'peer-coverage.md')

const INTRODUCTION = `# What peers test

Each test of another tool beside the requirement whose scenarios decide the same here (\`assay list requirements\` has its words, \`assay certify --tags @ID\` runs it), or the reason why none does. Test names are the peer's. Made from \`docs/peer-coverage/\` by \`npm run peers\`.
`

/** @param {Target} target */
function cell(target) {
  if (typeof target === 'string') return `\`${target}\``
  if (Array.isArray(target)) return target.map((id) => `\`${id}\``).join(', ')
  return target.none.replaceAll('|', '\\|')
}

/** @param {PeerClass[]} classes */
function specsOf(classes) {
  return [...new Set(classes.map(({ spec }) => spec))]
}

/** @param {PeerClass[]} classes */
function tally(classes) {
  const targets = classes.flatMap(({ tests }) => Object.values(tests))
  const none = targets.filter((target) => typeof target === 'object' && !Array.isArray(target)).length
  return { all: targets.length, decided: targets.length - none, none }
}

/** @param {Peer} peer */
function section({ peer, revision, classes }) {
  const rows = specsOf(classes).map((spec) => {
    const { all, decided, none } = tally(classes.filter((one) => one.spec === spec))
    return `| ${spec} | ${all} | ${decided} | ${none} |`
  })
  const total = tally(classes)
  const summary = [
    '| spec | tests | decided here | not, with a reason |',
    '|---|--:|--:|--:|',
    ...rows,
    `| **all** | **${total.all}** | **${total.decided}** | **${total.none}** |`,
  ].join('\n')
  const tables = classes.map(({ class: name, spec, tests }) => {
    const lines = Object.entries(tests).map(([test, target]) => `| ${test} | ${cell(target)} |`)
    return `### ${name} (${spec})\n\n| test | here |\n|---|---|\n${lines.join('\n')}\n`
  })
  return `## ${peer}, revision ${revision}\n\n${summary}\n\n${tables.join('\n')}`
}

const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
/** @type {Map<string, Peer>} */
const peers = new Map()
for (const file of files) {
  /** @type {Peer} */
  const read = parse(readFileSync(path.join(FOLDER, file), 'utf8'))
  const known = peers.get(read.peer)
  peers.set(read.peer, known ? { ...known, classes: [...known.classes, ...read.classes] } : read)
}
const page = [INTRODUCTION, ...[...peers.values()].map(section)].join('\n')

if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') !== page) {
    console.error('docs/peer-coverage.md is stale: run npm run peers')
    process.exitCode = 1
  }
} else writeFileSync(PAGE, page)
