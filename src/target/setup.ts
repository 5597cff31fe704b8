import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { TargetError } from '../base/errors.ts'
import { findExecutable } from './reference/executable.ts'
import { installedVersion } from './reference/package-version.ts'
import { SERVICE_POLICY, withServicesHeld } from './service-policy.ts'
import { type Machine, PACKAGES, planInstallation } from './setup-plan.ts'

const LINES_QUOTED = 15

export interface InstallOptions {
  /** Gets each line for the user; what is going to happen comes before it does. */
  announce(line: string): void
  readonly signal?: AbortSignal
}

/**
 * Installs the packages of the named reference servers with apt-get and keeps their services from starting.
 * @returns the packages that were installed; empty if all were there.
 * @throws UsageError E_SETUP_NAME, TargetError E_SETUP_ROOT, E_SETUP_APT (with the end of apt-get's output).
 */
export async function installPackages(
  names: readonly string[],
  { announce, signal }: InstallOptions,
): Promise<readonly string[]> {
  const plan = planInstallation(names, await lookAround())
  for (const line of plan.announcement) announce(line)
  const install = async () => {
    for (const { command, args } of plan.commands) {
      announce(`$ apt-get ${args.join(' ')}`)
      const { code, output } = await run(command, args, signal)
      if (code === 0) continue
      // Package lists that cannot be refreshed may still be good enough.
      if (args[0] === 'update') announce('apt-get update failed; trying with the package lists at hand')
      else throw aptFailure(plan.packages, output)
    }
  }
  await (plan.holdServices ? withServicesHeld(SERVICE_POLICY, install) : install())
  return plan.packages
}

async function lookAround(): Promise<Machine> {
  const all = Object.values(PACKAGES).flat()
  const versions = await Promise.all(all.map(installedVersion))
  return {
    installed: new Set(all.filter((_, index) => versions[index] !== undefined)),
    isRoot: process.getuid?.() === 0,
    aptGet: findExecutable('apt-get'),
    hasServicePolicy: existsSync(SERVICE_POLICY),
  }
}

function run(
  command: string,
  args: readonly string[],
  signal: AbortSignal | undefined,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
      ...(signal && { signal }),
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

function aptFailure(packages: readonly string[], output: string): TargetError {
  const lines = output.trimEnd().split('\n').slice(-LINES_QUOTED).join('\n')
  return new TargetError('E_SETUP_APT', `apt-get could not install ${packages.join(', ')}\n${lines}`, {
    hint: 'check the package sources and the network, then try again',
  })
}
