import { type ComplianceModel, SCHEMA_VERSION, type ScenarioResult } from '../../src/report/model.ts'
import type { RunModel } from '../../src/report/run.ts'
import { type ExchangeEntry, totalsOf } from '../../src/requirements/verdict.ts'

/** A scenario that passes, with what a test wants otherwise. */
export function sampleScenario(changes: Partial<ScenarioResult> = {}): ScenarioResult {
  const requirement = changes.requirements?.[0] ?? 'RFC6120/4.9.1.1-close'
  return {
    id: `${requirement}/the-server-closes-the-stream`,
    feature: 'features/rfc6120/4-9-stream-errors.feature',
    line: 7,
    name: 'The server closes the stream after an error',
    requirements: [requirement],
    level: 'MUST',
    spec: 'RFC6120',
    section: '4.9.1.1',
    says: 'an entity that sends a stream error closes the stream at once',
    verdict: 'pass',
    durationMs: 12,
    retried: false,
    ...changes,
  }
}

export function sampleModel(
  scenarios: readonly ScenarioResult[] = [sampleScenario()],
  changes: Partial<ComplianceModel> = {},
): ComplianceModel {
  return {
    schemaVersion: SCHEMA_VERSION,
    target: 'prosody',
    totals: totalsOf(scenarios),
    scenarios,
    ...changes,
  }
}

export function sampleRun(changes: Partial<RunModel> = {}): RunModel {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: '20260301-101500-prosody',
    command: ['assay', 'certify', 'prosody'],
    versions: { assay: '0.1.0', node: '20.20.2' },
    platform: 'linux x64',
    target: { name: 'prosody', domain: 'localhost', software: { name: 'Prosody', version: '0.12.3' } },
    startedAt: '2026-03-01T10:15:00.000Z',
    finishedAt: '2026-03-01T10:15:09.800Z',
    seed: 42,
    lanes: 32,
    options: {},
    ...changes,
  }
}

export const SAMPLE_EXCHANGE: readonly ExchangeEntry[] = [
  { time: 0, actor: 'Romeo', direction: 'note', text: 'connected to 127.0.0.1:5222' },
  {
    time: 1.4,
    actor: 'Romeo',
    direction: 'out',
    text: "<?xml version='1.0'?><stream:stream to='localhost' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>",
  },
  {
    time: 4.9,
    actor: 'Romeo',
    direction: 'in',
    text: "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism></mechanisms></stream:features>",
  },
]

/** One scenario of each verdict, over two specs. */
export function sampleOfEach(): readonly ScenarioResult[] {
  const one = (slug: string, changes: Partial<ScenarioResult>) =>
    sampleScenario({ requirements: [`RFC6120/4.3-${slug}`], section: '4.3', ...changes })
  return [
    sampleScenario(),
    one('features', {
      verdict: 'fail',
      reason: 'no stream features within 5 s of the header',
      step: 'Then Romeo receives stream features',
      expected: '<stream:features/>',
      observed: 'nothing',
      exchange: SAMPLE_EXCHANGE,
    }),
    one('lang', {
      verdict: 'advisory',
      level: 'SHOULD',
      reason: 'the header has no xml:lang',
      exchange: SAMPLE_EXCHANGE,
    }),
    one('limit', { verdict: 'inconclusive', reason: '2 accounts are needed and 1 is there', exchange: [] }),
    one('info', {
      requirements: ['XEP-0030/3.1-info'],
      spec: 'XEP-0030',
      section: '3.1',
      verdict: 'unsupported',
      reason: 'the server does not offer disco',
    }),
  ]
}

/** Text as a hostile server would send it: markup, control characters, terminal escapes, bidirectional overrides. */
export const HOSTILE =
  '</script><script>alert(1)</script>"\'<img src=x onerror=alert(1)>]]>&amp;\u0000\u0008\u001b[31mred\u202etxet\u2028`x` | [a](javascript:x) \ud800 #1'
