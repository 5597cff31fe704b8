import type { ComponentAccess, Endpoint } from '../target.ts'
import { COMPONENT_DOMAINS } from './recipe.ts'

/** All reference servers listen here and nowhere else. */
export const LOOPBACK = '127.0.0.1'

export function loopbackEndpoint(port: number): Endpoint {
  return { host: LOOPBACK, port }
}

/** Access for each component domain through one port. */
export function componentAccess(port: number, secret: string): ComponentAccess[] {
  return COMPONENT_DOMAINS.map((domain) => ({ host: LOOPBACK, port, domain, secret }))
}
