import { Bench } from 'tinybench'
import { Outbox, type Sender } from '../src/load/client/outbox.ts'
import { Scanner, type StreamSink } from '../src/load/client/scanner.ts'
import { SizedTemplate } from '../src/load/client/template.ts'
import { Token } from '../src/load/client/token.ts'
import { arrivalSchedule } from '../src/load/schedule/arrivals.ts'
import { Picker } from '../src/load/schedule/pick.ts'
import { createHistogram, readyHistograms } from '../src/metrics/histogram.ts'
import { Ledger } from '../src/metrics/ledger.ts'
import { Recorder } from '../src/metrics/recorder.ts'
import { table } from './harness/numbers.mjs'
import { keepResults } from './harness/results.mjs'

/** What the pieces of the engine's hot path cost, each alone. Each iteration does BATCH of them. */

const BATCH = 1000
const FRAME_BYTES = 220
/** As the kernel may split a stream. */
const ODD_CHUNK_BYTES = 147

await readyHistograms()
const bench = new Bench({ time: 500, warmupTime: 200 })

const stanza = new SizedTemplate(
  `<message to='{to}' id='{token}' type='chat'><body>{text}</body></message>`,
  FRAME_BYTES,
)
const address = Buffer.from('load1234@localhost/assay')
const template = stanza.for(address)
const outbox = new Outbox()
const token = new Token()

/** Keeps what it is given, as a connection would. */
class Receiver implements Sender {
  outFrom = 0
  outTo = 0
  outBefore: Buffer[] | undefined
  sent = 0
  last: Buffer = Buffer.alloc(0)
  write(bytes: Buffer): void {
    this.last = bytes
  }
}

const receivers = Array.from({ length: BATCH }, () => new Receiver())
bench.add('template: a message into its connection’s output', () => {
  for (const receiver of receivers) template.send(outbox, receiver, token, address)
  outbox.flush()
})

const written = receivers[0]
if (written === undefined) throw new Error('no receiver')
template.send(outbox, written, token, address)
outbox.flush()
const header = Buffer.from(
  "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>",
)
const stream = Buffer.concat(Array.from({ length: BATCH }, () => written.last))
let elements = 0
const sink: StreamSink = {
  header: () => {},
  element: () => {
    elements += 1
  },
  closed: () => {},
}

function scanner(): Scanner {
  const made = new Scanner()
  made.push(header, header.length, sink)
  return made
}

const whole = scanner()
bench.add('scanner: a message in one chunk', () => {
  for (let at = 0; at < stream.length; at += FRAME_BYTES)
    whole.push(stream.subarray(at, at + FRAME_BYTES), FRAME_BYTES, sink)
})

const split = scanner()
bench.add(`scanner: a message in chunks of ${ODD_CHUNK_BYTES} bytes`, () => {
  for (let at = 0; at < stream.length; at += ODD_CHUNK_BYTES) {
    const chunk = stream.subarray(at, at + ODD_CHUNK_BYTES)
    split.push(chunk, chunk.length, sink)
  }
})

const schedule = arrivalSchedule(
  { kind: 'constant-arrival-rate', rate: 10_000 },
  { rampUpMs: 5000, warmUpMs: 5000, measureMs: 3_600_000, rampDownMs: 0, drainMs: 0 },
)
let cursor = schedule.share(0, 1)
bench.add('schedule: when the next arrival is due', () => {
  if (cursor.index + BATCH >= schedule.total) cursor = schedule.share(0, 1)
  for (let arrival = 0; arrival < BATCH; arrival += 1) cursor.next()
})

const picker = new Picker(1, [3, 1])
let chosen = 0
bench.add('schedule: which operation and which client', () => {
  for (let arrival = 0; arrival < BATCH; arrival += 1)
    chosen += picker.entry(arrival) + picker.spread(arrival, 2000)
})

const histogram = createHistogram()
bench.add('histogram: a time', () => {
  for (let us = 0; us < BATCH; us += 1) histogram.record(us * 37.5)
})

const recorder = new Recorder({ operations: ['chat'], measureFrom: 0, measureTo: 1e12 })
bench.add('recorder: an operation begun and completed', () => {
  for (let us = 0; us < BATCH; us += 1) {
    recorder.started(0, us)
    recorder.lag(us, us + 120)
    recorder.completed(0, us, us + 120, us + 900)
  }
})

const ledger = new Ledger(BATCH)
bench.add('ledger: a message sent and received', () => {
  for (let flow = 0; flow < BATCH; flow += 1) ledger.received(flow, ledger.sent(flow))
})

await bench.run()

const figures = bench.tasks.map(({ name, result }) => {
  if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`)
  return { name, nanoseconds: (result.latency.p50 * 1e6) / BATCH }
})
if (elements === 0 || chosen === 0) throw new Error('what was to be measured did not happen')
const rows = figures.map(({ name, nanoseconds }) => [name, nanoseconds.toFixed(0)])
process.stdout.write(`\n${table(['', 'ns each'], rows)}\n`)
if (!process.argv.includes('--no-keep')) keepResults('micro', { figures })
