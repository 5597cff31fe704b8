import { type Element, escapeXML, escapeXMLText } from 'ltx'

/** White space that a parser would turn into something else (XML 1.0 §2.11, §3.3.3); ltx leaves it bare. */
function referenced(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/** An element as text that a parser reads as the same element. */
export function serialise(element: Element): string {
  let text = `<${element.name}`
  for (const [name, value] of Object.entries(element.attrs as Record<string, string | undefined>))
    if (value !== undefined) text += ` ${name}="${escapeXML(value).replace(/[\t\n\r]/g, referenced)}"`
  if (element.children.length === 0) return `${text}/>`
  text += '>'
  for (const child of element.children)
    text += typeof child === 'string' ? escapeXMLText(child).replace(/\r/g, referenced) : serialise(child)
  return `${text}</${element.name}>`
}
