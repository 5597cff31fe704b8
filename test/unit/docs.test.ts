import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { beforeAll, describe, expect, it } from 'vitest'
import { chooseProfile } from '../../src/cli/profile.ts'
import { program } from '../../src/cli/program.ts'
import { specNames } from '../../src/cli/spec-names.ts'
import { findScenario } from '../../src/load/scenario/names.ts'
import { findTargetFile, isPath, LOOPBACK } from '../../src/target/names.ts'
import { isReferenceServer } from '../../src/target/reference/managed-server.ts'
import { isTargetUri, parseTargetUri } from '../../src/target/uri.ts'
import { filesUnder, ROOT, textOf } from '../architecture/tree.ts'
import { blocksOf, commandsOf, filesOf, PAGES } from '../support/documentation.ts'
import { shippedCatalogue } from '../support/shipped.ts'

/** How the command line understands a call; nothing is run. */
interface Understood {
  readonly command: string
  readonly given: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
}

function understand(words: readonly string[]): Understood {
  let understood: Understood | undefined
  const root = program()
  for (const command of withDescendants(root)) {
    command.configureOutput({ writeErr: () => {} }).exitOverride((error) => {
      throw error
    })
    if (command.commands.length === 0)
      command.action((...all: unknown[]) => {
        const self = all.at(-1) as Command
        understood = { command: self.name(), given: self.args, options: self.opts() }
      })
  }
  root.parse(words, { from: 'user' })
  if (!understood) throw new Error(`assay ${words.join(' ')} calls no command`)
  return understood
}

function withDescendants(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withDescendants)]
}

const everyPage = new Map(PAGES.flatMap((page) => [...filesOf(page)]))

/** Whether a reader of the page has the file: it comes with Assay, a page has it written, or a command makes it. */
function isAtHand(page: string, file: string): boolean {
  const name = file.replace(/^\.\//, '')
  const made = blocksOf(page).some(({ text }) =>
    new RegExp(`(?:-out|^cp \\S+|>|assay baseline update .*--baseline) ${name}$`, 'm').test(text),
  )
  return existsSync(path.join(ROOT, name)) || everyPage.has(path.basename(name)) || made
}

/** What is wrong with a target that a page names; nothing where it is right. */
function targetProblem(page: string, target: string): string | undefined {
  if (isTargetUri(target)) return void parseTargetUri(target)
  if (isPath(target)) return isAtHand(page, target) ? undefined : `there is no file ${target}`
  const known = isReferenceServer(target) || target === LOOPBACK || findTargetFile(target, ROOT) !== undefined
  return known ? undefined : `there is no target ${target}`
}

const commands = PAGES.flatMap(commandsOf)

describe('the commands of the documentation', () => {
  beforeAll(() => shippedCatalogue, 60_000)

  it('are found', () => {
    expect(commands.length).toBeGreaterThan(30)
    const used = new Set(commands.map(({ words }) => words[0]))
    const all = program().commands.map((command) => command.name())
    expect(all.filter((name) => !used.has(name))).toEqual([])
  })

  it('that call what is not there would be noticed', () => {
    expect(() => understand(['certify', 'prosody', '--specs', 'x'])).toThrow(/unknown option/)
    expect(() => understand(['audits'])).toThrow(/unknown command/)
    expect(() => understand(['load', 'chat', '--clients', 'many'])).toThrow(/whole number/)
    expect(targetProblem('README.md', './nowhere.yaml')).toBeDefined()
    expect(targetProblem('README.md', 'prosodi')).toBeDefined()
  })

  it.each(commands.map((each) => [each.label, each] as const))('%s', async (_, { page, words }) => {
    const { command, given, options } = understand(words)
    const { spec, tags, profile, partner, baseline, signingKey, key } = options as Record<
      string,
      string | undefined
    >
    const targets = { certify: given[0], audit: given[0], doctor: given[0], load: given[1] }[command]
    for (const target of [targets, partner])
      if (target !== undefined) expect(targetProblem(page, target)).toBeUndefined()
    for (const file of [baseline, signingKey, key])
      if (typeof file === 'string') expect(isAtHand(page, file), file).toBe(true)
    if (command === 'load' && isPath(given[0] ?? '')) expect(isAtHand(page, given[0] ?? '')).toBe(true)
    else if (command === 'load') expect(existsSync(findScenario(given[0] ?? '', ROOT))).toBe(true)
    if (spec !== undefined) expect(specNames([spec].flat())).not.toEqual([])
    if (profile !== undefined) expect((await chooseProfile(profile)).cells).not.toEqual([])
    const requirement = /^@([A-Z]+-?\d+\/.+)$/.exec(tags ?? '')?.[1]
    if (requirement !== undefined)
      expect((await shippedCatalogue).get(requirement), requirement).toBeDefined()
  })
})

describe('the links of the documentation', () => {
  const pages = filesUnder().filter((file) => file.endsWith('.md') && !file.startsWith('.changeset/'))

  it.each(pages)('of %s lead somewhere', (page) => {
    const links = [...proseOf(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([])
  })

  it('into nowhere would be noticed', () => {
    expect(leadsSomewhere('README.md', '#exit-codes')).toBe(true)
    expect(leadsSomewhere('docs/ci.md', '../README.md#exit-codes')).toBe(true)
    expect(leadsSomewhere('README.md', '#exit-code')).toBe(false)
    expect(leadsSomewhere('README.md', 'docs/nowhere.md')).toBe(false)
    expect(leadsSomewhere('README.md', 'docs/faq.md#nothing')).toBe(false)
  })

  it('from the README reach every page of docs', () => {
    const unnamed = PAGES.filter(
      (page) => page.startsWith('docs/') && !proseOf('README.md').includes(`](${page})`),
    )
    expect(unnamed).toEqual([])
  })
})

/** A page without its code, where brackets mean something else. */
function proseOf(page: string): string {
  return textOf(page)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '))
}

function leadsSomewhere(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file)
  if (!existsSync(path.join(ROOT, to))) return false
  return anchor === undefined || anchorsOf(to).includes(anchor)
}

/** The anchors of a page's headings, as forges make them. */
function anchorsOf(page: string): string[] {
  const text = textOf(page).replace(/^```[\s\S]*?^```$/gm, '')
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}
