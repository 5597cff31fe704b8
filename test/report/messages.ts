import type { Envelope } from '../../src/report/envelope.ts'
import { type ScenarioVerdict, VERDICT_MEDIA_TYPE } from '../../src/requirements/verdict.ts'

interface SampleAttempt {
  readonly attempt?: number
  readonly verdict?: Partial<ScenarioVerdict>
  readonly encoding?: 'IDENTITY' | 'BASE64'
  /** Cucumber's status of its one step; PASSED by default. */
  readonly status?: string
  readonly message?: string
  /** The run ends before the scenario does. */
  readonly unfinished?: boolean
}

/** The messages of one scenario with one step, as Cucumber sends them; no attempts: announced but never started. */
export function scenarioMessages(
  name: string,
  attempts: readonly SampleAttempt[],
  { line = 1, tag = '@RFC6120/4.3-features', run = 'a' } = {},
): Envelope[] {
  const ids = { pickle: `${run}-p${line}`, case: `${run}-c${line}`, step: `${run}-s${line}` }
  const pickle = {
    id: ids.pickle,
    uri: 'features/x.feature',
    name,
    location: { line },
    tags: [{ name: tag }],
    steps: [{ id: ids.step, text: 'Romeo receives stream features' }],
  }
  const testCase = {
    id: ids.case,
    pickleId: ids.pickle,
    testSteps: [{ id: ids.step, pickleStepId: ids.step }],
  }
  return [{ pickle }, { testCase }, ...attempts.flatMap((each) => attemptMessages(each, ids))]
}

function attemptMessages(each: SampleAttempt, ids: { case: string; step: string }): Envelope[] {
  const { attempt = 0, verdict, encoding = 'IDENTITY', status = 'PASSED', message, unfinished } = each
  const id = `${ids.case}-${attempt}`
  const full = {
    id: 'RFC6120/4.3-features/x',
    requirements: ['RFC6120/4.3-features'],
    level: 'MUST',
    verdict: 'pass',
    ...verdict,
  }
  const json = JSON.stringify(full)
  const attachment = {
    testCaseStartedId: id,
    mediaType: VERDICT_MEDIA_TYPE,
    contentEncoding: encoding,
    body: encoding === 'BASE64' ? Buffer.from(json).toString('base64') : json,
  }
  const testStepResult = { status, ...(message === undefined ? {} : { message }) }
  return [
    {
      testCaseStarted: { id, testCaseId: ids.case, attempt, timestamp: { seconds: 10, nanos: 900_000_000 } },
    },
    { testStepFinished: { testCaseStartedId: id, testStepId: ids.step, testStepResult } },
    ...(verdict ? [{ attachment }] : []),
    ...(unfinished
      ? []
      : [
          {
            testCaseFinished: {
              testCaseStartedId: id,
              timestamp: { seconds: 11, nanos: 150_000_000 },
              willBeRetried: false,
            },
          },
        ]),
  ]
}

export const RUN_FINISHED: Envelope = { testRunFinished: { success: true } }
