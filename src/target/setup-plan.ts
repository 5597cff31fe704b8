import { TargetError, UsageError } from '../base/errors.ts'
import { isReferenceServer, REFERENCE_SERVERS, type ReferenceServerName } from './reference/managed-server.ts'

/** Debian's packages for each reference server. */
export const PACKAGES: Readonly<Record<ReferenceServerName, readonly string[]>> = {
  prosody: ['prosody', 'prosody-modules'],
  ejabberd: ['ejabberd'],
  jabberd2: ['jabberd2'],
}

/** What has been found out about the machine. */
export interface Machine {
  /** Packages already installed, of those that matter. */
  readonly installed: ReadonlySet<string>
  readonly isRoot: boolean
  /** Path of apt-get, if there is one. */
  readonly aptGet: string | undefined
  /** Whether the machine already rules which services may start on installation. */
  readonly hasServicePolicy: boolean
}

export interface InstallationPlan {
  /** Empty if everything is there. */
  readonly packages: readonly string[]
  /** The commands to run, in order. */
  readonly commands: readonly { readonly command: string; readonly args: readonly string[] }[]
  /** Whether services have to be kept from starting while the packages are installed. */
  readonly holdServices: boolean
  /** What to tell the user before anything happens. */
  readonly announcement: readonly string[]
}

/**
 * What to do so that the named reference servers are installed.
 * @throws UsageError E_SETUP_NAME for a name that is none; TargetError E_SETUP_ROOT, E_SETUP_APT if the machine
 * does not allow it.
 */
export function planInstallation(names: readonly string[], machine: Machine): InstallationPlan {
  const servers = names.map((name) => {
    if (isReferenceServer(name)) return name
    throw new UsageError('E_SETUP_NAME', `assay knows no server named ${name}`, {
      hint: `choose from ${REFERENCE_SERVERS.join(', ')}`,
    })
  })
  const wanted = [...new Set(servers.flatMap((server) => PACKAGES[server]))]
  const packages = wanted.filter((name) => !machine.installed.has(name))
  if (packages.length === 0) {
    const announcement = [`${wanted.join(', ')}: already installed, nothing to do`]
    return { packages, commands: [], holdServices: false, announcement }
  }
  const { aptGet } = machine
  if (aptGet === undefined) {
    throw new TargetError(
      'E_SETUP_APT',
      `${packages.join(', ')} cannot be installed: there is no apt-get here`,
      {
        hint: `install ${packages.join(' and ')} with this system's own package manager`,
      },
    )
  }
  if (!machine.isRoot) {
    throw new TargetError('E_SETUP_ROOT', `${packages.join(', ')} cannot be installed without root`, {
      hint: `run as root: apt-get install --no-install-recommends ${packages.join(' ')}`,
    })
  }
  const install = ['install', '-y', '--no-install-recommends', ...packages]
  return {
    packages,
    commands: [
      { command: aptGet, args: ['update'] },
      { command: aptGet, args: install },
    ],
    holdServices: !machine.hasServicePolicy,
    announcement: [
      `Installing ${packages.join(', ')} from this system's packages: apt-get update, apt-get ${install.join(' ')}`,
      'The services that come with them are not started: Assay runs private instances only.',
    ],
  }
}
