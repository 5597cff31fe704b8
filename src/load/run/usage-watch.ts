import type { ServerResult } from '../../metrics/load-model.ts'

/** CPU used so far and memory used now, of our own or of the server's processes; absent where it cannot be known. */
export interface Usage {
  readonly cpuSeconds: number
  readonly rssBytes: number
}

/** What was used in one second. */
export interface SecondUsage {
  readonly harnessCpu: number
  readonly serverCpu?: number
  readonly serverRssBytes?: number
}

/** Follows CPU and memory, second by second, and between two marks: the edges of the measure phase. */
export class UsageWatch {
  readonly #own: () => Usage
  readonly #server: () => Usage | undefined
  readonly #seconds = new Map<number, SecondUsage>()
  #last: { own: Usage; server: Usage | undefined }
  #from: { own: Usage; server: Usage | undefined } | undefined
  #to: { own: Usage; server: Usage | undefined } | undefined
  #ownRss = 0
  #serverRss = 0

  constructor(own: () => Usage, server: () => Usage | undefined) {
    this.#own = own
    this.#server = server
    this.#last = this.#read()
  }

  /** The load begins: its first second begins now. */
  start(): void {
    this.#last = this.#read()
  }

  /** A second has passed. */
  tick(second: number): void {
    const { own, server } = this.#last
    const now = this.#read()
    this.#last = now
    this.#seconds.set(second, {
      harnessCpu: Math.max(0, now.own.cpuSeconds - own.cpuSeconds),
      ...(now.server && {
        serverCpu: Math.max(0, now.server.cpuSeconds - (server ?? now.server).cpuSeconds),
        serverRssBytes: now.server.rssBytes,
      }),
    })
  }

  /** What counts begins now. */
  begin(): void {
    this.#from = this.#read()
    this.#to = undefined
  }

  /** What counts has ended; only the first time says anything. */
  end(): void {
    if (this.#from && !this.#to) this.#to = this.#read()
  }

  second(second: number): SecondUsage {
    return this.#seconds.get(second) ?? { harnessCpu: 0 }
  }

  /** Our own between the marks, and the largest memory. */
  get own(): Usage {
    return { cpuSeconds: between(this.#from?.own, this.#to?.own), rssBytes: this.#ownRss }
  }

  /** The server's likewise. */
  get server(): ServerResult | undefined {
    if (!this.#last.server) return undefined
    return { cpuSeconds: between(this.#from?.server, this.#to?.server), rssBytes: this.#serverRss }
  }

  #read(): { own: Usage; server: Usage | undefined } {
    const own = this.#own()
    const server = this.#server()
    this.#ownRss = Math.max(this.#ownRss, own.rssBytes)
    this.#serverRss = Math.max(this.#serverRss, server?.rssBytes ?? 0)
    return { own, server }
  }
}

function between(from: Usage | undefined, to: Usage | undefined): number {
  return from && to ? Math.max(0, to.cpuSeconds - from.cpuSeconds) : 0
}
