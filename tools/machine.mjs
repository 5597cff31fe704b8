/** @typedef {{ what: string, state: 'ok' | 'missing' | 'problem', detail: string }} Finding */

const MANUAL =
  'To certify Prosody, install it (on Debian, as root: apt-get install --no-install-recommends prosody prosody-modules) and run this command again.'

/**
 * The findings that `assay doctor --json` printed.
 * @param {string} text
 * @returns {Finding[]}
 */
export function parseFindings(text) {
  return JSON.parse(text).findings
}

/**
 * What to certify on this machine, whether Prosody is to be installed before, and what to tell the user first.
 * @param {readonly Finding[]} findings
 * @param {{ setupFailed?: boolean }} [history] setupFailed: its installation has been tried in vain
 * @returns {{ target: 'prosody' | 'loopback', install: boolean, announcement: string[] }}
 */
export function chooseTarget(findings, { setupFailed = false } = {}) {
  /** @param {string} what */
  const find = (what) => findings.find((finding) => finding.what === what)
  const prosody = find('prosody')?.state === 'ok'
  const modules = find('prosody-modules')?.state === 'ok'
  const installer = find('installing servers')
  const mayInstall = installer?.state === 'ok' && !setupFailed
  if (prosody && modules)
    return { target: 'prosody', install: false, announcement: ['Prosody is installed.'] }
  const lacking = prosody
    ? 'prosody-modules is'
    : modules
      ? 'Prosody is'
      : 'Prosody and its community modules are'
  if (mayInstall) {
    const announcement = [`${lacking} not installed; assay setup prosody installs Debian's packages now.`]
    return { target: 'prosody', install: true, announcement }
  }
  const why = setupFailed ? 'the installation failed' : (installer?.detail ?? 'this machine has no installer')
  if (prosody) {
    const announcement = [
      `Prosody is installed, but prosody-modules is not and could not be installed (${why}): some of its features will count as unsupported.`,
    ]
    return { target: 'prosody', install: false, announcement }
  }
  const announcement = [
    `Prosody is not installed and could not be installed (${why}), so the small loopback server inside Assay is certified instead. ${MANUAL}`,
  ]
  return { target: 'loopback', install: false, announcement }
}
