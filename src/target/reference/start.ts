import { TargetError } from '../../base/errors.ts'
import { createAuthority } from '../certificate.ts'
import { ejabberd } from './ejabberd.ts'
import { Instance } from './instance.ts'
import { jabberd2 } from './jabberd2.ts'
import type { ManagedServer, ReferenceServerName, ReferenceServerOptions } from './managed-server.ts'
import { packageVersion } from './package-version.ts'
import { prosody } from './prosody.ts'
import type { Recipe } from './recipe.ts'

const ATTEMPTS = 4

const RECIPES: Readonly<Record<ReferenceServerName, Recipe>> = { prosody, ejabberd, jabberd2 }

/** Why this machine cannot run the server, or undefined if it can. */
export function missingForServer(name: ReferenceServerName): string | undefined {
  return RECIPES[name].missing()
}

/**
 * Starts a private instance of a reference server on 127.0.0.1, with everything it implements switched on.
 * @throws TargetError E_SERVER_MISSING if it is not installed, E_SERVER_START with its last log lines if it does
 * not come up, E_NO_FREE_PORT; the signal's reason if that fires first.
 */
export async function startReferenceServer(
  name: ReferenceServerName,
  options: ReferenceServerOptions = {},
): Promise<ManagedServer> {
  const missing = RECIPES[name].missing()
  if (missing !== undefined) {
    throw new TargetError('E_SERVER_MISSING', `${name} cannot be started: ${missing}`, {
      hint: `assay setup ${name}`,
    })
  }
  const { federation } = options
  const [authority, version] = await Promise.all([
    federation?.authority ?? createAuthority(),
    packageVersion(name),
  ])
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted()
    const instance = new Instance(name, RECIPES[name], {
      authority,
      ...(federation && { domain: federation.domain }),
    })
    try {
      return await instance.start(version, options)
    } catch (error) {
      const portWasTaken = instance.portWasTaken()
      await instance.stop()
      if (!portWasTaken || attempt === ATTEMPTS || options.signal?.aborted) throw error
    }
  }
}
