import { isIPv4 } from 'node:net'
import { isLoopback } from '../../target/permission.ts'
import type { Machine } from './machine.ts'

/** Up to here connects are quick; finding a free port takes longer and longer beyond. */
const COMFORTABLE = 15_000
/** 127.0.0.1 to 127.0.0.9: all of 127/8 is this machine, but nine are more than its descriptors can use. */
const LOOPBACK_ADDRESSES = Array.from({ length: 9 }, (_, index) => `127.0.0.${index + 1}`)

/** What one source address has; of the kernel's usual range where it does not say. */
const USUAL_PORTS = 28_232

export interface SourceAddresses {
  /** To bind clients to in turn; empty where the system is to choose. */
  readonly localAddresses: readonly string[]
  readonly problem?: string
  readonly remark?: string
}

/**
 * Addresses to connect from. Each has only so many ports: a socket that is bound to an address takes one of that address's
 * for itself, wherever it connects to.
 * @param targets every address that clients may connect to.
 */
export function chooseSourceAddresses(
  clients: number,
  targets: readonly string[],
  machine: Pick<Machine, 'ports' | 'addresses'>,
): SourceAddresses {
  const { ports = USUAL_PORTS } = machine
  const comfortable = Math.min(COMFORTABLE, ports)
  if (clients <= comfortable) return { localAddresses: [] }
  const onLoopback = targets.length > 0 && targets.every((address) => isLoopback(address) && isIPv4(address))
  const available = onLoopback ? LOOPBACK_ADDRESSES : machine.addresses.filter(fits(targets))
  const wanted = Math.ceil(clients / comfortable)
  // Beyond loopback a second address may lead nowhere: only what must be is taken.
  if (!onLoopback && clients <= ports)
    return {
      localAddresses: [],
      remark: `beyond ${counted(comfortable)} connections from one address, connecting becomes slow`,
    }
  const room = Math.max(1, available.length) * ports
  if (clients > room) return { localAddresses: [], problem: tooFew(clients, room, targets) }
  return { localAddresses: available.slice(0, onLoopback ? wanted : available.length) }
}

/** Own addresses of the targets' family; none where a target is this machine by loopback, which others cannot reach. */
function fits(targets: readonly string[]): (address: string) => boolean {
  if (targets.some(isLoopback)) return () => false
  const ipv4 = targets.every((address) => isIPv4(address))
  const ipv6 = targets.every((address) => !isIPv4(address))
  return (address) => (isIPv4(address) ? ipv4 : ipv6 && !address.startsWith('fe80:'))
}

function tooFew(clients: number, room: number, targets: readonly string[]): string {
  const start = `${counted(clients)} clients need more client-side ports than the ${counted(room)} that there are`
  if (targets.some(isLoopback)) {
    const advice = targets.every(isIPv4)
      ? ''
      : ', or give the server as 127.0.0.1, from where nine addresses connect'
    return `${start}: use at most ${counted(room)} clients${advice}`
  }
  return `${start}: use at most ${counted(room)} clients, or give this machine more addresses`
}

export function counted(count: number): string {
  return count.toLocaleString('en-GB')
}
