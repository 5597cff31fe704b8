import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { BaselineEntry } from './baseline.ts'

/** Entries to take out of a baseline and to put into it. */
export interface BaselineEdit {
  readonly dropped: readonly BaselineEntry[]
  readonly added: readonly BaselineEntry[]
}

/** The text of a baseline that expects nothing yet. */
export function emptyBaseline({ target, version }: { target: string; version?: string }): string {
  const head = new Document({ target, ...(version === undefined ? {} : { version }), expected: [] })
  head.commentBefore = ` What ${target.replace(/\s+/g, ' ')} is known to do otherwise than the specs say.`
  return head.toString({ lineWidth: 0 })
}

/**
 * The text of a valid baseline after an edit. Comments and order stay; a comment right above an entry goes with it. A
 * new entry follows the last one of its requirement, else of its spec.
 */
export function editBaseline(yaml: string, { dropped, added }: BaselineEdit): string {
  const document = parseDocument(yaml)
  const list = document.get('expected')
  if (!isSeq<YAMLMap>(list)) throw new TypeError('a valid baseline has a list named expected')
  for (const entry of dropped) drop(list, entry)
  for (const entry of added) add(document, { list, entry })
  return document.toString({ lineWidth: 0 })
}

function drop(list: YAMLSeq<YAMLMap>, entry: BaselineEntry): void {
  const index = list.items.findIndex((item) => isOf(item, entry))
  const [gone] = list.items.splice(index, index < 0 ? 0 : 1)
  const heading = headingIn(gone?.commentBefore)
  if (heading === undefined) return
  // What stands apart above an entry heads those that follow, too.
  const next = list.items[index]
  if (next) {
    next.commentBefore = joined(heading, next.commentBefore)
    next.spaceBefore = true
  } else list.comment = joined(heading, list.comment)
}

/** The part of a comment that a blank line sets apart from what it stands above. */
function headingIn(comment: string | null | undefined): string | undefined {
  const end = comment?.lastIndexOf('\n\n') ?? -1
  return end < 0 ? undefined : comment?.slice(0, end)
}

function joined(above: string, below: string | null | undefined): string {
  return below ? `${above}\n\n${below}` : above
}

function isOf(item: unknown, { requirement, scenario }: BaselineEntry): boolean {
  return isMap(item) && item.get('requirement') === requirement && item.get('scenario') === scenario
}

function add(
  document: Document,
  { list, entry }: { readonly list: YAMLSeq<YAMLMap>; readonly entry: BaselineEntry },
): void {
  const spec = (requirement: unknown) => String(requirement).split('/')[0]
  const near = (same: (requirement: unknown) => boolean) =>
    list.items.findLastIndex((item) => isMap(item) && same(item.get('requirement')))
  const ofRequirement = near((requirement) => requirement === entry.requirement)
  const after = ofRequirement >= 0 ? ofRequirement : near((id) => spec(id) === spec(entry.requirement))
  const node = document.createNode(entry) as YAMLMap
  list.flow = false
  list.items.splice(after < 0 ? list.items.length : after + 1, 0, node)
}
