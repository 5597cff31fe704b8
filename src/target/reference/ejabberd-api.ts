import { Agent, request } from 'node:http'
import { AssayError } from '../../base/errors.ts'
import { LOOPBACK } from './loopback-endpoint.ts'

const PARALLEL = 8
const ANSWER_WITHIN_MS = 10_000

/** ejabberd's HTTP API, which its configuration opens to loopback without credentials. */
export class EjabberdApi {
  readonly #port: number
  readonly #agent = new Agent({ keepAlive: true, maxSockets: PARALLEL, timeout: 5000 })

  constructor(port: number) {
    this.#port = port
  }

  /** Whether the API answers at all. */
  async answers(): Promise<boolean> {
    return this.#call('status', {}).then(
      ({ status }) => status === 200,
      () => false,
    )
  }

  /** @throws AssayError E_SERVER_ACCOUNTS if ejabberd refuses one. */
  async register(users: readonly { username: string; domain: string; password: string }[]): Promise<void> {
    await Promise.all(
      users.map(async ({ username, domain, password }) => {
        const { status, body } = await this.#call('register', { user: username, host: domain, password })
        if (status !== 200) {
          throw new AssayError(
            'E_SERVER_ACCOUNTS',
            `ejabberd did not register ${username}@${domain}: ${body}`,
          )
        }
      }),
    )
  }

  /** Adds what a text file of Mnesia's holds. @throws AssayError E_SERVER_ACCOUNTS if ejabberd cannot. */
  async load(file: string): Promise<void> {
    const { status, body } = await this.#call('load', { file })
    // It reports failure as text, and success as none.
    if (status === 200 && body === '""') return
    throw new AssayError('E_SERVER_ACCOUNTS', `ejabberd did not take in the accounts: ${body}`)
  }

  #call(command: string, argument: object): Promise<{ status: number | undefined; body: string }> {
    return new Promise((resolve, reject) => {
      const call = request(
        {
          host: LOOPBACK,
          port: this.#port,
          path: `/api/${command}`,
          method: 'POST',
          agent: this.#agent,
          headers: { 'content-type': 'application/json' },
          timeout: ANSWER_WITHIN_MS,
        },
        (response) => {
          let body = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => {
            body += chunk
          })
          response.on('end', () => resolve({ status: response.statusCode, body }))
          response.on('error', reject)
        },
      )
      call.on('timeout', () => call.destroy(new Error('no answer')))
      call.on('error', reject)
      call.end(JSON.stringify(argument))
    })
  }
}
