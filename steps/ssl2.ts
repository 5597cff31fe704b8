import { Finding } from '../src/conformance/judge.ts'
import { Then, When } from '../src/conformance/steps.ts'
import { tcpOf } from '../src/wire/tcp.ts'

/** CLIENT-HELLO of SSL 2.0 with its seven cipher kinds, no session and a challenge of 16 bytes. */
const CLIENT_HELLO = Buffer.from(
  `802e010002001500000010${'0100800700c0030080060040020080040080050080'}${'5a'.repeat(16)}`,
  'hex',
)

const SERVER_HELLO = 4

// After <proceed/>, in place of a handshake of TLS.
When('{actor} greets the server in SSL 2.0', function (actor: string) {
  const session = this.session(actor)
  tcpOf(session.connection).stopDecoding()
  session.write(CLIENT_HELLO)
})

// RFC 6120 §13.9.5: an alert of TLS or nothing at all may come before the end, a SERVER-HELLO may not.
Then('the server does not speak SSL 2.0 with {actor}', async function (actor: string) {
  const session = this.session(actor)
  const expected = 'the end of the connection, with an alert of TLS at the most'
  await session.inbox.take(
    { description: expected, accepts: (event) => event.kind === 'end' || [] },
    session.deadline(),
  )
  const [first = 0, , kind] = tcpOf(session.connection).undecoded
  if (first >= 0x80 && kind === SERVER_HELLO)
    throw new Finding('the server answered in SSL 2.0', {
      expected,
      observed: tcpOf(session.connection).undecoded.subarray(0, 32).toString('hex'),
    })
})
