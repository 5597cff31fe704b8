import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import type { AuditCommandOptions } from './audit.ts'
import { addBaseline } from './baseline-commands.ts'
import type { CertifyOptions } from './certify-options.ts'
import { addClaims } from './claims-command.ts'
import { addCompare } from './compare-command.ts'
import type { CoverageCommandOptions } from './coverage.ts'
import { EXIT } from './exit-codes.ts'
import { LISTS, type ListName } from './lists.ts'
import { address, type LoadCommandOptions, rate, span, spanOrNone, threshold } from './load-options.ts'
import { addMatrix } from './matrix-command.ts'
import { calledAs, collect, positiveInteger, seconds } from './option-values.ts'
import { assayVersion } from './run-facts.ts'

/** `random` takes a seed from the clock, `random:SEED` a given one. */
function order(text: string): number {
  const seed = /^random(?::(\d+))?$/.exec(text)
  if (!seed) throw new InvalidArgumentError('must be random or random:SEED.')
  return seed[1] === undefined ? Date.now() % 1_000_000 : Number(seed[1])
}

/** `2/3` */
function part(text: string): { number: number; of: number } {
  const [number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number)
  if (number < 1 || number > of) throw new InvalidArgumentError('must be a part of so many, such as 1/3.')
  return { number, of }
}

/** The whole command line. What a command needs is loaded when it is called: none is to wait for what another needs. */
export function program(): Command {
  const root = new Command('assay')
    .description('Certify XMPP servers against the RFCs and XEPs, and load-test them.')
    .version(assayVersion())
    .option('--debug', 'show stack traces with errors')
    .showSuggestionAfterError()
    .exitOverride((error) => {
      // --help and --version end here too.
      process.exit(error.exitCode === 0 ? EXIT.held : EXIT.usage)
    })
  addCertify(root)
  addLoad(root)
  addAudit(root)
  addCoverage(root)
  addReport(root)
  addMatrix(root)
  addCompare(root)
  addVerify(root)
  addBaseline(root)
  addClaims(root)
  addMachine(root)
  addList(root)
  return root
}

function addCertify(root: Command): void {
  root
    .command('certify')
    .description('run the features against a server and report what it breaks')
    .argument('[target]', 'prosody, ejabberd, jabberd2, loopback, a target file, or xmpp://domain', 'prosody')
    .option('--spec <spec>', 'only this spec (repeatable), such as rfc6120 or xep-0030', collect)
    .option('--tags <expression>', 'only scenarios whose tags fit, such as @RFC6120/bind-support')
    .addOption(
      new Option('--profile <name>', 'certify against a profile or a cell of it, such as xep-0479').conflicts(
        ['spec', 'tags'],
      ),
    )
    .option('--signing-key <file>', 'private Ed25519 key (PEM) that signs the certificate of the profile')
    .option('--partner <server>', 'another server that it federates with, named as a target')
    .option('--lanes <n>', 'scenarios run at a time', positiveInteger, 32)
    .option('--order <order>', 'random or random:SEED; as written by default', order)
    .option('--timeout <seconds>', "how long a Then waits; the target's own time-out by default", seconds)
    .option('--baseline <file>', 'expected failures with reasons; only news fails the run')
    .option('--no-baseline', 'judge without the baseline shipped for a reference server')
    .option('--strict', 'advisories (SHOULD) count as failures')
    .option('--out <dir>', 'where runs are written', 'reports')
    .option('--json', 'print compliance.json on stdout and nothing else there')
    .addHelpText(
      'after',
      '\nExamples:\n  assay certify prosody --spec rfc6120 --lanes 16\n  assay certify ./chat.yaml --profile xep-0479/im-server',
    )
    .action(async (target: string, options: CertifyOptions, command: Command) => {
      const { debug } = command.optsWithGlobals() as { debug?: boolean }
      const { certify } = await import('./certify.ts')
      process.exitCode = await certify(target, { ...options, ...(debug ? { debug } : {}) }, calledAs())
    })
}

function addLoad(root: Command): void {
  root
    .command('load')
    .description('put the load of a scenario on a server and account for every message')
    .argument('<scenario>', 'a name in scenarios/, or a scenario file')
    .argument('[target]', 'as for certify', 'prosody')
    .option('--clients <n>', "simulated clients; the scenario's own number by default", positiveInteger)
    .option('--rate <rate>', 'operations (or logins, in a storm) a second, such as 500/s', rate)
    .option('--duration <time>', 'length of the measure phase, such as 30s', span)
    .option('--drain <time>', 'longest wait for what is still on its way at the end', spanOrNone)
    .addOption(
      new Option('--tls <mode>', 'how clients secure their streams').choices([
        'target',
        'none',
        'starttls',
        'direct',
      ]),
    )
    .option('--threshold <expression>', 'such as "p99(latency.chat) < 100ms" (repeatable)', threshold)
    .option('--workers <n>', 'worker threads in each process', positiveInteger)
    .option('--processes <n>', 'processes that share the clients', positiveInteger, 1)
    .option(
      '--metrics <port>',
      'serve progress at http://127.0.0.1:PORT/metrics (or host:port) meanwhile',
      address,
    )
    .option('--remove-accounts', 'remove the load accounts from the server afterwards')
    .option('--into <run>', 'add to the report of a run of the same target')
    .option('--out <dir>', 'where runs are written', 'reports')
    .option('--json', 'print load.json on stdout and nothing else there')
    .addHelpText('after', '\nExample:\n  assay load chat prosody --clients 500 --rate 1000/s --duration 30s')
    .action(async (scenario: string, target: string, options: LoadCommandOptions, command: Command) => {
      const { debug } = command.optsWithGlobals() as { debug?: boolean }
      const { load } = await import('./load.ts')
      process.exitCode = await load(scenario, target, { ...options, ...(debug ? { debug } : {}) }, calledAs())
    })
}

function addAudit(root: Command): void {
  root
    .command('audit')
    .description('run each passing scenario under violations: can it fail?')
    .argument('[target]', 'as for certify', 'prosody')
    .option('--spec <spec>', 'only this spec (repeatable)', collect)
    .option('--tags <expression>', 'only scenarios whose tags fit')
    .option('--partner <server>', 'as for certify')
    .option('--lanes <n>', 'scenarios run at a time', positiveInteger, 32)
    .option('--timeout <seconds>', 'how long a Then waits; 2.5 by default', seconds)
    .option('--part <k/n>', 'only the k-th of n parts of the scenarios, such as 1/3', part)
    .option('--every', 'try every violation, also where one has been noticed already')
    .option('--json', 'print the audit as one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  assay audit prosody --spec xep-0199')
    .action(async (target: string, options: AuditCommandOptions) => {
      const { audit } = await import('./audit.ts')
      process.exitCode = await audit(target, options)
    })
}

function addCoverage(root: Command): void {
  root
    .command('coverage')
    .description('hold the requirements of the specs against the scenarios')
    .option('--spec <spec>', 'only this spec (repeatable)', collect)
    .option('--gaps', 'name the observable requirements that no scenario decides, and the unproven ones')
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  assay coverage --spec rfc6120 --gaps')
    .action(async (options: CoverageCommandOptions) => {
      const { showCoverage } = await import('./coverage.ts')
      process.exitCode = await showCoverage(options)
    })
}

function addReport(root: Command): void {
  root
    .command('report')
    .description('remake the reports of runs from what they recorded')
    .argument('<run...>', 'directories of runs, or their messages.ndjson')
    .option('--json', 'print each compliance.json on stdout')
    .addHelpText('after', '\nExample:\n  assay report reports/latest')
    .action(async (runs: string[], options: { json?: boolean }) => {
      const { remakeReports } = await import('./report.ts')
      process.exitCode = await remakeReports(runs, options)
    })
}

function addVerify(root: Command): void {
  root
    .command('verify')
    .description("hold a run's certificate against the files that it speaks for")
    .argument('<run>', 'directory of a run that was certified against a profile')
    .option('--key <file>', "the issuer's key (PEM, public or private); any key will do by default")
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  assay verify reports/latest --key issuer.pem')
    .action(async (run: string, options: { key?: string; json?: boolean }) => {
      const { verify } = await import('./verify.ts')
      process.exitCode = await verify(run, options)
    })
}

function addMachine(root: Command): void {
  root
    .command('doctor')
    .description('say what this machine, and a target, can do and what is missing')
    .argument('[target]', 'also log in to this target')
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  assay doctor xmpp://chat.example.org')
    .action(async (target: string | undefined, options: { json?: boolean }) => {
      const { doctor } = await import('./doctor.ts')
      process.exitCode = await doctor(target, options)
    })
  root
    .command('setup')
    .description("install reference servers with the system's package manager")
    .argument('<name...>', 'prosody, ejabberd, jabberd2')
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  assay setup prosody ejabberd jabberd2')
    .action(async (names: string[], options: { json?: boolean }) => {
      const { setup } = await import('./setup.ts')
      process.exitCode = await setup(names, options)
    })
}

function addList(root: Command): void {
  root
    .command('list')
    .description('list what there is')
    .addArgument(new Argument('<what>', 'what to list').choices(LISTS))
    .option('--json', 'print one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  assay list scenarios')
    .action(async (what: ListName, options: { json?: boolean }) => {
      const { list } = await import('./list.ts')
      process.exitCode = await list(what, options)
    })
}
