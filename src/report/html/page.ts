import { headlineOf } from '../headline.ts'
import type { Jobs } from '../jobs.ts'
import { loadHeadline } from '../load/headline.ts'
import type { RunModel } from '../run.ts'
import { escapeHtml } from './escape.ts'
import { PAGE_BYTES, packedHtml } from './pack.ts'
import { pageTemplate } from './template.ts'

/**
 * report.html: one file that opens offline, made of the page that `npm run build` builds from `src/report/page/` and the
 * data of the run.
 * @throws InternalError (E_PAGE) where Assay was not built.
 */
export function reportPage(jobs: Jobs, run: RunModel, template: string = pageTemplate()): string {
  const { compliance, load } = jobs
  const name = (compliance ?? load)?.target ?? run.target.name
  const outcome = [compliance && headlineOf(compliance), load && loadHeadline(load)]
    .filter(Boolean)
    .join('; ')
  const title = escapeHtml(`${name}: ${outcome}`)
  const slots: Readonly<Record<string, () => string>> = {
    title: () => title,
    data: () => packedHtml(jobs, run, PAGE_BYTES - Buffer.byteLength(template) - 3 * title.length),
  }
  return template.replace(/<!--(title|data)-->/g, (_, slot: string) => slots[slot]?.() ?? '')
}
