import type { Command } from 'commander'
import type { BaselineExplainOptions } from './baseline-explain.ts'
import type { BaselineUpdateOptions } from './baseline-update.ts'
import { LATEST } from './certified-run.ts'

/** `assay baseline update` and `assay baseline explain`. */
export function addBaseline(root: Command): void {
  const baseline = root.command('baseline').description('keep what is known not to hold on a server')
  baseline
    .command('update')
    .description('make a baseline say what a run saw')
    .argument('[run]', 'directory of a certify run', LATEST)
    .option('--baseline <file>', 'the baseline, made where it is not there; by default that of the run')
    .option('--dry-run', 'only show what would change')
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  assay baseline update reports/latest --baseline chat-baseline.yaml')
    .action(async (run: string, options: BaselineUpdateOptions) => {
      const { updateBaseline } = await import('./baseline-update.ts')
      process.exitCode = await updateBaseline(run, options)
    })
  baseline
    .command('explain')
    .description('say what a baseline expects of a requirement and what a run saw')
    .argument('<id>', 'a requirement or a scenario, such as RFC6120/4.7.2-without-to')
    .option('--run <run>', 'directory of a certify run', LATEST)
    .option('--baseline <file>', 'the baseline; by default that of the run')
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  assay baseline explain RFC6120/4.7.2-without-to')
    .action(async (id: string, options: BaselineExplainOptions) => {
      const { explainBaseline } = await import('./baseline-explain.ts')
      process.exitCode = await explainBaseline(id, options)
    })
}
