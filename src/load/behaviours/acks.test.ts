import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readyHistograms } from '../../metrics/histogram.ts'
import { Recorder } from '../../metrics/recorder.ts'
import type { Behaviour, BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import { Outbox } from '../client/outbox.ts'
import { Scanner } from '../client/scanner.ts'
import { Token } from '../client/token.ts'
import { acks } from './acks.ts'

const CONTEXT = { worker: 0, second: 0, connected: 1 }

let written = ''
let client: Client
let recorder: Recorder
let outbox: Outbox
let behaviour: Behaviour
let ended = 0

beforeAll(readyHistograms)
beforeEach(() => {
  written = ''
  ended = 0
  outbox = new Outbox()
  recorder = new Recorder({ operations: ['acks'], measureFrom: 0, measureTo: 10_000_000 })
  client = {
    index: 0,
    slot: 0,
    online: true,
    received: 0,
    sent: 2 ** 32 - 1,
    outFrom: 0,
    outTo: 0,
    outBefore: undefined,
    write: (bytes: Buffer) => {
      written += bytes.toString()
    },
  } as unknown as Client
  behaviour = acks.create({
    options: { size: 100 },
    operations: [0],
    crowd: { clients: [client], recorder, outbox, nowUs: 500 },
    addresses: { count: 1, of: () => Buffer.from('a@b/c'), present: () => true },
    token: new Token(),
    timeoutMs: 1_000,
    ended: () => {
      ended += 1
    },
  } as unknown as BehaviourSetup<{ size: number }>)
})

/** What comes from the server. */
function came(xml: string): boolean[] {
  const taken: boolean[] = []
  const bytes = Buffer.from(`<stream>${xml}`)
  new Scanner().push(bytes, bytes.length, {
    header() {},
    closed() {},
    element: (view) => taken.push(behaviour.other?.(client, view) ?? false),
  })
  return taken
}

const tally = () => recorder.snapshot(CONTEXT).measured.acks

describe('an acknowledgement', () => {
  it('is asked for behind the stanza', () => {
    expect(behaviour.act(client, 100)).toBe(true)
    outbox.flush()
    expect(written).toMatch(
      /^<message to='a@b\/c' type='headline'><body>.+<\/body><\/message><r xmlns='urn:xmpp:sm:3'\/>$/,
    )
    expect(Buffer.byteLength(written.slice(0, written.indexOf('<r')))).toBe(100)
    expect(client.sent).toBe(2 ** 32)
  })

  it('ends what it covers, also beyond 32 bits, and nothing else', () => {
    behaviour.act(client, 100)
    behaviour.act(client, 200)
    expect(came(`<a xmlns='urn:xmpp:sm:3' h='4294967295'/>`)).toEqual([true])
    expect([tally()?.completed, behaviour.pending?.(), ended]).toEqual([0, 2, 0])
    came(`<a h="0" xmlns="urn:xmpp:sm:3"/>`)
    expect([tally()?.completed, behaviour.pending?.(), ended]).toEqual([1, 1, 1])
    came(`<a xmlns='urn:xmpp:sm:3' h='1'></a><a xmlns='urn:xmpp:sm:3' h='1'/>`)
    expect([tally()?.completed, behaviour.pending?.(), ended]).toEqual([1, 0, 2])
    expect(recorder.snapshot(CONTEXT).errors).toEqual({})
  })

  it('counts what else the client sends', () => {
    outbox.text(client, `<iq type='result' id='x'/>`)
    outbox.text(client, `<a xmlns='urn:xmpp:sm:3' h='3'/>`)
    behaviour.act(client, 100)
    came(`<a xmlns='urn:xmpp:sm:3' h='0'/>`)
    expect(behaviour.pending?.()).toBe(1)
    came(`<a xmlns='urn:xmpp:sm:3' h='1'/>`)
    expect(behaviour.pending?.()).toBe(0)
  })

  it('that does not come fails the operation, and what is none is left to others', () => {
    behaviour.act(client, 100)
    expect(came(`<r xmlns='urn:xmpp:sm:3'/><abc h='9'/><message h='9'/>`)).toEqual([false, false, false])
    behaviour.expire?.(2_000_000)
    expect(tally()).toMatchObject({ started: 1, completed: 0, failed: 1 })
    expect(ended).toBe(1)
  })

  it('is not asked of a server without stream management', async () => {
    client.received = -1
    expect(behaviour.act(client, 100)).toBe(false)
    expect(behaviour.takesPart(client)).toBe(false)
    await expect(behaviour.prepare?.(client)).rejects.toThrow('XEP-0198')
  })
})
