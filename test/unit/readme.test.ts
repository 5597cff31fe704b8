import { describe, expect, it } from 'vitest'
import { EXIT } from '../../src/cli/exit-codes.ts'
import { program } from '../../src/cli/program.ts'
import { textOf } from '../architecture/tree.ts'

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

describe('README.md', () => {
  it('lists the commands that there are, as they describe themselves', () => {
    const commands = program().commands.map((command) => {
      const args = command.registeredArguments.map((argument) => {
        const name = argument.name() + (argument.variadic ? '...' : '')
        return argument.required ? ` <${name}>` : ` [${name}]`
      })
      return [`\`assay ${command.name()}${args.join('')}\``, command.description()]
    })
    expect(rows('Commands')).toEqual(commands)
  })

  it('lists the exit codes that there are', () => {
    const codes = rows('Exit codes').map(([code, name]) => [name, Number(code)])
    expect(Object.fromEntries(codes)).toEqual(EXIT)
  })
})
