import { describe, expect, it } from 'vitest'
import { ConnectError, connectError, tlsError } from './errors.ts'

const systemError = (code: string) => Object.assign(new Error(`connect ${code}`), { code })

describe('connectError', () => {
  it.each([
    ['ECONNREFUSED', 'E_CONNECT_REFUSED', 'a:1 refused the connection'],
    ['ENOTFOUND', 'E_CONNECT_UNRESOLVED', 'a:1 has no address'],
    ['EAI_AGAIN', 'E_CONNECT_UNRESOLVED', 'a:1 could not be resolved'],
    ['ETIMEDOUT', 'E_CONNECT_TIMEOUT', 'a:1 did not answer'],
    ['ENETUNREACH', 'E_CONNECT_UNREACHABLE', 'a:1 is unreachable'],
    ['EHOSTUNREACH', 'E_CONNECT_UNREACHABLE', 'a:1 is unreachable'],
    ['ECONNRESET', 'E_CONNECT_LOST', 'a:1 reset the connection'],
    ['EMFILE', 'E_CONNECT_LOST', 'a:1 could not be reached (EMFILE)'],
  ])('%s is %s', (system, code, message) => {
    const cause = systemError(system)
    const error = connectError('a:1', cause)
    expect(error).toBeInstanceOf(ConnectError)
    expect(error).toMatchObject({ code, message, cause })
  })

  it('says what it can of anything else', () => {
    expect(connectError('a:1', new Error('odd')).message).toBe('a:1 could not be reached (Error: odd)')
    expect(connectError('a:1', 'odd').message).toBe('a:1 could not be reached (odd)')
  })
})

describe('tlsError', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'has expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'names another host'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'is self-signed'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'is signed by an authority that is not trusted here'],
  ])('%s is a matter of the certificate', (system, phrase) => {
    const error = tlsError('verona', systemError(system))
    expect(error).toMatchObject({ code: 'E_TLS_CERTIFICATE', message: `the certificate of verona ${phrase}` })
    expect(error.hint).toContain('tls.ca')
  })

  it('takes the rest for a broken handshake, and gives no advice on certificates', () => {
    const error = tlsError('verona', new Error('wrong version number\n'))
    expect(error).toMatchObject({
      code: 'E_TLS_HANDSHAKE',
      message: 'TLS with verona failed: wrong version number',
      hint: undefined,
    })
    expect(tlsError('verona', 'odd').message).toBe('TLS with verona failed: odd')
  })
})
