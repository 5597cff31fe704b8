import { createHash } from 'node:crypto'
import { headlineOf } from '../headline.ts'
import type { Jobs } from '../jobs.ts'
import { loadHeadline } from '../load/headline.ts'
import { loadScripts } from '../load/html/scripts.ts'
import { loadFacts, loadHtml } from '../load/html/section.ts'
import { loadStyle } from '../load/html/style.ts'
import { type RunModel, softwareOf } from '../run.ts'
import { complianceFacts, complianceHtml } from './compliance.ts'
import { escapeHtml } from './escape.ts'
import { PAGE_BYTES } from './limits.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'

/** Left for all that is neither the list of scenarios nor the load run. */
const FRAME_BYTES = 200_000

/** One job's part of the page. */
interface Part {
  /** Its name where the page shows both, and its fragment. */
  readonly name: 'certify' | 'load'
  readonly headline: string
  readonly facts: readonly string[]
  readonly html: string
}

/**
 * report.html: one file that opens offline, with as much of each scenario as keeps it below {@link PAGE_BYTES}.
 * Only with many thousands of scenarios can it be larger. A run that did both jobs has a section for each.
 */
export function reportPage({ compliance, load }: Jobs, run: RunModel): string {
  const parts: Part[] = []
  const loadPart = load && loadHtml(load)
  if (compliance) {
    const bytes = PAGE_BYTES - FRAME_BYTES - Buffer.byteLength(loadPart ?? '')
    const html = complianceHtml(compliance, run, bytes)
    const facts = complianceFacts(compliance, run)
    parts.push({ name: 'certify', headline: headlineOf(compliance), facts, html })
  }
  if (load)
    parts.push({
      name: 'load',
      headline: loadHeadline(load),
      facts: loadFacts(load, run),
      html: loadPart ?? '',
    })
  const styles = [STYLE, ...(load ? [loadStyle()] : [])]
  const scripts = [...(compliance ? [SCRIPT] : []), ...(load ? loadScripts() : [])]
  const name = (compliance ?? load)?.target ?? run.target.name
  const title = `${escapeHtml(name)}: ${escapeHtml(parts.map(({ headline }) => headline).join('; '))}`
  // Only our own scripts may run and nothing may be loaded, even if a server's text slipped through unescaped.
  const policy = `default-src 'none'; style-src ${hashesOf(styles)}; script-src ${hashesOf(scripts)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title>${wrapped('style', styles)}</head>
<body><header><h1>${escapeHtml(name)}${outcomesHtml(parts)}</h1>${factsHtml(headFacts(parts, run))}</header>
<main>${mainHtml(parts)}</main>
<footer>${footerHtml(run)}</footer>${wrapped('script', scripts)}</body></html>
`
}

function outcomesHtml(parts: readonly Part[]): string {
  return parts
    .map(({ name, headline }) => {
      const job = parts.length > 1 ? `<a href="#${name}">${name}</a>: ` : ''
      return `<small>${job}${escapeHtml(headline)}</small>`
    })
    .join('')
}

/** What is true of the whole page: with one job its facts too, with both each stands by its own. */
function headFacts(parts: readonly Part[], run: RunModel): readonly string[] {
  const [only] = parts
  const software = softwareOf(run)
  return [
    ...(software ? [software] : []),
    run.target.domain,
    ...(parts.length === 1 && only ? only.facts : []),
  ]
}

function mainHtml(parts: readonly Part[]): string {
  if (parts.length === 1) return parts[0]?.html ?? ''
  return parts
    .map(
      ({ name, facts, html }) =>
        `<article id="${name}" aria-labelledby="${name}-job"><h2 class="job" id="${name}-job">${JOB_TITLES[name]}</h2>${factsHtml(facts)}${html}</article>`,
    )
    .join('')
}

const JOB_TITLES = { certify: 'Conformance', load: 'Load' } as const

function factsHtml(facts: readonly string[]): string {
  return `<p class="facts">${facts.map((fact) => `<span>${escapeHtml(fact)}</span>`).join('')}</p>`
}

function footerHtml({ id, versions, platform, command, lanes, seed, load }: RunModel): string {
  const facts = [
    `run ${id}`,
    `assay ${versions.assay}`,
    `Node ${versions.node}`,
    platform,
    lanes === undefined ? '' : `${lanes} ${lanes === 1 ? 'lane' : 'lanes'}`,
    seed === undefined ? '' : `seed ${seed}`,
  ]
  const line = facts.filter(Boolean).map(escapeHtml).join(' · ')
  const commands = [command, ...(lanes !== undefined && load ? [load.command] : [])]
  return `<p>${line}</p>${commands.map((words) => `<p><code>${escapeHtml(words.join(' '))}</code></p>`).join('')}`
}

function wrapped(element: 'style' | 'script', texts: readonly string[]): string {
  return texts.map((text) => `<${element}>${text}</${element}>`).join('')
}

function hashesOf(texts: readonly string[]): string {
  return texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ')
}
