import type { ExchangeEntry } from '../../requirements/verdict.ts'
import { clippedHtml, escapeHtml } from './escape.ts'
import { indentXml } from './indent.ts'
import type { Limits } from './limits.ts'

const DIRECTIONS = {
  in: { arrow: '←', label: 'from the server' },
  out: { arrow: '→', label: 'to the server' },
  note: { arrow: '·', label: 'note' },
} as const satisfies Record<ExchangeEntry['direction'], { arrow: string; label: string }>

/** A transcript as a list; where it is too long its end is kept, because that is where the verdict fell. */
export function exchangeHtml(exchange: readonly ExchangeEntry[], limits: Limits): string {
  if (exchange.length === 0) return ''
  const shown = limits.entries === 0 ? [] : exchange.slice(-limits.entries)
  const left = exchange.length - shown.length
  const cut = left === 0 ? '' : `<li class="cut">${left} earlier entries are in compliance.json</li>`
  const items = shown.map((entry) => entryHtml(entry, limits)).join('')
  return `<h4>On the wire</h4><ol class="wire">${cut}${items}</ol>`
}

function entryHtml({ time, actor, direction, text }: ExchangeEntry, limits: Limits): string {
  const { arrow, label } = DIRECTIONS[direction]
  // Indenting adds at most a few times the length; what is far beyond the limit need not be indented first.
  const shown = direction === 'note' ? text : indentXml(text.slice(0, limits.text * 2))
  const body =
    text.length > limits.text * 2
      ? clippedHtml(shown + text.slice(limits.text * 2), limits.text)
      : clippedHtml(shown, limits.text)
  return `<li class="${direction}"><div><time>${seconds(time)}</time> <b>${escapeHtml(actor)}</b> <span aria-hidden="true">${arrow}</span> ${label}</div><pre>${body}</pre></li>`
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(3)} s`
}
