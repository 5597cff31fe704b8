import { gunzipSync } from 'node:zlib'
import type { PackedData, PageData, ScenarioDetails } from '../../src/report/page-data.ts'

/** What a report.html holds, unpacked. */
export interface PageParts {
  readonly data: PageData
  /** The details of each scenario, in their order. */
  readonly details: readonly ScenarioDetails[]
}

/** Reads the data out of a page as a browser would. @throws Error where a part is missing */
export function pageParts(html: string): PageParts {
  const { data, blocks } = part(html, 'data') as PackedData
  const details = blocks.flatMap((_, index) => part(html, `details-${index}`) as ScenarioDetails[])
  return { data, details }
}

function part(html: string, id: string): unknown {
  const [, base64] =
    new RegExp(`<script type="application/gzip" id="${id}">([^<]*)</script>`).exec(html) ?? []
  if (base64 === undefined) throw new Error(`the page has no part ${id}`)
  return JSON.parse(gunzipSync(Buffer.from(base64, 'base64')).toString('utf8'))
}
