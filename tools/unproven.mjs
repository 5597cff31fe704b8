/**
 * Writes features/unproven.txt: the scenarios that ran in the given runs (directories, or compliance.json) and passed in
 * none. Give a run of every server at hand, federated ones among them: a scenario that ran in none is left out.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const HEAD = `# Scenarios that no server at hand has been seen to pass: each says what a spec says, and only the audit with the
# enactments of its requirement shows that a server could pass it. Made by npm run unproven -- RUN...
`

const runs = process.argv.slice(2)
if (runs.length === 0 || runs.some((run) => !existsSync(run))) {
  console.error('name the runs, one of each server: npm run unproven -- reports/RUN...')
  process.exit(64)
}

/** @type {Set<string>} */
const ran = new Set()
/** @type {Set<string>} */
const passed = new Set()
for (const run of runs) {
  const file = statSync(run).isDirectory() ? path.join(run, 'compliance.json') : run
  /** @type {{ scenarios: { id: string, verdict: string }[] }} */
  const { scenarios } = JSON.parse(readFileSync(file, 'utf8'))
  for (const { id, verdict } of scenarios) {
    ran.add(id)
    if (verdict === 'pass') passed.add(id)
  }
}
const unproven = [...ran].filter((id) => !passed.has(id)).sort()
const page = path.join(import.meta.dirname, '..', 'features', 'unproven.txt')
writeFileSync(page, `${HEAD}${unproven.map((id) => `${id}\n`).join('')}`)
console.log(`${unproven.length} of ${ran.size} scenarios passed in none of these runs`)
