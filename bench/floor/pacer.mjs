/**
 * @typedef {{
 *   rounds: number, seconds: number, rate: number, cpuSeconds: number, cpuPerRoundMicros: number, lost: number,
 *   rssPerClientBytes: number }} Figures what every measured program prints as one line of JSON
 * @typedef {{ at: number, cpu: NodeJS.CpuUsage, received: number }} Mark
 */

const DRAIN_SECONDS = 2

/** Counts messages, and decides when they are sent: at a constant rate, or as answers at rate 0 (the closed mode). */
export class Pacer {
  #sent = 0
  #received = 0
  #answering
  #rate
  #send

  /** @param {{ rate: number, send: (client: number, turn: number) => void }} options */
  constructor({ rate, send }) {
    this.#rate = rate
    this.#answering = rate === 0
    this.#send = send
  }

  /**
   * A client has received so many messages; in the closed mode it sends as many.
   * @param {number} client
   * @param {number} messages
   */
  arrived(client, messages) {
    this.#received += messages
    if (this.#answering) for (let left = messages; left > 0; left--) this.#next(client)
  }

  /** @param {number} client */
  #next(client) {
    this.#send(client, this.#sent++)
  }

  /**
   * Runs the load and measures this process's CPU in the steady window.
   * @param {{ clients: number, seconds: number, warmUpSeconds: number, rssPerClientBytes: number }} options
   * @returns {Promise<Figures>}
   */
  run({ clients, seconds, warmUpSeconds, rssPerClientBytes }) {
    const start = performance.now()
    const begin = start + warmUpSeconds * 1000
    const mark = () => ({ at: performance.now(), cpu: process.cpuUsage(), received: this.#received })
    /** @type {Mark | undefined} */
    let first
    /** @type {Mark | undefined} */
    let last
    if (this.#answering) for (let client = 0; client < clients; client++) this.#next(client)
    return new Promise((resolve) => {
      const tick = () => {
        const now = performance.now()
        if (first === undefined && now >= begin) first = mark()
        if (first !== undefined && last === undefined && now >= first.at + seconds * 1000) {
          last = mark()
          this.#answering = false
        }
        if (last === undefined) {
          const due = Math.floor(((now - start) / 1000) * this.#rate)
          while (this.#sent < due) this.#next(this.#sent % clients)
        } else if (
          first !== undefined &&
          (this.#received >= this.#sent || now > last.at + DRAIN_SECONDS * 1000)
        ) {
          resolve(figures({ first, last, lost: this.#sent - this.#received, rssPerClientBytes }))
          return
        }
        setTimeout(tick, 1)
      }
      tick()
    })
  }
}

/**
 * @param {{ first: Mark, last: Mark, lost: number, rssPerClientBytes: number }} facts
 * @returns {Figures}
 */
function figures({ first, last, lost, rssPerClientBytes }) {
  const rounds = last.received - first.received
  const seconds = (last.at - first.at) / 1000
  const cpuMicros = last.cpu.user + last.cpu.system - first.cpu.user - first.cpu.system
  return {
    rounds,
    seconds,
    rate: rounds / seconds,
    cpuSeconds: cpuMicros / 1e6,
    cpuPerRoundMicros: cpuMicros / rounds,
    lost,
    rssPerClientBytes,
  }
}
