import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts CPU in hundredths of a second for user space, whatever the kernel's own tick is. */
const TICKS_PER_SECOND = 100
const PAGE_BYTES = 4096

/** @param {number} pid */
function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (/** @type {number} */ number) => Number(fields[number - 3])
  return {
    name: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')),
    parent: field(4),
    ticks: field(14) + field(15),
  }
}

/**
 * The processes below one that have a certain name.
 * @param {number} root
 * @param {string} name
 */
export function descendants(root, name) {
  /** @type {Map<number, ReturnType<typeof stat>>} */
  const all = new Map()
  for (const entry of readdirSync('/proc')) {
    try {
      if (/^\d+$/.test(entry)) all.set(Number(entry), stat(Number(entry)))
    } catch {
      // It has ended meanwhile.
    }
  }
  const below = (/** @type {number} */ pid) => {
    for (let at = all.get(pid); at !== undefined; at = all.get(at.parent)) if (at.parent === root) return true
    return false
  }
  return [...all].filter(([pid, facts]) => facts.name === name && below(pid)).map(([pid]) => pid)
}

/**
 * What processes have used so far, all their threads together.
 * @param {readonly number[]} pids
 */
export function usage(pids) {
  let cpuSeconds = 0
  let rssBytes = 0
  for (const pid of pids) {
    cpuSeconds += stat(pid).ticks / TICKS_PER_SECOND
    rssBytes += Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES
  }
  return { cpuSeconds, rssBytes }
}
