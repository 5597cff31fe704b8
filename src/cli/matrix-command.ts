import { type Command, Option } from 'commander'
import type { MatrixOptions } from './matrix.ts'

/** `assay matrix`. */
export function addMatrix(root: Command): void {
  root
    .command('matrix')
    .description('set servers against specs: the passes of certify runs side by side')
    .argument('<run...>', 'directories of certify runs')
    .option('--sections', 'a row for each section')
    .addOption(new Option('--markdown', 'print a Markdown table').conflicts('json'))
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  assay matrix reports/*-prosody-* reports/*-ejabberd-* --markdown')
    .action(async (runs: string[], options: MatrixOptions) => {
      const { showMatrix } = await import('./matrix.ts')
      process.exitCode = await showMatrix(runs, options)
    })
}
