import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What `npm ci` is called with: development dependencies too, whatever NODE_ENV says. */
export const INSTALL = ['ci', '--include=dev', '--no-audit', '--no-fund']

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/**
 * @param {string} file
 * @returns {Lock | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Why `npm ci` has to run, or undefined where what is installed is what package-lock.json asks for. npm notes in
 * node_modules/.package-lock.json what it has installed; optional packages are for other platforms and may be missing.
 * @param {string} root
 * @returns {string | undefined}
 */
export function reasonToInstall(root) {
  const installed = readLock(path.join(root, 'node_modules/.package-lock.json'))?.packages
  if (installed === undefined) return 'the dependencies are not installed'
  const wanted = readLock(path.join(root, 'package-lock.json'))?.packages ?? {}
  for (const [location, { version, integrity, optional }] of Object.entries(wanted)) {
    if (location === '') continue
    const there = installed[location]
    if (there === undefined && optional) continue
    if (there?.version !== version || there?.integrity !== integrity)
      return `${location.replace(/^.*node_modules\//, '')} is not installed as package-lock.json asks`
  }
  return undefined
}
