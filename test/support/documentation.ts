import { splitCommand } from '../../src/target/accounts/command-line.ts'
import { filesUnder, textOf } from '../architecture/tree.ts'

/** What users read: the pages that are written by hand. */
export const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...filesUnder('docs').filter((file) => file.endsWith('.md')),
]

/** A fenced block of a page. */
export interface Block {
  readonly page: string
  readonly language: string
  /** The line of the page on which its text begins. */
  readonly line: number
  readonly text: string
}

/** A command of a page that calls Assay. */
export interface DocumentedCommand {
  /** `docs/tutorial.md:30: assay doctor` */
  readonly label: string
  readonly page: string
  /** What follows `assay`. */
  readonly words: readonly string[]
  /** What the page shows behind it. */
  readonly output?: string
}

/** The fenced blocks of a page. */
export function blocksOf(page: string): Block[] {
  const text = textOf(page)
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = '', 2: body = '', index }) => ({
      page,
      language,
      line: text.slice(0, index).split('\n').length + 1,
      text: body,
    }),
  )
}

/** Blocks for a shell; those of other languages hold calls by `npx` only. */
const SHELLS = ['sh', 'console']

/** The calls of Assay in the blocks of a page. A command that trails off in `…` is none yet. */
export function commandsOf(page: string): DocumentedCommand[] {
  return blocksOf(page).flatMap(({ language, line, text }) => {
    const pattern = SHELLS.includes(language)
      ? /^(?:\$ )?(?:npx )?assay (.*)$/
      : /\bnpx assay (.*?)'?(?: })?$/
    const lines = text.trimEnd().split('\n')
    return lines.flatMap((each, index) => {
      const [, given] = pattern.exec(each) ?? []
      if (given === undefined || given.includes('…')) return []
      const words = splitCommand(withoutComment(given))
      const label = `${page}:${line + index}: assay ${words.join(' ')}`
      return [
        { label, page, words, ...(language === 'console' ? { output: outputBehind(lines, index) } : {}) },
      ]
    })
  })
}

function withoutComment(command: string): string {
  return command.replace(/\s+#.*$/, '')
}

function outputBehind(lines: readonly string[], index: number): string {
  const behind = lines.slice(index + 1)
  const next = behind.findIndex((line) => line.startsWith('$ '))
  return (next < 0 ? behind : behind.slice(0, next)).join('\n')
}

/** The files that a page has its readers write: blocks whose first line names them, such as `# chat.yaml`. */
export function filesOf(page: string): ReadonlyMap<string, string> {
  return new Map(
    blocksOf(page).flatMap(({ text }): [string, string][] => {
      const [, name] = /^(?:#|\/\/) (\S+\.\w+)\n/.exec(text) ?? []
      return name === undefined ? [] : [[name, text]]
    }),
  )
}
