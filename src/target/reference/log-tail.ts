import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LINES_PER_FILE = 12

/** All log files below a server's directory, each with its text. */
export function logFiles(directory: string): { readonly name: string; readonly text: string }[] {
  const folder = join(directory, 'log')
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  } catch {
    return []
  }
}

/** The last lines of each log, for messages: what a person would look at first. */
export function logTail(directory: string): string {
  return logFiles(directory)
    .map(({ name, text }) => ({ name, lines: text.split('\n').filter((line) => line.trim() !== '') }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => [`${name}:`, ...lines.slice(-LINES_PER_FILE)].join('\n  '))
    .join('\n')
}
