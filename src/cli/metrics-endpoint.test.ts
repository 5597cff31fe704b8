import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { MetricsEndpoint } from './metrics-endpoint.ts'

const labels = { target: 'prosody', scenario: 'chat' }
const open: { close(): unknown }[] = []

afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function listening(port = 0) {
  const endpoint = await MetricsEndpoint.listen({ host: '127.0.0.1', port }, labels)
  open.push(endpoint)
  return endpoint
}

test('a scrape shows how the run is at the moment', async () => {
  const endpoint = await listening()
  expect(await (await fetch(endpoint.url)).text()).toContain(
    'assay_phase{target="prosody",scenario="chat",phase="accounts"} 1',
  )
  endpoint.observe({
    phase: 'measure',
    fraction: 0.5,
    loggedIn: 99,
    clients: 100,
    rate: 512,
    p99: 14_718,
    errors: 3,
  })
  const response = await fetch(endpoint.url)
  expect(response.headers.get('content-type')).toBe(
    'application/openmetrics-text; version=1.0.0; charset=utf-8',
  )
  const text = await response.text()
  for (const line of [
    'assay_phase{target="prosody",scenario="chat",phase="measure"} 1',
    'assay_clients{target="prosody",scenario="chat"} 100',
    'assay_clients_logged_in{target="prosody",scenario="chat"} 99',
    'assay_operations_rate{target="prosody",scenario="chat"} 512',
    'assay_operation_latency_p99_seconds{target="prosody",scenario="chat"} 0.014718',
    'assay_errors_total{target="prosody",scenario="chat"} 3',
  ])
    expect(text).toContain(`${line}\n`)
  expect(text).toMatch(/\n# EOF\n$/)
})

test('elsewhere there is nothing, and it says where the metrics are', async () => {
  const endpoint = await listening()
  const response = await fetch(endpoint.url.replace('/metrics', '/'))
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('the metrics are at /metrics\n')
})

test('a port that is taken is told in a sentence', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  open.push(other)
  const { port } = other.address() as AddressInfo
  await expect(listening(port)).rejects.toMatchObject({
    code: 'E_METRICS',
    message: expect.stringMatching(new RegExp(`^the metrics cannot be served at 127.0.0.1:${port}: `)),
  })
})
