import type { Command } from 'commander'
import type { ClaimsOptions } from './claims.ts'
import { calledAs, collect, positiveInteger } from './option-values.ts'

/** `assay claims`. */
export function addClaims(root: Command): void {
  root
    .command('claims')
    .description("hold what a server's DOAP file claims against evidence")
    .argument('<doap>', 'a DOAP file in the vocabulary of XEP-0453')
    .argument('[target]', 'certified for the evidence; prosody by default')
    .option('--run <run>', 'take the run in this directory for evidence, and certify nothing')
    .option('--spec <spec>', 'certify only this spec (repeatable)', collect)
    .option('--lanes <n>', 'scenarios run at a time', positiveInteger, 32)
    .option('--out <dir>', 'where the run is written', 'reports')
    .option('--strict', 'exit code 1 where more is claimed than shown')
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  assay claims prosody.doap --run reports/latest --strict')
    .action(async (file: string, target: string | undefined, options: ClaimsOptions) => {
      const { judgeDoap } = await import('./claims.ts')
      process.exitCode = await judgeDoap(file, target, { options, command: calledAs() })
    })
}
