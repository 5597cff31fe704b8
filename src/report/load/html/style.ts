import { plotStyle } from './scripts.ts'

/** Colours of lines (at least 3 : 1 on the page), and uPlot's tables in the manner of the page's own. */
const STYLE = `
:root{--c0:#0b57d0;--c1:#b3450f;--c2:#11652f;--c3:#7b3fa0;--c4:#00707a;--c5:#7f5a00}
@media(prefers-color-scheme:dark){:root:not([data-print]){--c0:#8ab4ff;--c1:#ffab70;--c2:#6cd391;--c3:#cda4f5;--c4:#5fd3dd;--c5:#f0d25a}}
:root[data-print]{--bg:#fff;--panel:#f5f6f8;--line:#d9dde3;--text:#1b1f24;--soft:#59636e}
article+article{margin-top:48px}
h2.job{font-size:1.4rem;border-bottom:2px solid var(--line);padding-bottom:4px;margin-bottom:4px}
h1 small a{color:inherit}
figure{margin:0 0 20px}figcaption{font-size:.95rem;font-weight:600}
.about{color:var(--soft);font-size:.9rem;margin:0 0 8px;max-width:48rem}
table+table,.scroll+.scroll,.scroll+details,p+details{margin-top:12px}
table.words th,table.words td{text-align:left}td.said{white-space:normal}.unreliable td{color:var(--soft)}
.table-of summary{cursor:pointer;color:var(--link);font-size:.9rem}
.table-of table{font-size:.85rem}.table-of th,.table-of td{padding:4px 8px}
.table-of .scroll{max-height:26rem;overflow:auto;margin-top:8px}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,460px),1fr));gap:8px 24px}
.charts figure{min-width:0}
.uplot{width:100%}.uplot table{width:auto;margin:0 0 0 60px;text-align:left}.uplot th,.uplot td{border:0;padding:0 4px;font-size:.82rem;text-align:left}
.u-legend .u-marker{border-radius:2px}.u-inline tr{margin-right:10px}.u-inline.u-live th::after{content:""}.u-value{min-width:1ch}
@media print{figure,section{break-inside:avoid}.table-of:not([open]){display:none}.charts{display:block}.table-of table{font-size:.85rem}.table-of th,.table-of td{padding:4px 8px}
.table-of .scroll{max-height:none}}
`

/** The style sheet of what a load run adds to the page. */
export function loadStyle(): string {
  return `${plotStyle()}${STYLE}`
}
