import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { EXIT } from '../../src/cli/exit-codes.ts'
import { program } from '../../src/cli/program.ts'
import { filesUnder, ROOT, textOf } from '../architecture/tree.ts'

const readme = textOf('README.md')

/** The cells of each table row in a section, but for its head. */
function rows(section: string): string[][] {
  const [, text = ''] = readme.split(`\n## ${section}\n`)
  const lines = (text.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** Commands that do something, by their whole names: those that only gather others are passed over. */
function callable(root: Command, parents = ''): { readonly name: string; readonly command: Command }[] {
  const name = `${parents}${root.name()}`
  if (root.commands.length === 0) return [{ name, command: root }]
  return root.commands.flatMap((command) => callable(command, `${name} `))
}

describe('README.md', () => {
  it('lists the commands that there are, as they describe themselves', () => {
    const commands = callable(program()).map(({ name, command }) => {
      const args = command.registeredArguments.map((argument) => {
        const name = argument.name() + (argument.variadic ? '...' : '')
        return argument.required ? ` <${name}>` : ` [${name}]`
      })
      return [`\`${name}${args.join('')}\``, command.description()]
    })
    expect(rows('Commands')).toEqual(commands)
  })

  it('lists the exit codes that there are', () => {
    const codes = rows('Exit codes').map(([code, name]) => [name, Number(code)])
    expect(Object.fromEntries(codes)).toEqual(EXIT)
  })
})

describe('links in the documentation', () => {
  const pages = filesUnder().filter((file) => file.endsWith('.md') && !file.startsWith('.changeset/'))

  it.each(pages)('of %s lead somewhere', (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, link = '']) => link)
    const dead = links.filter((link) => !existsSync(path.join(ROOT, path.dirname(page), link)))
    expect(dead).toEqual([])
  })
})
