/** Bytes of every message in every program that is compared. */
export const FRAME = 220

/**
 * A source address for a client: each has 28,000 ports, and connecting slows down long before they are used up.
 * @param {number} number of the client
 */
export function sourceAddress(number) {
  return `127.0.0.${1 + Math.floor(number / 10_000)}`
}

/**
 * A chat message of {@link FRAME} bytes from client `number` to its partner.
 * @param {number} number
 */
export function frame(number) {
  const id = `${number.toString(16).padStart(8, '0')}-${'0'.repeat(8)}-${'0'.repeat(16)}`
  const head = `<message to='bench${number ^ 1}@localhost/r' id='${id}' type='chat'><body>`
  const tail = '</body></message>'
  return `${head}${'x'.repeat(FRAME - head.length - tail.length)}${tail}`
}
