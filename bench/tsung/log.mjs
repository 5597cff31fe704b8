/**
 * @typedef {{ connected: number, sent: number, received: number, bytesSent: number }} Interval
 * what one interval of ten seconds added; `received` are stamped messages that arrived
 */

/**
 * The intervals that a `tsung.log` has in full; the one that is being written last is left out.
 * @param {string} log
 * @returns {Interval[]}
 */
export function intervalsOf(log) {
  const dumps = log.split(/^# stats: dump at \d+$/m).slice(1)
  // Each dump ends with this line once users have come.
  const whole = dumps.filter((dump) => /^stats: connected \d+ \d+$/m.test(dump))
  return whole.map((dump) => {
    const count = (/** @type {string} */ name) =>
      Number(new RegExp(`^stats: ${name} (\\d+)`, 'm').exec(dump)?.[1] ?? 0)
    return {
      connected: count('connected'),
      sent: count('tr_chat'),
      received: count('xmpp_msg_latency'),
      bytesSent: count('size_sent'),
    }
  })
}
