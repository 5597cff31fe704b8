import { AuthenticationError } from '../errors.ts'
import type { Credentials, SaslExchange } from './mechanism.ts'

function oneShot(mechanism: string, initial: string): SaslExchange {
  return {
    mechanism,
    initial: () => initial,
    respond: async () => {
      throw new AuthenticationError('E_SASL_SERVER', `the server sent a challenge, but ${mechanism} has none`)
    },
    verify: () => {},
  }
}

/** PLAIN (RFC 4616). */
export function plain({ username, password, authzid = '' }: Credentials): SaslExchange {
  return oneShot('PLAIN', `${authzid}\0${username}\0${password}`)
}

/** EXTERNAL (RFC 4422 Appendix A, XEP-0178): the identity is the certificate's unless an authzid asks for another. */
export function external(authzid = ''): SaslExchange {
  return oneShot('EXTERNAL', authzid)
}

/** ANONYMOUS (RFC 4505, XEP-0175). */
export function anonymous(trace = ''): SaslExchange {
  return oneShot('ANONYMOUS', trace)
}
