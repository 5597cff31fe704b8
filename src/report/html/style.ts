/** The page's style sheet: system fonts, both colour schemes, contrast of at least 4.5 : 1, usable from 320 px on. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--panel:#f5f6f8;--line:#d9dde3;--text:#1b1f24;--soft:#59636e;--link:#0b57d0;
--pass:#11652f;--fail:#b3150f;--advisory:#7f4e00;--unsupported:#59636e;--inconclusive:#6a3a9c;--in:#0b57d0;--out:#11652f}
@media(prefers-color-scheme:dark){:root{--bg:#14171b;--panel:#1d2127;--line:#363c45;--text:#e7eaee;--soft:#a0a9b4;--link:#8ab4ff;
--pass:#6cd391;--fail:#ff8a80;--advisory:#f0b95a;--unsupported:#a0a9b4;--inconclusive:#cda4f5;--in:#8ab4ff;--out:#6cd391}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:1080px;margin:0 auto;padding:0 20px}
header{padding-top:32px}
h1{font-size:1.7rem;line-height:1.25;margin:0}
h1 small{display:block;font-size:1.1rem;font-weight:500;margin-top:4px}
h2{font-size:1.15rem;margin:0 0 8px}h3{font-size:1rem;margin:24px 0 4px}h4{font-size:.85rem;margin:16px 0 4px;color:var(--soft)}
a{color:var(--link)}p{margin:0}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.facts{display:flex;flex-wrap:wrap;gap:0 20px;color:var(--soft);font-size:.9rem;margin:8px 0 24px}
section{margin:0 0 28px}
.notice{border:1px solid var(--line);border-left:5px solid var(--soft);background:var(--panel);border-radius:6px;padding:14px 18px}
.notice.bad{border-left-color:var(--fail)}.notice.warn{border-left-color:var(--advisory)}.notice.good{border-left-color:var(--pass)}
.notice ul{margin:0;padding-left:20px}.notice li+li{margin-top:8px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:6px 12px;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
th:first-child{text-align:left}thead th{color:var(--soft);font-weight:500;font-size:.9rem}
tfoot th,tfoot td{border-bottom:0;font-weight:600}
.cells th{white-space:normal;min-width:6.5rem}.cells tbody th{min-width:18rem;font-weight:500}.cells .why{font-weight:400}
td a{display:block;font-weight:600;color:inherit}.zero{color:var(--soft)}
td.fail,.v.fail{color:var(--fail)}td.advisory,.v.advisory{color:var(--advisory)}td.inconclusive,.v.inconclusive{color:var(--inconclusive)}
td.unsupported,.v.unsupported{color:var(--unsupported)}td.pass,.v.pass{color:var(--pass)}
.filter{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:8px;align-items:center;background:var(--bg);padding:10px 0;border-bottom:1px solid var(--line)}
.filter fieldset{display:flex;flex-wrap:wrap;gap:6px;border:0;margin:0;padding:0}
.filter label.chip{display:inline-flex;gap:6px;align-items:center;border:1px solid var(--line);border-radius:99px;padding:3px 12px;font-size:.88rem;cursor:pointer}
.filter label.chip:has(:checked){background:var(--panel);border-color:var(--soft)}
.filter input,.filter select{font:inherit;font-size:.88rem;accent-color:var(--link)}
.filter input[type=search],.filter select{padding:4px 8px;border:1px solid var(--line);border-radius:6px;background:var(--bg);color:var(--text);min-width:0}
.filter input[type=search]{flex:1 1 150px}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.list{list-style:none;margin:0;padding:0}
.list>li{border-bottom:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 44px;scroll-margin-top:120px}
.list>li:target{background:var(--panel)}
.head{display:grid;grid-template-columns:7.2rem 1fr auto;gap:4px 12px;padding:8px 4px;align-items:baseline}
summary.head{cursor:pointer;list-style:none}summary.head::-webkit-details-marker{display:none}
summary.head:hover{background:var(--panel)}
.v{font-weight:600;font-size:.88rem}summary .v::before{content:"▸ ";color:var(--soft)}details[open] .v::before{content:"▾ "}
.head>.v:first-child:last-child,div.head .v{padding-left:1.05em}
.name{unicode-bidi:isolate}.why{display:block;color:var(--soft);font-size:.9rem;unicode-bidi:isolate}
.place{color:var(--soft);font-size:.85rem;white-space:nowrap}
.mark{font-size:.75rem;border:1px solid currentColor;border-radius:4px;padding:0 5px;color:var(--soft)}
.body{padding:4px 4px 20px 8.2rem}
dl{display:grid;grid-template-columns:6.5rem 1fr;gap:8px 12px;margin:0}dt{color:var(--soft);font-size:.9rem}dd{margin:0;min-width:0;unicode-bidi:isolate}
.ids{color:var(--soft);font-size:.88rem}
pre,code{font:13px/1.45 ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace}
pre{margin:0;padding:8px 12px;background:var(--panel);border-radius:6px;white-space:pre-wrap;max-height:22rem;overflow:auto}
.wire{list-style:none;margin:0;padding:0}.wire li{border-left:3px solid var(--line);padding:2px 0 6px 10px;font-size:.85rem}
.wire li.in{border-left-color:var(--in)}.wire li.out{border-left-color:var(--out)}.wire time{color:var(--soft);font-variant-numeric:tabular-nums}
.wire .note pre{background:none;padding:0 12px;font-style:italic}.cut{color:var(--soft)}
[hidden]{display:none!important}
footer{padding-bottom:40px;color:var(--soft);font-size:.85rem}
@media(max-width:640px){header,main,footer{padding-left:14px;padding-right:14px}th,td{padding:6px 4px;font-size:.85rem}thead th{font-size:.7rem}
.filter{position:static}.head{grid-template-columns:1fr auto}.what{grid-column:1/-1;grid-row:2}.body{padding-left:4px}dl{grid-template-columns:1fr;gap:2px}dd{margin-bottom:8px}}
@media print{.filter{display:none}.list>li{content-visibility:visible;break-inside:avoid}pre{max-height:none}}
`
