import { setTimeout as delay } from 'node:timers/promises'
import { withinDeadline } from '../src/base/deadline.ts'
import { messageOf } from '../src/base/errors.ts'
import { Finding } from '../src/conformance/judge.ts'
import { Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { ConnectError } from '../src/wire/errors.ts'
import type { RecordTap } from '../src/wire/record-tap.ts'
import { tcpOf } from '../src/wire/tcp.ts'
import { NS } from '../src/xml/namespaces.ts'

/** What looks at the TLS records of an actor. */
function tapOf(world: AssayWorld, actor: string): RecordTap {
  const tap = tcpOf(world.session(actor).connection).tap
  if (!tap) throw new TypeError(`nothing looks at the TLS records of ${actor}`)
  return tap
}

// Later versions hide from an onlooker what kind of record it is.
When('{actor} shakes hands over TLS 1.2 and looks at the records', async function (actor: string) {
  try {
    await this.session(actor).secure({ maxVersion: 'TLSv1.2', tapped: true })
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error
    throw new NotOfferedError('TLS 1.2', messageOf(error))
  }
})

Then('the server has asked {actor} for a certificate', function (actor: string) {
  if (!tapOf(this, actor).records.certificateRequested)
    throw new Finding('the handshake asked for no certificate', {
      expected: 'a CertificateRequest in the handshake of the server',
      observed: 'a handshake without one',
    })
})

// RFC 6120 §4.4, against truncation.
Then('the last that {actor} got from the server was a TLS alert', async function (actor: string) {
  const { records, peerEnded } = tapOf(this, actor)
  await peerEnded
  if (!records.endsWithAlert)
    throw new Finding('the server ended the connection without close_notify', {
      expected: 'a TLS alert as the last record',
      observed: 'data as the last record, then the end of the TCP connection',
    })
})

When('{actor} asks to renegotiate TLS', function (actor: string) {
  const { secured } = this.session(actor)
  const tap = tapOf(this, actor)
  // What our TLS library makes of a refusal must not be what ends the connection.
  tap.muteAfterNextWrite()
  secured?.renegotiate({}, () => {})
})

Then(
  'the server takes part in the renegotiation with {actor} or ends the connection at once, without a stream error',
  async function (actor: string) {
    const session = this.session(actor)
    const tap = tapOf(this, actor)
    const outcome = await withinDeadline(
      Promise.race([tap.nextHandshake().then(() => 'renegotiated'), tap.peerEnded.then(() => 'ended')]),
      session.deadline(),
      () =>
        new Finding('the server refused to renegotiate and kept the connection', {
          expected: 'a renegotiation, or the end of the TCP connection',
          observed: tap.records.endsWithAlert ? 'a TLS alert, and nothing after it' : 'nothing',
        }),
    )
    if (outcome === 'renegotiated') return
    session.inbox.holdsNone({
      description: 'stream error',
      accepts: (event) =>
        (event.kind === 'element' &&
          event.element.getNS() === NS.stream &&
          event.element.getName() === 'error') ||
        [],
    })
  },
)

/** renegotiation_info (RFC 5746 §3.2). */
const RENEGOTIATION_INFO = 0xff01

// RFC 6120 §5.3.5, §13.9.5: nobody has to renegotiate, and who does uses the extension, which the ServerHello shows.
Then(
  'the server renegotiates with {actor} by the Renegotiation Extension or not at all',
  async function (actor: string) {
    const session = this.session(actor)
    const tap = tapOf(this, actor)
    const { remaining } = session.deadline()
    const renegotiated = await Promise.race([
      tap.nextHandshake().then(() => true),
      tap.nextAlert().then(() => false),
      tap.peerEnded.then(() => false),
      delay(remaining, false, { ref: false }),
    ])
    if (renegotiated && !tap.records.serverExtensions.includes(RENEGOTIATION_INFO))
      throw new Finding('the server renegotiates without the Renegotiation Extension', {
        expected: 'renegotiation_info in its ServerHello, or no renegotiation',
        observed: 'a ServerHello without it, and a further handshake',
      })
    session.inbox.holdsNone(
      {
        description: 'a renegotiation without the extension',
        accepts: (event) => (event.kind === 'control' && event.frame === 'tls') || [],
      },
      () => ({ kind: 'control', frame: 'tls', data: 'one of the audit' }),
    )
  },
)
