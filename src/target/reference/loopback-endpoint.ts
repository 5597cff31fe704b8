import type { ComponentAccess, Endpoint } from '../target.ts'
import type { ServerNames } from './server-names.ts'

/** All reference servers listen here and nowhere else. */
export const LOOPBACK = '127.0.0.1'

export function loopbackEndpoint(port: number): Endpoint {
  return { host: LOOPBACK, port }
}

/** Access for each component domain through one port. */
export function componentAccess(
  { components }: ServerNames,
  { port, secret }: { readonly port: number; readonly secret: string },
): ComponentAccess[] {
  return components.map((domain) => ({ host: LOOPBACK, port, domain, secret }))
}
