import * as v from 'valibot'
import { LEVELS } from '../requirements/requirement.ts'
import { type ScenarioVerdict, VERDICT_MEDIA_TYPE, VERDICTS } from '../requirements/verdict.ts'
import type { Attachment } from './envelope.ts'

const exchangeEntry = v.object({
  time: v.number(),
  actor: v.string(),
  direction: v.picklist(['in', 'out', 'note']),
  text: v.string(),
})

const scenarioVerdict = v.object({
  id: v.string(),
  requirements: v.array(v.string()),
  level: v.picklist(LEVELS),
  verdict: v.picklist(VERDICTS),
  reason: v.exactOptional(v.string()),
  step: v.exactOptional(v.string()),
  expected: v.exactOptional(v.string()),
  observed: v.exactOptional(v.string()),
  exchange: v.exactOptional(v.array(exchangeEntry)),
})

/** The verdict an attachment carries, or `undefined` where it carries none or one that cannot be read. */
export function verdictIn(attachment: Attachment): ScenarioVerdict | undefined {
  if (attachment.mediaType !== VERDICT_MEDIA_TYPE) return undefined
  const text =
    attachment.contentEncoding === 'BASE64'
      ? Buffer.from(attachment.body, 'base64').toString('utf8')
      : attachment.body
  const parsed = v.safeParse(scenarioVerdict, parseJson(text))
  return parsed.success ? parsed.output : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A verdict that cannot be read is treated as one that was not given: the scenario becomes inconclusive.
    return undefined
  }
}
