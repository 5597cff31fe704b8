/** The filter. Without it (no JavaScript) the page shows every scenario. State is in the form's own fields. */
export const SCRIPT = `
const form=document.querySelector('.filter'),list=document.querySelector('.list'),status=document.querySelector('#shown');
if(form&&list){
form.hidden=false;
const items=[...list.children],texts=new Map(),spec=form.elements.spec,words=form.elements.words,boxes=[...form.querySelectorAll('[name=verdict]')];
const text=i=>{let t=texts.get(i);if(t===undefined)texts.set(i,t=(i.id+' '+i.textContent).toLowerCase());return t};
const show=()=>{
const verdicts=new Set(boxes.filter(b=>b.checked).map(b=>b.value)),wanted=words.value.toLowerCase().split(/\\s+/).filter(Boolean);
let n=0;
for(const i of items){if(i.dataset.h!==undefined)continue;
const on=verdicts.has(i.dataset.v)&&(!spec.value||i.dataset.s===spec.value)&&wanted.every(w=>text(i).includes(w));
i.hidden=!on;if(on)n++}
for(const h of items)if(h.dataset.h!==undefined){let s=h.nextElementSibling,any=false;
while(s&&s.dataset.h===undefined){if(!s.hidden){any=true;break}s=s.nextElementSibling}h.hidden=!any}
status.textContent=n===0?'No scenario matches.':n+(n===1?' scenario':' scenarios')+' shown';
};
form.addEventListener('input',show);form.addEventListener('submit',e=>e.preventDefault());
document.addEventListener('click',e=>{const a=e.target.closest('a[data-show]');if(!a)return;
for(const b of boxes)b.checked=b.value===a.dataset.show;spec.value=a.dataset.of;words.value='';show()});
const reveal=()=>{const i=document.getElementById(location.hash.slice(1));
if(i&&i.dataset.v){for(const b of boxes)if(b.value===i.dataset.v)b.checked=true;spec.value='';words.value='';show();
const d=i.querySelector('details');if(d)d.open=true;i.scrollIntoView()}};
addEventListener('hashchange',reveal);show();reveal();
}
`
