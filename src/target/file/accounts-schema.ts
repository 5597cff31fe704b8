import * as v from 'valibot'
import { nearest } from '../../base/nearest.ts'
import { text } from '../../base/text-schema.ts'
import {
  CommandLineError,
  PLACEHOLDERS,
  type Placeholder,
  placeholdersIn,
  splitCommand,
} from '../accounts/command-line.ts'
import { type Environment, mapping, secretSchema, usernameSchema } from './parts.ts'

const quoted = (names: readonly string[]) => names.map((name) => `{${name}}`).join(' and ')

/** A command template: a list of words, or one text to be split into words. */
function commandSchema(...needed: readonly Placeholder[]): v.GenericSchema<unknown, string[]> {
  const split = v.pipe(
    v.string('must be text or a list of words'),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return splitCommand(dataset.value)
      } catch (error) {
        if (!(error instanceof CommandLineError)) throw error
        addIssue({ message: error.message })
        return NEVER
      }
    }),
  )
  const words = v.pipe(v.array(v.string('must be text; quote it')), v.minLength(1, 'is empty'))
  return v.pipe(
    v.lazy((input) => (Array.isArray(input) ? words : split)) as v.GenericSchema<unknown, string[]>,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const used = placeholdersIn(dataset.value)
      const strange = used.filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name))
      if (strange.length > 0)
        addIssue({ message: `has ${quoted(strange)}; the placeholders are ${quoted(PLACEHOLDERS)}` })
      const missing = needed.filter((name) => !used.includes(name))
      if (missing.length > 0) addIssue({ message: `has no place for ${quoted(missing)}` })
    }),
  )
}

/** The accounts as a target file says them. A list may be in a file of its own, which is not read here. */
export type WrittenAccounts =
  | 'register'
  | 'admin'
  | { readonly command: { readonly create: string[]; readonly delete?: string[] | undefined } }
  | { readonly list: string | readonly { readonly username: string; readonly password: string }[] }

const KINDS = ['register', 'admin', 'command', 'list'] as const

const WAYS = 'register, admin, or a mapping with command or list'

/** How accounts come about. */
export function accountsSchema(env: Environment): v.GenericSchema<unknown, WrittenAccounts> {
  const command = mapping({
    command: mapping({
      create: commandSchema('username', 'password'),
      delete: v.exactOptional(commandSchema('username')),
    }),
  })
  const entries = v.pipe(
    v.array(mapping({ username: usernameSchema, password: secretSchema(env) })),
    v.minLength(1, 'is empty'),
    v.check(
      (list) => new Set(list.map(({ username }) => username)).size === list.length,
      'has the same username twice',
    ),
  )
  const list = mapping({
    list: v.lazy((input) => (Array.isArray(input) ? entries : text)) as v.GenericSchema<
      unknown,
      v.InferOutput<typeof entries> | string
    >,
  })
  const word = v.pipe(
    v.unknown(),
    v.rawTransform<unknown, 'register' | 'admin'>(({ dataset: { value }, addIssue, NEVER }) => {
      if (value === 'register' || value === 'admin') return value
      const meant = typeof value === 'string' ? nearest(value, KINDS) : undefined
      const kind = meant === 'command' || meant === 'list' ? `a mapping with ${meant}` : meant
      addIssue({ message: kind ? `did you mean ${kind}?` : `must be ${WAYS}` })
      return NEVER
    }),
  )
  const unclear = v.pipe(
    v.unknown(),
    v.check(() => false, 'must have exactly one of command and list, and no other key'),
  )
  return v.lazy((input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return word
    const [key, ...more] = Object.keys(input)
    if (more.length > 0) return unclear
    return key === 'command' ? command : key === 'list' ? list : unclear
  }) as v.GenericSchema<unknown, WrittenAccounts>
}
