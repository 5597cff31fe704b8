/** What a command template may name; each stands for a value of the account it is run for. */
export const PLACEHOLDERS = ['username', 'domain', 'password'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** A command template that cannot be used; the message goes on from “the command …”. */
export class CommandLineError extends Error {}

/**
 * Splits a command as a shell would split words, and does nothing else that a shell does: quotes group, a backslash
 * takes the next character as it is (in double quotes: only `"` and `\`).
 * @throws CommandLineError where a quote stays open, or where only a shell could make sense of it.
 */
export function splitCommand(text: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let quote: string | undefined
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? ''
    if (character === '\\' && quote !== "'") {
      const next = text[i + 1]
      if (next === undefined) throw new CommandLineError('ends in a backslash')
      const escapes = quote === undefined || next === '"' || next === '\\'
      word = `${word ?? ''}${escapes ? '' : character}${next}`
      i += 1
    } else if (quote !== undefined) {
      if (character === quote) quote = undefined
      else word = `${word ?? ''}${character}`
    } else if (character === '"' || character === "'") {
      quote = character
      word ??= ''
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (/[|&;<>$`()]/.test(character)) {
      throw new CommandLineError(
        `is run without a shell, so '${character}' means nothing; quote it or use a script`,
      )
    } else word = `${word ?? ''}${character}`
  }
  if (quote !== undefined) throw new CommandLineError(`has an unclosed ${quote}`)
  if (word !== undefined) words.push(word)
  if (words.length === 0) throw new CommandLineError('is empty')
  return words
}

/** The placeholders in a template, known or not, without their braces. */
export function placeholdersIn(template: readonly string[]): string[] {
  return template.flatMap((word) =>
    [...word.matchAll(/\{([A-Za-z][\w-]*)\}/g)].map((match) => match[1] ?? ''),
  )
}

/** Fills a template in. Values go in as they are: they are never split or interpreted. */
export function fillTemplate(
  template: readonly string[],
  values: Readonly<Record<Placeholder, string>>,
): string[] {
  return template.map((word) =>
    word.replace(/\{(username|domain|password)\}/g, (_, name: Placeholder) => values[name]),
  )
}
