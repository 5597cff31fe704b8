import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { packagePath } from '../../src/base/package-path.ts'
import { loadBaseline } from '../../src/report/baseline.ts'
import { scenarioId } from '../../src/requirements/scenario-id.ts'
import { REFERENCE_SERVERS } from '../../src/target/reference/managed-server.ts'
import { shippedCatalogue, shippedScenarios } from '../support/shipped.ts'

const [catalogue, scenarios, page] = await Promise.all([
  shippedCatalogue,
  shippedScenarios,
  readFile(packagePath('docs', 'known-divergences.md'), 'utf8'),
])
const scenarioIds = new Set(
  scenarios.map(({ requirements, name, uri }) => scenarioId(requirements[0] ?? uri, name)),
)

describe.each(REFERENCE_SERVERS)('the baseline of %s', (server) => {
  it('speaks of requirements and scenarios that there are', async () => {
    const { target, expected } = await loadBaseline(packagePath('targets', 'baselines', `${server}.yaml`))
    expect(target).toBe(server)
    expect(expected.filter(({ requirement }) => !catalogue.get(requirement))).toEqual([])
    expect(expected.filter(({ scenario }) => scenario !== undefined && !scenarioIds.has(scenario))).toEqual(
      [],
    )
  })

  it('says of each failure what the server does and why that is wrong', async () => {
    const { expected } = await loadBaseline(packagePath('targets', 'baselines', `${server}.yaml`))
    expect(expected.filter(({ reason }) => !/.{10} — .*(§|RFC|XEP)/.test(reason))).toEqual([])
  })

  it('is what the page on known divergences tells', async () => {
    const { expected } = await loadBaseline(packagePath('targets', 'baselines', `${server}.yaml`))
    const section = page.split(/^## /m).find((part) => part.startsWith(`${server} `)) ?? ''
    const told = [...section.matchAll(/^\| (\S+)/gm)].map(([, id]) => id).filter((id) => id?.includes('/'))
    expect([...new Set(told)].sort()).toEqual(
      [...new Set(expected.map(({ requirement }) => requirement))].sort(),
    )
    for (const { reason } of expected)
      expect(section).toContain((reason.split(' — ')[0] ?? '').replaceAll('|', '\\|'))
  })
})
