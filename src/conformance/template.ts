import { ConfigurationError } from '../base/errors.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  '"': '&quot;',
  // A reader takes these for spaces in an attribute, and CR for LF in a text, unless they are references.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** How values are put into a text: escaped for XML, or as they are. */
export type Escaping = 'xml' | 'none'

/**
 * Fills `${name}` placeholders.
 * @throws ConfigurationError (E_TEMPLATE) where a name is not known.
 */
export function fillTemplate(
  text: string,
  lookup: (name: string) => string | undefined,
  escaping: Escaping,
): string {
  return text.replace(/\$\{([^}]+)\}/g, (placeholder, name: string) => {
    const value = lookup(name.trim())
    if (value === undefined)
      throw new ConfigurationError(
        'E_TEMPLATE',
        `nothing is known as ${placeholder} at this point of the scenario`,
      )
    return escaping === 'none'
      ? value
      : value.replace(/[&<>'"\t\n\r]/g, (character) => ESCAPES[character] ?? character)
  })
}
