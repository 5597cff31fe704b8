import type { Element } from 'ltx'
import { messageOf } from '../../base/errors.ts'
import type { Violation } from '../../requirements/violation.ts'
import type { Interceptor } from '../../session/interceptor.ts'
import type { StreamEvent } from '../../wire/event.ts'
import { userOf } from '../cast.ts'
import { AfterEnd } from './after-end.ts'
import { type AnswerRule, answer } from './answer.ts'
import { delayBehindFence } from './delay-behind-fence.ts'
import { drop } from './drop.ts'
import { duplicate } from './duplicate.ts'
import { inject } from './inject.ts'
import { rewrite } from './rewrite.ts'
import type { Rule } from './rule.ts'
import { type Resolve, RuleContext } from './rule-context.ts'
import { swapOrder } from './swap-order.ts'

export interface ArmOptions {
  /**
   * Fills in placeholders with plain values, not escaped for XML. Where it throws, the violation does not act and
   * `problem` says why.
   */
  readonly resolve?: Resolve
}

/** A violation at work in the sessions of one scenario. */
export interface ArmedViolation {
  readonly interceptor: Interceptor
  /** How often it changed, added, took or held back something. Zero: the scenario was not put to the test. */
  readonly acted: number
  /** Why it could not act, where it tried: a placeholder that nobody knew, say. */
  readonly problem: string | undefined
  /** Lets it act from now on, to be called at the first When. One with `setup` acts without. */
  arm(): void
}

/** Makes what makes a good server look as the violation says, for one run of one scenario. */
export function armViolation(violation: Violation, options: ArmOptions = {}): ArmedViolation {
  return new ViolationInterceptor(violation, options)
}

/** What is kept for each actor: counts, held elements and requests are its own. */
interface ActorState {
  readonly context: RuleContext
  readonly rule: Rule
  readonly afterEnd: AfterEnd
}

class ViolationInterceptor implements Interceptor, ArmedViolation {
  readonly #violation: Violation
  readonly #resolve: Resolve
  readonly #actors = new Map<string, ActorState>()
  #armed: boolean
  acted = 0
  problem: string | undefined

  constructor(violation: Violation, { resolve }: ArmOptions) {
    this.#violation = violation
    this.#resolve = resolve ?? ((text) => text)
    this.#armed = violation.setup === true
  }

  get interceptor(): Interceptor {
    return this
  }

  arm(): void {
    this.#armed = true
  }

  inbound(actor: string, event: StreamEvent): StreamEvent[] {
    if (!this.#concerns(actor)) return [event]
    const state = this.#stateOf(actor)
    if (event.kind === 'open') state.context.header = event.header
    if (!this.#armed || this.#violation.direction === 'outbound') return [event]
    const events = this.#guard([event], () => state.rule.apply(event))
    return state.afterEnd.pass(events, event)
  }

  outbound(actor: string, element: Element): Element[] {
    if (!this.#armed || !this.#concerns(actor)) return [element]
    const { rule } = this.#stateOf(actor)
    if (isAnswer(rule)) this.#guard(undefined, () => rule.witness(element))
    if (this.#violation.direction !== 'outbound') return [element]
    const event: StreamEvent = { kind: 'element', element }
    const events = this.#guard([event], () => rule.apply(event))
    return events.flatMap((each) => (each.kind === 'element' ? [each.element] : []))
  }

  #concerns(actor: string): boolean {
    const { actor: wanted } = this.#violation
    return wanted === undefined || wanted === actor || wanted === userOf(actor)
  }

  #stateOf(actor: string): ActorState {
    const known = this.#actors.get(actor)
    if (known) return known
    const context = new RuleContext({
      scope: this.#violation,
      resolve: this.#resolve,
      onAct: () => {
        this.acted += 1
      },
    })
    const state = { context, rule: ruleOf(this.#violation, context), afterEnd: new AfterEnd() }
    this.#actors.set(actor, state)
    return state
  }

  /** A violation that cannot act leaves the stream alone: its trouble must not look like the server's. */
  #guard<T>(otherwise: T, act: () => T): T {
    try {
      return act()
    } catch (error) {
      this.problem = messageOf(error)
      return otherwise
    }
  }
}

function ruleOf(violation: Violation, context: RuleContext): Rule | AnswerRule {
  if ('drop' in violation) return drop(violation, context)
  if ('rewrite' in violation) return rewrite(violation, context)
  if ('inject' in violation) return inject(violation, context)
  if ('duplicate' in violation) return duplicate(violation, context)
  if ('delay-behind-fence' in violation) return delayBehindFence(violation, context)
  if ('swap-order' in violation) return swapOrder(violation, context)
  return answer(violation, context)
}

function isAnswer(rule: Rule): rule is AnswerRule {
  return 'witness' in rule
}
