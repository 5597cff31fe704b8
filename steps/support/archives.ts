import { Element } from 'ltx'
import { Finding } from '../../src/conformance/judge.ts'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { NotOfferedError } from '../../src/session/errors.ts'
import { settle } from '../../src/session/fence.ts'
import type { Session } from '../../src/session/session.ts'
import { submission } from './data-forms.ts'
import { featuresOf } from './services.ts'

export const MAM = 'urn:xmpp:mam:2'
const RSM = 'http://jabber.org/protocol/rsm'
const FORWARD = 'urn:xmpp:forward:0'
const DELAY = 'urn:xmpp:delay'

/** What rows of a table of a query are besides fields of its form: parts of its page (XEP-0059), and its order. */
const PAGE = ['max', 'before', 'after', 'index']
const FLIP = 'flip-page'

/** A query of an archive (XEP-0313 §4), with its id as 'queryid', too. */
export interface Query {
  readonly id: string
  /** The archive's address; the asking account's own unless given. */
  readonly archive?: string | undefined
  /** Names and values: fields of the form, `max`, `before`, `after`, `index`, and `flip-page`. */
  readonly rows?: readonly (readonly string[])[]
}

export function queryRequest({ id, archive, rows = [] }: Query): Element {
  const iq = new Element('iq', { type: 'set', id, ...(archive === undefined ? {} : { to: archive }) })
  const query = iq.c('query', { xmlns: MAM, queryid: id })
  const fields: Record<string, string[]> = {}
  for (const [name = '', value = ''] of rows)
    if (![...PAGE, FLIP].includes(name)) fields[name] = [...(fields[name] ?? []), value]
  if (Object.keys(fields).length > 0) query.cnode(submission({ FORM_TYPE: [MAM], ...fields }))
  const page = rows.filter(([name = '']) => PAGE.includes(name))
  if (page.length > 0) {
    const set = query.c('set', { xmlns: RSM })
    for (const [name = '', value = ''] of page) set.c(name).t(value)
  }
  if (rows.some(([name]) => name === FLIP)) query.c(FLIP)
  return iq
}

/** One message of an archive, as a result of a query tells of it. */
export interface Archived {
  /** By which scenarios know it: its body, else its subject, else its id. */
  readonly name: string
  readonly uid: string
  readonly stamp: string
  readonly message: Element
}

/** Everything that came in answer to a query: its results in their order, and what ended it. */
export interface Answer {
  readonly results: readonly Archived[]
  readonly end: Element
}

const resultOf = (stanza: Element) => stanza.getChild('result', MAM)

function archivedIn(stanza: Element): Archived {
  const result = resultOf(stanza)
  const forwarded = result?.getChild('forwarded', FORWARD)
  const message = forwarded?.getChild('message') ?? new Element('message')
  const texts = [message.getChildText('body'), message.getChildText('subject'), message.attrs.id]
  return {
    name: String(texts.find((text) => text !== null && text !== undefined && text !== '') ?? ''),
    uid: String(result?.attrs.id ?? ''),
    stamp: String(forwarded?.getChild('delay', DELAY)?.attrs.stamp ?? ''),
    message,
  }
}

const answers = new WeakMap<AssayWorld, Map<string, Answer>>()

/**
 * Waits for the end of a query and takes the results that came before it (XEP-0313 §4: the end comes last).
 * @throws ExpectationError
 */
async function collect(session: Session, id: string): Promise<Answer> {
  const isEnd = ({ name, attrs }: Element) =>
    name === 'iq' && attrs.id === id && ['error', 'result'].includes(attrs.type)
  const end = await session.expect(`the end of the query '${id}'`, (stanza) => isEnd(stanza) || [])
  const isResult = (stanza: Element) => resultOf(stanza)?.attrs.queryid === id
  const results: Archived[] = []
  while (session.inbox.pending.some((event) => event.kind === 'element' && isResult(event.element)))
    results.push(archivedIn(await session.expect(`a result of '${id}'`, (it) => isResult(it) || [])))
  return { results, end }
}

/** The answer to a query that a scenario has sent; taken once, and looked at by several steps. */
export async function answerTo(world: AssayWorld, actor: string, id: string): Promise<Answer> {
  const known = answers.get(world) ?? new Map<string, Answer>()
  answers.set(world, known)
  const answer = known.get(id) ?? (await collect(world.session(actor), id))
  known.set(id, answer)
  return answer
}

/** The element that ends a successful query. @throws Finding where it failed. */
export function finOf({ end }: Answer): Element {
  const fin = end.getChild('fin', MAM)
  if (end.attrs.type === 'result' && fin) return fin
  throw new Finding('the query has no result', {
    expected: `a result with <fin xmlns='${MAM}'/>`,
    observed: end.toString(),
  })
}

export const namesOf = (list: string) => (list === 'nothing' ? [] : list.split(', '))

const show = ({ results, end }: Answer) =>
  `${results.map(({ name, uid, stamp }) => `${name} (${uid}, ${stamp})`).join(', ') || 'no results'}; ${end}`

/** Holds that a query found these messages, in this order, and no others. @throws Finding */
export function holdResults(answer: Answer, list: string): void {
  finOf(answer)
  const found = answer.results.map(({ name }) => name)
  const wanted = namesOf(list)
  if (found.join('\n') !== wanted.join('\n'))
    throw new Finding('the archive gives other results', { expected: list, observed: show(answer) })
}

/** Holds that each result is among these messages; with `all`, that each of these is a result. @throws Finding */
export function holdAmong(answer: Answer, list: string, all: 'all' | 'only'): void {
  finOf(answer)
  const found = new Set(answer.results.map(({ name }) => name))
  const wanted = new Set(namesOf(list))
  const [whole, part] = all === 'all' ? [found, wanted] : [wanted, found]
  if ([...part].some((name) => !whole.has(name)))
    throw new Finding('the archive gives other results', {
      expected: `${all === 'all' ? 'at least' : 'nothing but'} ${list}`,
      observed: show(answer),
    })
}

/** What is expected of every result, in words, and whether there may be no results. */
export interface Expected {
  readonly expected: string
  readonly orNone?: boolean
}

/** Holds a rule about every result. @throws Finding */
export function holdEach(
  answer: Answer,
  { expected, orNone = false }: Expected,
  rule: (result: Archived) => boolean,
): void {
  finOf(answer)
  if ((answer.results.length === 0 && !orNone) || !answer.results.every(rule))
    throw new Finding('the results are not as they must be', { expected, observed: show(answer) })
}

let probes = 0

/** More than any scenario puts into an archive; servers may give less. */
const MOST = '50'

async function look(session: Session, archive: string | undefined): Promise<Answer> {
  probes += 1
  const id = `archive-${probes}`
  session.send(queryRequest({ id, archive, rows: [['max', MOST]] }))
  return await collect(session, id)
}

/** An archive's address, and who looks into it. */
export interface Archive {
  readonly reader: string
  readonly archive?: string | undefined
}

/** @throws NotOfferedError where service discovery does not list archives at the address (XEP-0313 §7). */
export async function needArchive(world: AssayWorld, { reader, archive }: Archive): Promise<void> {
  const address = archive ?? world.fill(`\${${reader.split('/')[0]}.bare}`, 'none')
  const features = await featuresOf(world, reader, address)
  if (!features.includes(MAM))
    throw new NotOfferedError(
      `'${MAM}'`,
      `service discovery of ${address} lists ${features.join(', ') || 'no features'}`,
    )
}

/**
 * Looks into an archive until a message is there, which may be written behind its delivery.
 * @returns what is there then, or when the time is over.
 */
export async function lookUntil(world: AssayWorld, at: Archive, names: readonly string[]): Promise<Answer> {
  const session = world.session(at.reader)
  const deadline = session.deadline()
  for (;;) {
    const answer = await look(session, at.archive)
    const found = answer.results.map(({ name }) => name)
    const failed = answer.end.attrs.type === 'error'
    if (failed || names.every((name) => found.includes(name)) || deadline.remaining <= 0) return answer
    await settle(session)
  }
}

/**
 * Waits until an archive has what a precondition put there, and makes `${one}` and `${one.stamp}` known.
 * @throws NotOfferedError where the server does not archive such messages.
 */
export async function awaitArchived(world: AssayWorld, at: Archive, names: readonly string[]): Promise<void> {
  const answer = await lookUntil(world, at, names)
  for (const { name, uid, stamp } of answer.results) {
    world.variables.set(name, uid)
    world.variables.set(`${name}.stamp`, stamp)
  }
  if (!names.every((name) => answer.results.some((result) => result.name === name)))
    throw new NotOfferedError(
      'to archive such messages',
      `${names.join(', ')} are not there: ${show(answer)}`,
    )
}

/** A chat or groupchat message whose body and id are its name. */
export function named(name: string, to: string, type: string): Element {
  const message = new Element('message', { to, type, id: name })
  message.c('body').t(name)
  return message
}

/** Steps of a clock in microseconds from message to message of one scenario are shorter than this. */
const LARGEST_STEP = 10n ** 9n

/** Whether ids are whole numbers, each a little greater than the one before. */
export function countUp(ids: readonly string[]): boolean {
  if (!ids.every((id) => /^\d+$/.test(id))) return false
  const numbers = ids.map(BigInt)
  return numbers.every((number, index) => {
    const before = numbers[index - 1]
    return before === undefined || (number >= before && number - before < LARGEST_STEP)
  })
}

/** Whether a query by a publisher's JID leaves open which of these messages are that publisher's. */
export function hidesPublisher({ results }: Answer, names: readonly string[]): boolean {
  return results.length === 0 || names.every((name) => results.some((result) => result.name === name))
}
