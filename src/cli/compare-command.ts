import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CompareCommandOptions } from './compare.ts'

/** `10%` or `10`, as a fraction. */
function share(text: string): number {
  const value = Number(text.replace(/\s*%$/, '')) / 100
  if (text.trim() === '' || !(value >= 0 && Number.isFinite(value)))
    throw new InvalidArgumentError('must be a share in per cent from 0, such as 10%.')
  return value
}

/** `assay compare`. */
export function addCompare(root: Command): void {
  root
    .command('compare')
    .description('hold two runs, or load runs of two sides, against each other: is B worse than A?')
    .argument('[run...]', 'directories of two runs: A, then B')
    .option('--a <run...>', 'several load runs as A')
    .option('--b <run...>', 'several load runs as B')
    .option(
      '--tolerance <share>',
      "how much worse a figure of load may be, of A's; beyond it the exit code is 1",
      share,
      0.1,
    )
    .option('--strict', 'new advisories (SHOULD) count as new failures')
    .option('--json', 'print the comparison as one JSON object on stdout')
    .addOption(new Option('--markdown', 'print it as Markdown, for a pull request').conflicts('json'))
    .addHelpText(
      'after',
      '\nExamples:\n  assay compare reports/before reports/after\n  assay compare --a old-1 old-2 old-3 --b new-1 new-2 new-3 --tolerance 20%',
    )
    .action(async (runs: string[], options: CompareCommandOptions) => {
      const { compare } = await import('./compare.ts')
      process.exitCode = await compare(runs, options)
    })
}
