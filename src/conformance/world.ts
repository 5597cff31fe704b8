import { World } from '@cucumber/cucumber'
import type { Pickle } from '@cucumber/messages'
import type { Level } from '../requirements/requirement.ts'
import { requirementsOfTags, scenarioId } from '../requirements/scenario-id.ts'
import type { ScenarioVerdict } from '../requirements/verdict.ts'
import type { Violation } from '../requirements/violation.ts'
import type { Session, SessionOptions } from '../session/session.ts'
import { clientOptions } from '../target/session-options.ts'
import type { Account, ComponentAccess } from '../target/target.ts'
import { COMPONENTS, COMPONENTS_TAG, isServer, userOf, usersIn } from './cast.ts'
import { Casting } from './casting.ts'
import type { Lease } from './component-pool.ts'
import { type AuditFacts, harness } from './harness.ts'
import { Instruments } from './instruments.ts'
import { Finding, type Judgement, judge } from './judge.ts'
import { leave } from './leave.ts'
import type { Mutation } from './mutation.ts'
import type { Phase } from './phase.ts'
import { Remotes } from './remotes.ts'
import { type Escaping, fillTemplate } from './template.ts'

/** What a run hands to its scenarios through Cucumber. */
export interface WorldParameters {
  /** By scenario id. */
  readonly mutations?: Readonly<Record<string, Mutation>>
  /** Milliseconds that a Then still waits once its mutation has acted, by scenario id. */
  readonly patience?: Readonly<Record<string, number>>
  /** Whether the enactments of its requirements act. */
  readonly enact?: boolean
}

const SEVERITY: readonly Level[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY']

/** A scenario while it runs: its actors, what it has learnt, and how it is judged. */
export class AssayWorld extends World<WorldParameters> {
  /** Values captured by patterns, and named by steps. */
  readonly variables = new Map<string, string>()
  readonly remotes = new Remotes(() => harness().ready)
  readonly #sessions = new Map<string, Session>()
  readonly #finished: Session[] = []
  readonly #undoing: (() => void)[] = []
  /** What a scenario tagged `@components` has leased. */
  #components: Lease | undefined
  readonly casting = new Casting(() => harness().ready)
  readonly #started = performance.now()
  #tookMs = 0
  #pickle: Pickle | undefined
  #phase: Phase = 'given'
  #step = -1
  #used = false
  #judgement: (Judgement & { step: string }) | undefined
  #instruments: Instruments | undefined

  /** Called by the Before hook. Waits for components where the scenario has some. */
  async begin(pickle: Pickle): Promise<void> {
    this.#pickle = pickle
    const { mutations, patience, enact } = this.parameters
    this.#instruments = new Instruments({
      mutation: mutations?.[this.scenarioId],
      patienceMs: patience?.[this.scenarioId],
      enactment: enact ? this.#enactment : [],
      resolve: (text) => this.fill(text, 'none'),
    })
    if (!pickle.tags.some(({ name }) => name === COMPONENTS_TAG)) return
    this.#components = await harness().components.take()
  }

  get pickle(): Pickle {
    if (!this.#pickle) throw new TypeError('the scenario has not begun')
    return this.#pickle
  }

  get requirements(): string[] {
    return requirementsOfTags(this.pickle.tags.map(({ name }) => name))
  }

  get scenarioId(): string {
    return scenarioId(this.requirements[0] ?? this.pickle.uri, this.pickle.name)
  }

  get #enactment(): readonly Violation[] {
    return this.requirements.flatMap((id) => harness().catalogue.get(id)?.enactment ?? [])
  }

  /** The strictest level among the scenario's requirements. */
  get level(): Level {
    const levels = this.requirements.map((id) => harness().catalogue.get(id)?.level)
    return SEVERITY.find((level) => levels.includes(level)) ?? 'MUST'
  }

  get target() {
    return harness().ready.target
  }

  get timeoutMs(): number {
    return harness().timeoutMs
  }

  /** Called before each step. */
  enter(phase: Phase): void {
    this.#step += 1
    this.#instruments?.enter(phase)
    this.#phase = phase
    const { type, text } = this.pickle.steps[this.#step] ?? {}
    const written = { Context: 'given', Action: 'when', Outcome: 'then', Unknown: undefined }[
      type ?? 'Unknown'
    ]
    if (written !== phase)
      throw new TypeError(
        `“${text}” is written as ${written ?? 'neither Given, When nor Then'} but defined as ${phase}`,
      )
  }

  /** Judges a step that failed, and keeps the judgement. */
  condemn(error: unknown): Judgement {
    const { stalls, signal } = harness()
    const judgement = judge(error, {
      phase: this.#phase,
      level: this.level,
      timeoutMs: this.timeoutMs,
      stalledMs: stalls.longestSince(this.#started),
      aborted: signal?.aborted === true,
    })
    this.#judgement = { ...judgement, step: this.pickle.steps[this.#step]?.text ?? '' }
    return judgement
  }

  /** Replaces `${…}`: `domain`, `component`, an actor's `bare`, `full`, `username`, `password`, `resource`, the id of its `stream`, and captured values. */
  fill(text: string, escaping: Escaping = 'xml'): string {
    return fillTemplate(text, (name) => this.lookup(name), escaping)
  }

  lookup(name: string): string | undefined {
    if (this.variables.has(name)) return this.variables.get(name)
    if (name === 'domain') return this.target.domain
    if (name === 'anonymous-domain') return this.target.anonymousDomain
    if (name === 'other-domain') return harness().ready.partner?.target.domain
    const [actor = '', property] = name.split('.')
    const domain = this.componentDomain(actor) ?? this.remotes.domainOf(actor)
    if (domain !== undefined && (property === undefined || property === 'domain')) return domain
    const jid = this.#sessions.get(actor)?.jid
    const account = this.casting.of(actor)
    if (property === 'full') return jid
    if (property === 'stream') return this.#sessions.get(actor)?.header?.attrs.id
    if (property === 'resource') return jid?.slice(jid.indexOf('/') + 1)
    if (!account) return undefined
    if (property === undefined || property === 'bare') return `${account.username}@${account.domain}`
    return property === 'username' ? account.username : property === 'password' ? account.password : undefined
  }

  /** Domain of a component of the cast on this target; undefined for users and where the target lets none connect. */
  componentDomain(actor: string): string | undefined {
    return this.component(actor)?.domain
  }

  /** The access of a component of the cast; undefined for users, and where the target lets none connect. */
  component(actor: string): ComponentAccess | undefined {
    const index = COMPONENTS.indexOf(userOf(actor) as (typeof COMPONENTS)[number])
    return index < 0 ? undefined : this.#components?.[index]
  }

  /**
   * The account of a user.
   * @throws NotEnoughAccounts
   */
  account(actor: string): Promise<Account> {
    const text = this.pickle.steps
      .map((step) => `${step.text} ${JSON.stringify(step.argument ?? '')}`)
      .join('\n')
    return this.casting.account(actor, usersIn(text))
  }

  /** What an actor's session with the plain port is made with, before any negotiation: the servers' port for servers. */
  sessionOptions(actor: string): SessionOptions {
    if (isServer(actor)) return { ...this.connectionOptions(actor), ...this.remotes.sessionOptions(actor) }
    const target = this.casting.targetOf(actor)
    const { host, port } = target.client
    return { ...clientOptions(target, this.connectionOptions(actor)), host, port, directTls: false }
  }

  /** What sessions of any kind share: who, how long, transcript origin, audit. */
  connectionOptions(actor: string) {
    const { signal } = harness()
    return {
      actor,
      timeoutMs: this.timeoutMs,
      origin: this.#started,
      ...(signal ? { signal } : {}),
      ...this.#instruments?.sessionOptions,
    }
  }

  /** Puts an actor's session on stage; one that the actor had before stays open until the scenario ends. */
  setSession(actor: string, session: Session): Session {
    const former = this.#sessions.get(actor)
    if (former) this.#finished.push(former)
    this.#sessions.set(actor, session)
    this.#used = true
    return session
  }

  /** The session of an actor. @throws TypeError where it has none. */
  session(actor: string): Session {
    const session = this.#sessions.get(actor)
    if (!session) throw new TypeError(`${actor} has no connection at this point of the scenario`)
    return session
  }

  /** Has something undone when the scenario ends, while its sessions are still open and nobody judges any more. */
  undoAtEnd(undo: () => void): void {
    this.#undoing.push(undo)
  }

  /**
   * Ends the scenario: its last word on malformed XML, the verdict, and a clean stage.
   * @param completed whether Cucumber saw every step pass.
   */
  async conclude(completed: boolean): Promise<ScenarioVerdict | undefined> {
    this.#tookMs = performance.now() - this.#started
    const sessions = [...this.#sessions.values(), ...this.#finished]
    if (!this.#judgement && completed) this.#condemnMalformed(sessions)
    const exchange = sessions
      .flatMap(({ actor, transcript }) => transcript.entries.map((entry) => ({ ...entry, actor })))
      .sort((a, b) => a.time - b.time)
    for (const undo of this.#undoing.toReversed()) undo()
    await leave(sessions)
    if (this.#components) harness().components.release(this.#components)
    this.remotes.close()
    await this.casting.release(this.#used)
    if (!this.#judgement && !completed) return undefined
    const base = { id: this.scenarioId, requirements: this.requirements, level: this.level }
    return this.#judgement ? { ...base, ...this.#judgement, exchange } : { ...base, verdict: 'pass' }
  }

  /** What an audit wants to know of the scenario. */
  get auditFacts(): AuditFacts {
    const nothing = { satisfied: 0, absent: 0, acted: 0 }
    return { tookMs: this.#tookMs, ...(this.#instruments?.facts ?? nothing) }
  }

  #condemnMalformed(sessions: readonly Session[]): void {
    const event = sessions.map(({ inbox }) => inbox.malformed).find((found) => found !== undefined)
    if (!event) return
    const { problem, excerpt } = event.finding
    this.#phase = 'then'
    this.condemn(
      new Finding(`the server sent malformed XML: ${problem}`, {
        expected: 'well-formed XML',
        observed: excerpt,
      }),
    )
  }
}
