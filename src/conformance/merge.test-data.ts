import { type Envelope, TestStepResultStatus } from '@cucumber/messages'
import { VERDICT_MEDIA_TYPE, type Verdict } from '../requirements/verdict.ts'

/** What becomes of a scenario in one Cucumber run. */
export interface Outcome {
  /** Line of the scenario; all are of one file. */
  readonly line: number
  /** No verdict: its hook never came to attach one. */
  readonly verdict: Verdict | undefined
}

export const URI = 'features/a.feature'
/** Lines of the file's scenarios; a run emits pickles for all of them, whichever it runs. */
export const LINES = [3, 7, 11, 15]

const timestamp = { seconds: 0, nanos: 0 }
const { PASSED, PENDING, FAILED, SKIPPED } = TestStepResultStatus
const STATUS: Readonly<Record<Verdict, TestStepResultStatus>> = {
  pass: PASSED,
  fail: FAILED,
  advisory: SKIPPED,
  unsupported: SKIPPED,
  inconclusive: PENDING,
}

/** The messages of one Cucumber run as it emits them: everything has new ids, but for what support code defined. */
export function runOf(run: string, outcomes: readonly Outcome[]): Envelope[] {
  const id = (name: string) => `${run} ${name}`
  const failed = outcomes.some(({ verdict }) => verdict === 'fail' || verdict === 'inconclusive' || !verdict)
  return [
    {
      meta: {
        protocolVersion: '32',
        implementation: { name: 'x' },
        cpu: { name: 'x' },
        os: { name: 'x' },
        runtime: { name: 'x' },
      },
    },
    { source: { uri: URI, data: '', mediaType: 'text/x.cucumber.gherkin+plain' as never } },
    { gherkinDocument: { uri: URI, comments: [] } },
    ...LINES.map((line): Envelope => ({ pickle: pickleAt(line, id) })),
    {
      parameterType: {
        id: id('parameter type'),
        name: 'actor',
        regularExpressions: [],
        preferForRegularExpressionMatch: false,
        useForSnippets: false,
      },
    },
    { hook: { id: 'before', sourceReference: {} } },
    {
      stepDefinition: {
        id: 'definition',
        pattern: { source: 'x', type: 'CUCUMBER_EXPRESSION' as never },
        sourceReference: {},
      },
    },
    { testRunStarted: { id: id('run'), timestamp } },
    ...outcomes.map(({ line }): Envelope => ({ testCase: testCaseAt(line, id) })),
    ...outcomes.flatMap((outcome) => attempt(outcome, id)),
    { testRunFinished: { testRunStartedId: id('run'), timestamp, success: !failed } },
  ]
}

type Ids = (name: string) => string

function pickleAt(line: number, id: Ids) {
  const steps = ['one', 'two'].map((text) => ({
    id: id(`pickle step ${line} ${text}`),
    text,
    astNodeIds: [],
  }))
  const location = { line, column: 1 }
  return {
    id: id(`pickle ${line}`),
    uri: URI,
    name: `s${line}`,
    language: 'en',
    steps,
    tags: [],
    astNodeIds: [],
    location,
  }
}

function testCaseAt(line: number, id: Ids) {
  return {
    id: id(`case ${line}`),
    pickleId: id(`pickle ${line}`),
    testRunStartedId: id('run'),
    testSteps: [
      { id: id(`hook ${line}`), hookId: 'before' },
      ...['one', 'two'].map((text) => ({
        id: id(`step ${line} ${text}`),
        pickleStepId: id(`pickle step ${line} ${text}`),
        stepDefinitionIds: ['definition'],
      })),
    ],
  }
}

function attempt({ line, verdict }: Outcome, id: Ids): Envelope[] {
  const testCaseStartedId = id(`started ${line}`)
  const step = (name: string, status: TestStepResultStatus): Envelope[] => {
    const testStepId = id(name)
    const testStepResult = { status, duration: timestamp }
    return [
      { testStepStarted: { testCaseStartedId, testStepId, timestamp } },
      { testStepFinished: { testCaseStartedId, testStepId, testStepResult, timestamp } },
    ]
  }
  const contentEncoding = 'BASE64' as never
  const body = Buffer.from(JSON.stringify({ verdict })).toString('base64')
  return [
    { testCaseStarted: { id: testCaseStartedId, testCaseId: id(`case ${line}`), attempt: 0, timestamp } },
    ...step(`hook ${line}`, PASSED),
    ...step(`step ${line} one`, PASSED),
    ...step(`step ${line} two`, verdict === undefined ? FAILED : STATUS[verdict]),
    ...(verdict === undefined
      ? []
      : [
          {
            attachment: {
              testCaseStartedId,
              testStepId: id(`hook ${line}`),
              mediaType: VERDICT_MEDIA_TYPE,
              contentEncoding,
              body,
            },
          },
        ]),
    { testCaseFinished: { testCaseStartedId, timestamp, willBeRetried: false } },
  ]
}
