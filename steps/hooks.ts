import {
  After,
  AfterAll,
  Before,
  BeforeAll,
  defineParameterType,
  setDefaultTimeout,
  setWorldConstructor,
} from '@cucumber/cucumber'
import { ACTOR_PATTERN } from '../src/conformance/cast.ts'
import { harness, installedHarness } from '../src/conformance/harness.ts'
import { startHarness } from '../src/conformance/start-harness.ts'
import { AssayWorld } from '../src/conformance/world.ts'
import { VERDICT_MEDIA_TYPE } from '../src/requirements/verdict.ts'

/** Every wait has a deadline of its own; this one only catches a step that hangs through a fault of ours. */
const HANG_MS = 60_000

setDefaultTimeout(HANG_MS)
setWorldConstructor(AssayWorld)

defineParameterType({ name: 'actor', regexp: ACTOR_PATTERN, transformer: (name: string) => name })
// Defined conditions: one, or several of which each is permitted ("bad-request or jid-malformed").
defineParameterType({
  name: 'conditions',
  regexp: /[a-z]+(?:-[a-z]+)*(?: or [a-z]+(?:-[a-z]+)*)*/,
  transformer: (text: string) => text.split(' or '),
})

// Under assay certify the harness is in place before any scenario; plain cucumber-js starts and stops it here.
let stopOwn: (() => Promise<void>) | undefined

BeforeAll(async () => {
  if (installedHarness()) return
  const { ASSAY_TARGET = 'prosody', ASSAY_PARTNER, ASSAY_TIMEOUT } = process.env
  const timeout = ASSAY_TIMEOUT === undefined ? {} : { timeoutMs: Number(ASSAY_TIMEOUT) * 1000 }
  const partner = ASSAY_PARTNER === undefined ? {} : { partner: ASSAY_PARTNER }
  const started = await startHarness({ target: ASSAY_TARGET, ...partner, ...timeout })
  stopOwn = started.stop
})

AfterAll(async () => {
  await stopOwn?.()
  stopOwn = undefined
})

Before(async function (this: AssayWorld, { pickle }) {
  await this.begin(pickle)
})

After(async function (this: AssayWorld, { result }) {
  const verdict = await this.conclude(result?.status === 'PASSED')
  if (!verdict) return
  this.attach(JSON.stringify(verdict), VERDICT_MEDIA_TYPE)
  harness().onVerdict?.({ ...verdict, ...this.auditFacts })
})
