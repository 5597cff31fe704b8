import type { Element } from 'ltx'
import { NS_UPLOAD } from './http-upload.ts'

function addresses(slot: Element): string[] {
  return ['put', 'get'].map((name) => String(slot.getChild(name, NS_UPLOAD)?.attrs.url ?? ''))
}

function headers(slot: Element): Element[] {
  return slot.getChild('put', NS_UPLOAD)?.getChildren('header') ?? []
}

/** The last part of a path, as the name of a file that it stands for; as it is where it cannot be decoded. */
export function lastSegment(url: string): string {
  const path = url.replace(/[?#].*$/, '')
  const segment = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** From the last dot on. */
export const endingOf = (filename: string) => /\.[^.]*$/.exec(filename)?.[0] ?? ''

/** The characters that RFC 3986 has, reserved and unreserved; a percent sign begins an octet in hexadecimal. */
const URI = /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})*$/i

function percentDecodes(url: string): boolean {
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

/** XEP-0363 §4; header names are case insensitive. */
const ALLOWED = ['authorization', 'cookie', 'expires']

/** Rules for a slot (XEP-0363 §4), by the words of their phrase; each tells what is wrong. */
export const SLOT_RULES: Readonly<Record<string, (slot: Element) => string[]>> = {
  'with an address to upload to and one to download from': (slot) =>
    ['put', 'get']
      .filter((name) => !slot.getChild(name, NS_UPLOAD)?.attrs.url)
      .map((name) => `<${name}/> has no url`),
  'with HTTPS addresses': (slot) =>
    addresses(slot)
      .filter((url) => !/^https:\/\//i.test(url))
      .map((url) => `${url} is no HTTPS address`),
  'with addresses that RFC 3986 permits': (slot) =>
    addresses(slot)
      .filter((url) => !URI.test(url))
      .map((url) => `${url} is no URI`),
  'with every character beyond ASCII percent-encoded': (slot) =>
    addresses(slot)
      .filter((url) => /[^\x21-\x7e]/.test(url) || !percentDecodes(url))
      .map((url) => `${url} is not percent-encoded`),
  'whose headers all have a name and a value': (slot) =>
    headers(slot)
      .filter((header) => !header.attrs.name || header.getText() === '')
      .map((header) => header.toString()),
  'with no other headers than Authorization, Cookie and Expires': (slot) =>
    headers(slot)
      .filter((header) => !ALLOWED.includes(String(header.attrs.name).toLowerCase()))
      .map((header) => header.toString()),
}
