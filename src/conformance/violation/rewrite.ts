import type { Element } from 'ltx'
import type { Rewriting } from '../../requirements/violation.ts'
import type { StreamEvent } from '../../wire/event.ts'
import type { RuleMaker } from './rule.ts'
import { copyEvent, type RuleContext } from './rule-context.ts'

/** The matched elements arrive changed. Each of them counts as a match, also within one first-level element. */
export const rewrite: RuleMaker<{ readonly rewrite: string } & Rewriting> = (violation, context) => ({
  apply(event) {
    if (!context.matches(violation.rewrite, event)) return [event]
    const copy = copyEvent(event)
    const due = context.subjects(violation.rewrite, copy).filter(() => context.isDue())
    if (due.length === 0) return [event]
    const isGone = violation.remove === true && due.some((element) => isRoot(element, copy))
    for (const element of due) change(element, violation, context)
    context.acted()
    return isGone ? [] : [declare(copy, violation)]
  },
})

function isRoot(element: Element, event: StreamEvent): boolean {
  if (event.kind === 'element') return event.element === element
  return event.kind === 'open' && event.header === element
}

/** The event with the XML declaration that the rewriting gives a stream header, if it says anything about it. */
function declare(event: StreamEvent, { declaration }: Rewriting): StreamEvent {
  if (event.kind !== 'open' || declaration === undefined) return event
  const { declaration: _, ...rest } = event
  return declaration === null ? rest : { ...rest, declaration }
}

function change(element: Element, rewriting: Rewriting, context: RuleContext): void {
  if (rewriting.remove) {
    element.parent?.remove(element)
    return
  }
  for (const [name, value] of Object.entries(rewriting.set ?? {})) {
    if (value === null) delete element.attrs[name]
    else element.attrs[name] = context.resolve(value)
  }
  if (rewriting.text !== undefined) {
    const text = context.resolve(rewriting.text)
    element.children = element.children.filter((child) => typeof child !== 'string')
    if (text !== '') element.prepend(text)
  }
  if (rewriting.append !== undefined)
    for (const child of context.elements(rewriting.append)) element.cnode(child)
  const prefix = /^[^:]+:/.exec(element.name)?.[0] ?? ''
  if (rewriting.rename !== undefined) element.name = prefix + context.resolve(rewriting.rename)
  if (rewriting.xmlns !== undefined)
    element.attrs[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] = context.resolve(rewriting.xmlns)
}
