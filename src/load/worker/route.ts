import { createSecureContext, rootCertificates } from 'node:tls'
import type { Route } from '../client/connection.ts'
import type { WorkerPlan } from './plan.ts'

/** How a worker's connections go. One TLS context for all. */
export function routeOf({ endpoint, tls, domain, localAddresses }: WorkerPlan): Route {
  return {
    ...endpoint,
    directTls: tls.mode === 'direct',
    servername: domain,
    // A target's own authority comes beside the system's.
    secureContext: createSecureContext(tls.ca === undefined ? {} : { ca: [...rootCertificates, tls.ca] }),
    verify: tls.verify,
    localAddresses,
  }
}
