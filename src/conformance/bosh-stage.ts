import { negotiate, type Stage } from '../session/negotiate.ts'
import { Session } from '../session/session.ts'
import { boshOptions } from '../target/session-options.ts'
import type { BoshCarrier } from '../wire/bosh-carrier.ts'
import type { AssayWorld } from './world.ts'

/**
 * Negotiates a session of an actor over BOSH up to a stage and puts it on stage; an account comes with authentication.
 * @throws NotOfferedError where the target has no BOSH; and as `enterStage`.
 */
export async function enterOverBosh(
  world: AssayWorld,
  actor: string,
  stage: Stage,
  asked: Omit<BoshCarrier, 'kind' | 'url'> = {},
): Promise<Session> {
  const options = boshOptions(world.target, world.connectionOptions(actor), asked)
  const account = stage === 'stream' ? undefined : await world.account(actor)
  const who = account ? { credentials: account, domain: account.domain } : {}
  return world.setSession(actor, await negotiate({ ...options, ...who }, stage))
}

/**
 * Puts a session over BOSH on stage for which no request has been made yet.
 * @throws NotOfferedError where the target has no BOSH.
 */
export async function prepareBosh(world: AssayWorld, actor: string): Promise<Session> {
  return world.setSession(
    actor,
    await Session.connect(boshOptions(world.target, world.connectionOptions(actor))),
  )
}
