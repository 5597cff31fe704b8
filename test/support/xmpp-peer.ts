import { connect, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import type { Element } from 'ltx'
import { parseElement } from '../../src/xml/parse.ts'

const WAIT_MS = 4000

export function header(attributes = "to='localhost' version='1.0'", xmlns = 'jabber:client'): string {
  return `<?xml version='1.0'?><stream:stream xmlns='${xmlns}' xmlns:stream='http://etherx.jabber.org/streams' ${attributes}>`
}

/** A bare socket that writes any bytes and waits for text: no XMPP of ours between the test and the server. */
export class XmppPeer {
  #socket: Socket
  readonly #tcp: Socket
  #text = ''
  #ended = false
  #error: NodeJS.ErrnoException | undefined
  #wake: () => void = () => {}
  /** Sizes of the chunks that arrived. */
  readonly chunks: number[] = []
  jid = ''

  private constructor(socket: Socket) {
    this.#socket = socket
    this.#tcp = socket
    this.#listen(socket)
  }

  static async open(port: number): Promise<XmppPeer> {
    const socket = connect(port, '127.0.0.1')
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('error', reject)
    })
    return new XmppPeer(socket)
  }

  /** A peer that is authenticated and bound. */
  static async login(port: number, username: string, resource: string): Promise<XmppPeer> {
    const peer = await XmppPeer.open(port)
    await peer.ask(header(), /<\/stream:features>/)
    await peer.authenticate(username)
    await peer.bind(resource)
    return peer
  }

  async authenticate(username: string, password = 'secret'): Promise<void> {
    const data = Buffer.from(`\0${username}\0${password}`).toString('base64')
    const auth = `<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${data}</auth>`
    await this.ask(auth, /<success/)
    await this.ask(header(), /<\/stream:features>/)
  }

  async bind(resource?: string): Promise<string> {
    const wanted = resource === undefined ? '' : `<resource>${resource}</resource>`
    const bind = `<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>${wanted}</bind>`
    const reply = await this.ask(`<iq type='set' id='bind'>${bind}</iq>`, /<iq.*?<\/iq>/)
    this.jid = /<jid>([^<]*)<\/jid>/.exec(reply)?.[1] ?? ''
    return reply
  }

  get ended(): boolean {
    return this.#ended
  }

  write(data: string | Buffer): void {
    this.#socket.write(data)
  }

  /** Writes, then waits for `pattern`; what came before it is read away. */
  ask(data: string, pattern: RegExp): Promise<string> {
    this.write(data)
    return this.read(pattern)
  }

  /** Waits until `pattern` has come; returns the text up to its end, which is then read. */
  async read(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(this.#text)
      if (match) {
        const end = match.index + match[0].length
        const text = this.#text.slice(0, end)
        this.#text = this.#text.slice(end)
        return text
      }
      if (this.#ended) throw new Error(`the connection ended before ${pattern}: ${this.#text}`)
      await this.#change(`${pattern}; so far ${this.#text}`)
    }
  }

  /** The next whole stanza of a kind. */
  async stanza(name: 'message' | 'presence' | 'iq'): Promise<Element> {
    const pattern = new RegExp(`<${name}(?: [^>]*)?(?:/>|(?<!/)>.*?</${name}>)`, 's')
    const text = await this.read(pattern)
    return parseElement(text.slice(text.search(new RegExp(`<${name}[ />]`))))
  }

  /** Everything the server sends until it answers a ping: nothing else is coming (RFC 6120 §10.1). */
  async untilFence(): Promise<string> {
    const id = `fence-${Math.random()}`
    const ping = `<iq type='get' id='${id}' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>`
    const text = await this.ask(ping, new RegExp(`<iq[^>]*id="${id}"[^>]*/>`))
    return text.replace(/<iq[^>]*id="fence-[^>]*>$/, '')
  }

  /** Waits for the end of the connection; returns what was still unread. */
  async ending(): Promise<{ text: string; error: NodeJS.ErrnoException | undefined }> {
    while (!this.#ended) await this.#change('the end of the connection')
    return { text: this.#text, error: this.#error }
  }

  async secure(): Promise<TLSSocket> {
    this.#socket.removeAllListeners('data')
    const socket = connectTls({ socket: this.#tcp, rejectUnauthorized: false })
    await new Promise<void>((resolve, reject) => {
      socket.once('secureConnect', resolve)
      socket.once('error', reject)
    })
    this.#socket = socket
    this.#listen(socket)
    return socket
  }

  end(): void {
    this.#socket.destroy()
  }

  #listen(socket: Socket): void {
    socket.on('data', (bytes: Buffer) => {
      this.chunks.push(bytes.length)
      this.#text += bytes.toString('utf8')
      this.#wake()
    })
    socket.on('error', (error) => {
      this.#error = error
    })
    const finish = () => {
      this.#ended = true
      this.#wake()
    }
    socket.on('end', finish)
    socket.on('close', finish)
  }

  #change(what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited too long for ${what}`)), WAIT_MS)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
