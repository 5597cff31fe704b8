import { gzipSync } from 'node:zlib'
import type { Jobs } from '../jobs.ts'
import {
  blockId,
  DATA_ID,
  PART_TYPE,
  type PackedData,
  type PageData,
  type ScenarioDetails,
} from '../page-data.ts'
import type { RunModel } from '../run.ts'
import { LADDER, limited, parted } from './details.ts'

/** A page above this many bytes is slow to open and hard to mail. */
export const PAGE_BYTES = 3_000_000

/** Characters of JSON of one block: unpacked in a few milliseconds, and enough for gzip to find what repeats. */
const BLOCK_CHARACTERS = 500_000

/**
 * The data of a page as elements of HTML, with as many details as fit into `bytes`. Only where the scenarios alone need
 * more (tens of thousands of them) are they longer.
 */
export function packedHtml(jobs: Jobs, run: RunModel, bytes: number): string {
  const parts = (jobs.compliance?.scenarios ?? []).map(parted)
  const data: PageData = {
    run,
    ...(jobs.load ? { load: jobs.load } : {}),
    ...(jobs.compliance
      ? { compliance: { ...jobs.compliance, scenarios: parts.map(([scenario]) => scenario) } }
      : {}),
  }
  let html = ''
  for (const limits of LADDER) {
    html = elements(
      data,
      parts.map(([, details]) => limited(details, limits)),
    )
    if (html.length <= bytes) break
  }
  return html
}

function elements(data: PageData, details: readonly ScenarioDetails[]): string {
  const starts: number[] = []
  const blocks: string[][] = []
  let characters = BLOCK_CHARACTERS
  for (const [index, detail] of details.entries()) {
    if (characters >= BLOCK_CHARACTERS) {
      starts.push(index)
      blocks.push([])
      characters = 0
    }
    const json = JSON.stringify(detail)
    characters += json.length
    blocks.at(-1)?.push(json)
  }
  const packed: PackedData = { data, blocks: starts }
  return [
    element(DATA_ID, JSON.stringify(packed)),
    ...blocks.map((block, index) => element(blockId(index), `[${block.join(',')}]`)),
  ].join('\n')
}

/** Base64 has no `<`: whatever a server said, nothing in it can close the element. */
function element(id: string, json: string): string {
  return `<script type="${PART_TYPE}" id="${id}">${gzipSync(json).toString('base64')}</script>`
}
