import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messageOf, UsageError } from '../base/errors.ts'
import type { LoadProgress } from '../load/outcome.ts'
import { progressMetrics } from '../metrics/progress-openmetrics.ts'

const TYPE = 'application/openmetrics-text; version=1.0.0; charset=utf-8'

/** Where the metrics of a load run are served. */
export interface MetricsAddress {
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
}

/** Serves a load run's progress at `/metrics` for what scrapes OpenMetrics, from its start to its end. */
export class MetricsEndpoint {
  readonly #server: Server
  readonly #labels: { readonly target: string; readonly scenario: string }
  #progress: LoadProgress | undefined

  private constructor(labels: { readonly target: string; readonly scenario: string }) {
    this.#labels = labels
    this.#server = createServer((request, response) => {
      if (request.url !== '/metrics') {
        response.writeHead(404).end('the metrics are at /metrics\n')
        return
      }
      const progress = this.#progress ?? STARTING
      response.writeHead(200, { 'content-type': TYPE }).end(progressMetrics(progress, this.#labels))
    })
  }

  /** @throws UsageError E_METRICS where the address is taken or not this machine's. */
  static async listen(
    { host, port }: MetricsAddress,
    labels: { readonly target: string; readonly scenario: string },
  ): Promise<MetricsEndpoint> {
    const endpoint = new MetricsEndpoint(labels)
    const server = endpoint.#server
    await new Promise<void>((resolve, reject) => {
      server.once('error', (cause) =>
        reject(
          new UsageError(
            'E_METRICS',
            `the metrics cannot be served at ${host}:${port}: ${messageOf(cause)}`,
            {
              cause,
              hint: 'give another port with --metrics, or 0 for any that is free',
            },
          ),
        ),
      )
      server.listen(port, host, resolve)
    })
    return endpoint
  }

  get url(): string {
    const { address, port, family } = this.#server.address() as AddressInfo
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/metrics`
  }

  observe(progress: LoadProgress): void {
    this.#progress = progress
  }

  /** Ends it, with the connections of those who scrape. */
  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

const STARTING: LoadProgress = {
  phase: 'accounts',
  fraction: 0,
  loggedIn: 0,
  clients: 0,
  rate: 0,
  p99: 0,
  errors: 0,
}
