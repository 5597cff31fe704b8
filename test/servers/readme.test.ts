import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { assay, Scratch } from '../support/assay.ts'

/** What differs from run to run: how long it took, and where its report is. */
function lasting(text: string): string[] {
  return text
    .replace(/ in [\d.]+ s$/m, ' in … s')
    .replace(/^( *see|report): .*[\\/]report\.html/gm, '$1: …')
    .trim()
    .split('\n')
}

it('the example of the README comes out as it stands there', async () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8')
  const [, command = '', output = ''] = /```console\n\$ assay (.*)\n([\s\S]*?)```/.exec(readme) ?? []
  expect(command).toMatch(/^certify /)
  const scratch = new Scratch()
  try {
    const { stdout } = await assay(...command.split(' '), '--out', scratch.path).ended
    expect(lasting(stdout)).toEqual(lasting(output))
  } finally {
    scratch.remove()
  }
})
