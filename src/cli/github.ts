import { appendFileSync, statSync } from 'node:fs'
import { messageOf } from '../base/errors.ts'
import { annotations, stepSummary } from '../report/github.ts'
import { summary } from '../report/summary.ts'
import type { Findings } from '../report/write.ts'
import { tell } from './output.ts'

/**
 * Within GitHub Actions: shows what fails the run as annotations, and adds the summary to that of the step. Elsewhere
 * nothing. A summary that cannot be written is told and fails nothing.
 * @param env GITHUB_ACTIONS and GITHUB_STEP_SUMMARY as the runner sets them
 */
export function tellGithub({ jobs, run }: Findings, env: NodeJS.ProcessEnv = process.env): void {
  if (env.GITHUB_ACTIONS !== 'true') return
  // The runner reads commands from stderr as well, and stdout may have to be JSON and nothing else.
  for (const line of annotations(jobs, run)) tell(line)
  const file = env.GITHUB_STEP_SUMMARY
  if (!file) return
  try {
    const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    appendFileSync(file, stepSummary(summary(jobs, run), before))
  } catch (error) {
    tell(`the summary of the step could not be written: ${messageOf(error)}`)
  }
}
